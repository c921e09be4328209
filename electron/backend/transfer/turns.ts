/** Numbers that each laptop counts for itself, and what they become on their way to another. */
import { createHash } from 'node:crypto'
import type { Row } from '../store/event-rows.ts'
import type { EventTable } from './event-tables.ts'

/** Below 0: it only follows from another entry and bears the number that every laptop gives it. */
export function renumber({ turn, key }: EventTable, row: Row): void {
  if (turn && Number(row[turn]) >= 0) row[turn] = turnOf(key.map((column) => row[column] ?? null).join(' '))
}

/** Far from the numbers that a laptop counts itself, and the same on every laptop. */
export function turnOf(id: string): number {
  return 1_000_000 + createHash('sha256').update(id).digest().readUIntBE(0, 6)
}
