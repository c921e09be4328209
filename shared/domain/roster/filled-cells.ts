/** The cells of a row in which something stands. */
import type { SheetRow } from '../sheet.ts'
import { tidy } from '../spelling.ts'

export type Filled = { column: number; text: string }

/** How many there are, without looking at what they say. */
export function countFilled(cells: readonly string[]): number {
  let filled = 0
  for (const cell of cells) if (cell !== '') filled++
  return filled
}

export function filledCells(row: SheetRow): Filled[] {
  const filled: Filled[] = []
  for (const [column, cell] of row.cells.entries()) {
    const text = cell === '' ? '' : tidy(cell)
    if (text !== '') filled.push({ column, text })
  }
  return filled
}
