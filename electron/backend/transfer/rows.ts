/** Rows as they travel: one JSON array per row, in the order of the columns that were named before it. */
import type { Cell, Column, Row } from '../store/event-rows.ts'

export type TravelCell = string | number | null | { b: string }

export function packCell(cell: Cell): TravelCell {
  return cell instanceof Uint8Array ? { b: Buffer.from(cell).toString('base64') } : cell
}

/** Undefined where it is not what the column holds. */
export function unpackCell(cell: unknown, type: Column['type']): Cell | undefined {
  if (cell === null) return null
  if (type === 'TEXT') return typeof cell === 'string' ? cell : undefined
  if (type === 'INTEGER') return Number.isSafeInteger(cell) ? (cell as number) : undefined
  if (type === 'REAL') return typeof cell === 'number' ? cell : undefined
  const isBytes = typeof cell === 'object' && 'b' in cell && typeof cell.b === 'string'
  return isBytes ? Buffer.from(String(cell.b), 'base64') : undefined
}

export function packRow(row: Row): Record<string, TravelCell> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, packCell(cell)]))
}

/** Undefined where a column is missing, unknown or of another type. `columns` are exactly those that travel. */
export function unpackRow(travelled: unknown, columns: readonly Column[]): Row | undefined {
  if (typeof travelled !== 'object' || travelled === null) return undefined
  const given = new Map(Object.entries(travelled))
  if (given.size !== columns.length) return undefined
  const row: Row = {}
  for (const { name, type } of columns) {
    const cell = given.has(name) ? unpackCell(given.get(name), type) : undefined
    if (cell === undefined) return undefined
    row[name] = cell
  }
  return row
}
