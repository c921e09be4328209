/** Signature cells in zig-zag: an odd and an even row share one tall cell, so that both have room to sign. */
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import type { SharedCell } from './table.ts'
import { lineHeight, type TextStyle } from './text.ts'

const NUMBER: TextStyle = { font: 'regular', size: 8.5 }
const REMARK: TextStyle = { font: 'regular', size: 6.5 }
const REMARK_COLOR = '#555555'
const INSET = mm(1.5)
const MOST_DOTS = 5

export type ZigZag = {
  widthMm: number
  head: string
  /** Number of the first row. */
  first: number
  /** What stands small in a signature place, by row, e.g. "QR 08.41". */
  remarks?: readonly (string | null)[]
}

export function zigZagCell({ widthMm, head, first, remarks = [] }: ZigZag): SharedCell {
  return {
    column: { head, widthMm },
    draw: (paper, { box, rows }) => {
      const width = box.width / 2 - 2 * INSET
      for (const row of rows) {
        const isOdd = row.index % 2 === 0
        const x = box.x + INSET + (isOdd ? 0 : box.width / 2)
        const y = isOdd ? row.top + mm(1.6) : row.top + row.height - mm(1) - lineHeight(NUMBER)
        paper.line(dotted(paper, `${first + row.index}.`, width), x, y, NUMBER)
        const remark = remarks[row.index]
        if (remark)
          paper.line(remark, x, isOdd ? y + lineHeight(NUMBER) : y - lineHeight(REMARK), REMARK, REMARK_COLOR)
      }
    },
  }
}

/** A number and as many dots as its half of the cell holds. */
function dotted(paper: Paper, number: string, width: number): string {
  const space = width - paper.measurer.lineWidth(`${number} `, NUMBER)
  const dots = Math.floor(space / paper.measurer.lineWidth('…', NUMBER))
  return `${number} ${'…'.repeat(Math.max(1, Math.min(MOST_DOTS, dots)))}`
}
