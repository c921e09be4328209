/** Signature cells in zig-zag: an odd and an even row share one tall cell, so that both have room to sign. */
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import type { SignatureShape } from './signature-shape.ts'
import type { Box } from './box.ts'
import type { SharedCell } from './table.ts'
import { lineHeight, type TextStyle } from './text.ts'

const NUMBER: TextStyle = { font: 'regular', size: 8.5 }
const REMARK: TextStyle = { font: 'regular', size: 6.5 }
const REMARK_COLOR = '#555555'
const INSET = mm(1.5)
const MOST_DOTS = 5
/** Between a captured signature and what stands around it. */
const ROOM = mm(0.6)

export type ZigZag = {
  widthMm: number
  head: string
  /** Number of the first row. */
  first: number
  /** What stands small in a signature place, by row, e.g. "QR 08.41". */
  remarks?: readonly (string | null)[]
  /**
   * Participants who sign, by row, where a photo of the sheet is to be read: null for somebody who is none. Rows
   * behind them are empty.
   */
  signers?: readonly (string | null)[]
  /** Signatures captured on a screen, by row; null where the place stays free for ink. */
  captured?: readonly (SignatureShape | null)[]
}

export function zigZagCell({
  widthMm,
  head,
  first,
  remarks = [],
  signers,
  captured = [],
}: ZigZag): SharedCell {
  return {
    column: { head, widthMm },
    draw: (paper, { box, rows }) => {
      const width = box.width / 2 - 2 * INSET
      for (const row of rows) {
        const isOdd = row.index % 2 === 0
        const x = box.x + INSET + (isOdd ? 0 : box.width / 2)
        const y = isOdd ? row.top + mm(1.6) : row.top + row.height - mm(1) - lineHeight(NUMBER)
        const shape = captured[row.index]
        const label = `${first + row.index}.`
        const number = shape ? label : dotted(paper, label, width)
        paper.line(number, x, y, NUMBER)
        const printed = [lineBox(paper, number, { x, y }, NUMBER)]
        const remark = remarks[row.index]
        if (remark) {
          const at = { x, y: isOdd ? y + lineHeight(NUMBER) : y - lineHeight(REMARK) }
          paper.line(remark, at.x, at.y, REMARK, REMARK_COLOR)
          printed.push(lineBox(paper, remark, at, REMARK))
        }
        const cell = { ...box, x: x - INSET, width: box.width / 2 }
        const isBlank = row.index >= (signers?.length ?? 0)
        const participantId = signers?.[row.index] ?? null
        if (shape) paper.signature(shape, roomBeside(printed, cell, isOdd))
        else if (signers) paper.signHere({ participantId, isBlank, number: first + row.index, cell, printed })
      }
    },
  }
}

/** Above or below what is printed, or at its right where the cell is flat. */
function roomBeside(printed: readonly Box[], cell: Box, isPrintedAbove: boolean): Box {
  const taken = Math.max(
    ...printed.map(({ height, y }) => (isPrintedAbove ? y + height - cell.y : cell.y + cell.height - y)),
  )
  const height = cell.height - taken - ROOM
  const width = cell.width - 2 * INSET
  if (height > cell.height / 2) {
    return { x: cell.x + INSET, y: cell.y + (isPrintedAbove ? taken : ROOM), width, height }
  }
  const printedWidth = Math.max(...printed.map((line) => line.width)) + ROOM
  return {
    x: cell.x + INSET + printedWidth,
    y: cell.y + ROOM,
    width: width - printedWidth,
    height: cell.height - 2 * ROOM,
  }
}

function lineBox(paper: Paper, text: string, at: { x: number; y: number }, style: TextStyle): Box {
  return { ...at, width: paper.measurer.lineWidth(text, style), height: lineHeight(style) }
}

/** A number and as many dots as its half of the cell holds. */
function dotted(paper: Paper, number: string, width: number): string {
  const space = width - paper.measurer.lineWidth(`${number} `, NUMBER)
  const dots = Math.floor(space / paper.measurer.lineWidth('…', NUMBER))
  return `${number} ${'…'.repeat(Math.max(1, Math.min(MOST_DOTS, dots)))}`
}
