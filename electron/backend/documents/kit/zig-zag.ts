/** Signature cells in zig-zag: an odd and an even row share one tall cell, so that both have room to sign. */
import { mm } from './page-size.ts'
import type { SharedCell } from './table.ts'
import type { TextStyle } from './text.ts'

const NUMBER: TextStyle = { font: 'regular', size: 8.5 }
const REMARK: TextStyle = { font: 'regular', size: 6.5 }

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
      for (const row of rows) {
        const isOdd = row.index % 2 === 0
        const x = box.x + (isOdd ? mm(1.5) : box.width / 2 + mm(1))
        const y = isOdd ? row.top + mm(1.6) : row.top + row.height - mm(4.6)
        paper.line(`${first + row.index}. ……………`, x, y, NUMBER)
        const remark = remarks[row.index]
        if (remark) paper.line(remark, x, isOdd ? y + mm(3.6) : y - mm(2.6), REMARK, '#555555')
      }
    },
  }
}
