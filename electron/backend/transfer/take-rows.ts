/** Takes the rows of another laptop into this one: a union of what both know. Everything in one transaction. */
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { WritableDb } from '../store/db.ts'
import { hasRow, type Row } from '../store/event-rows.ts'
import { findEvent } from '../store/events.ts'
import { findOffice } from '../store/offices.ts'
import { settleNips, settleRemovals } from '../store/settling.ts'
import { settleTickets } from '../store/tickets.ts'
import { beginTaking, endTaking } from '../store/versions.ts'
import { event as soundEvent } from '#shared/contract/events.ts'
import { office as soundOffice } from '#shared/contract/office.ts'
import type { CarriedRow } from './carry-rows.ts'
import { type EventTable, tableNamed } from './event-tables.ts'
import { settleAccounts } from './settle-accounts.ts'
import { settleAliases } from './settle-aliases.ts'
import { settleMerges } from './settle-merges.ts'
import { settleVisits } from './settle-visits.ts'
import { takeEdited } from './take-edited.ts'
import { takeFact, takePledge, takeVersion } from './take-facts.ts'
import { takeOnce } from './take-once.ts'
import { takeTicket } from './take-ticket.ts'
import { damaged, noCounts, type Taking, type TakingCounts } from './taking.ts'

const ROWS_PER_STEP = 500

/** Yields after every few hundred rows. Throws package_damaged where a row is not one of this event. */
export function* takeRows(
  context: Pick<Context, 'clock' | 'paths'>,
  db: WritableDb,
  rows: Iterable<CarriedRow>,
  of: { eventId: string; laptopId: string },
): Generator<void, TakingCounts> {
  const taking: Taking = { db, context, ...of, counts: noCounts() }
  beginTaking(db)
  let taken = 0
  for (const row of rows) {
    takeRow(taking, row)
    taken += 1
    if (taken % ROWS_PER_STEP === 0) yield
  }
  yield
  settle(db, of.eventId)
  requireSound(db, of.eventId)
  endTaking(db)
  return taking.counts
}

/** What follows from everything that is known now, by rules that give the same on every laptop. */
function settle(db: WritableDb, eventId: string): void {
  settleAccounts(db, eventId)
  const households = settleMerges(db, eventId)
  settleAliases(db, eventId, households)
  settleVisits(db, households)
  settleRemovals(db, eventId)
  settleNips(db, eventId)
  settleTickets(db, eventId)
}

function takeRow(taking: Taking, told: CarriedRow): void {
  const table = tableNamed(told.table)
  if (!table) throw damaged()
  const carried = table.since ? { ...told, row: completed(told.row, table.since) } : told
  requireOfEvent(taking, table, carried.row)
  try {
    if (table.rows === 'edited') takeEdited(taking, table, carried)
    else if (table.rows === 'versions') takeVersion(taking, table, carried.row)
    else if (table.rows === 'once') takeOnce(taking, table, carried.row)
    else if (table.rows === 'tickets') takeTicket(taking, carried.row)
    else if (table.rows === 'pledges') takePledge(taking, carried.row)
    else takeFact(taking, table, carried.row)
  } catch (error) {
    // What the tables themselves refuse was not written by an Ikrar.
    const isRefused =
      error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
    throw isRefused ? damaged(error) : error
  }
}

/** With the columns that an earlier Ikrar did not write. */
function completed(row: Row, since: Readonly<Record<string, string>>): Row {
  const added = Object.entries(since).map(([column, before]) => [column, row[before] ?? null])
  return { ...Object.fromEntries(added), ...row }
}

/** A row says whose it is, and names only rows of the same event: a package never reaches into another one. */
function requireOfEvent({ db, eventId }: Taking, table: EventTable, row: Row): void {
  const own = table.name === 'event' ? row['id'] : row['event_id']
  const isOffice = table.name === 'office' || row['table_name'] === 'office'
  if (own !== eventId && !isOffice && !table.belongsBy) throw damaged()
  for (const [column, schema] of Object.entries(table.check ?? {})) {
    if (!schema.safeParse(row[column]).success) throw damaged()
  }
  for (const [column, other] of Object.entries(table.refersTo ?? {})) {
    const cell = row[column] ?? null
    if (cell === null) continue
    const key = tableNamed(other)?.key[0] ?? 'id'
    if (!hasRow(db, other, [key, 'event_id'], [cell, eventId])) throw damaged()
  }
}

/** The event and its office as every screen reads them. */
function requireSound(db: WritableDb, eventId: string): void {
  const found = findEvent(db, eventId)
  if (!found || !soundEvent.safeParse(found).success) throw new AppError('package_damaged')
  const office = found.officeId === null ? undefined : findOffice(db, found.officeId)
  if (found.officeId !== null && !soundOffice.safeParse(office).success) throw new AppError('package_damaged')
}
