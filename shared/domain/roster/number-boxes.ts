/** A NIP in boxes: one heading over several columns that hold a few digits each. */
import type { Sheet } from '../sheet.ts'
import type { SheetLayout } from './layout.ts'

/** The columns from left to right; none where the NIP stands in one cell. */
export function boxesOf({ rows }: Sheet, { columns, dataFrom }: SheetLayout): number[] {
  const first = columns.findIndex(({ field }) => field === 'nip')
  const label = columns[first]?.label
  const rest = columns.slice(first)
  const end = rest.findIndex((one, place) => place > 0 && (one.label !== label || one.conflict !== 'nip'))
  const boxes = rest.slice(0, end < 0 ? undefined : end).map(({ column }) => column)
  if (label === undefined || boxes.length < 2) return []
  const written = rows
    .slice(dataFrom)
    .map(({ cells }) => boxes.map((column) => cells[column] ?? ''))
    .filter(([cell]) => /^\d/.test(cell ?? ''))
  return written.length > 0 && written.flat().every((cell) => /^\d{0,8}$/.test(cell)) ? boxes : []
}
