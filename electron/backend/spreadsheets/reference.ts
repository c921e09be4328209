/** Cell references such as `B12` and `A1:G1`. */
import type { SheetMerge } from '#shared/domain/sheet.ts'
import { sheetEdge } from './limits.ts'

/** `row` counts from 1, `column` from 0. */
export type CellPlace = { row: number; column: number }

/** The place, or undefined when the reference is malformed or lies outside of any sheet. */
export function readReference(reference: string): CellPlace | undefined {
  let at = reference.charCodeAt(0) === 36 ? 1 : 0
  let column = 0
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
    if (column > sheetEdge.columns) return undefined
  }
  if (reference.charCodeAt(at) === 36) at += 1
  const digits = reference.length - at
  if (column === 0 || digits === 0 || digits > 7) return undefined
  let row = 0
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return undefined
    row = row * 10 + digit
  }
  return row >= 1 && row <= sheetEdge.rows ? { row, column: column - 1 } : undefined
}

export function readRange(reference: string): SheetMerge | undefined {
  const [from = '', to = from] = reference.split(':')
  const start = readReference(from)
  const end = readReference(to)
  if (!start || !end) return undefined
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
}
