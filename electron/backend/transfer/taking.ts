/** What every step of taking a package is given, and what it counts. */
import type { Context } from '../context.ts'
import { AppError } from '../app-error.ts'
import type { Row } from '../store/event-rows.ts'
import type { WritableDb } from '../store/db.ts'

export type Taking = {
  db: WritableDb
  context: Pick<Context, 'clock' | 'paths'>
  eventId: string
  /** Of this laptop: what it wrote itself comes back under this name. */
  laptopId: string
  counts: TakingCounts
}

export type TakingCounts = {
  /** People who were not on the list here. */
  people: number
  /** Arrivals and undos that were not known here. */
  entries: number
  pledges: number
  signatures: number
  /** Rows here that gave way to a newer version. */
  edited: number
  /** Versions that lost and wait to be looked at. */
  differences: number
  /** Everything else that was not known here. */
  others: number
}

export function noCounts(): TakingCounts {
  return { people: 0, entries: 0, pledges: 0, signatures: 0, edited: 0, differences: 0, others: 0 }
}

/** As the laptop keeps it: its own name is ''. */
export function kept(taking: Taking, laptopId: string): string {
  return laptopId === taking.laptopId ? '' : laptopId
}

const COUNTED: Readonly<Record<string, keyof TakingCounts>> = {
  participant: 'people',
  attendance: 'entries',
  pledge: 'pledges',
  signature: 'signatures',
}

export function countNew({ counts }: Taking, table: string): void {
  counts[COUNTED[table] ?? 'others'] += 1
}

export function damaged(cause?: unknown): AppError {
  return new AppError('package_damaged', {}, { cause })
}

export function textOf(row: Row, column: string): string {
  const cell = row[column]
  if (typeof cell !== 'string') throw damaged()
  return cell
}

export function numberOf(row: Row, column: string): number {
  const cell = row[column]
  if (typeof cell !== 'number') throw damaged()
  return cell
}
