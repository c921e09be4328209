/**
 * What can be said once, as that a substitute was withdrawn, was said on laptops that had not met: the earliest stands,
 * on every laptop the same. What the others said is kept.
 */
import { createHash } from 'node:crypto'
import { findRow, insertRow, type Row, updateRow } from '../store/event-rows.ts'
import type { EventTable } from './event-tables.ts'
import { packRow } from './rows.ts'
import { takeFact } from './take-facts.ts'
import { countNew, numberOf, type Taking } from './taking.ts'

export function takeOnce(taking: Taking, table: EventTable, told: Row): void {
  const { db } = taking
  const key = table.key.map((column) => told[column] ?? null)
  const present = findRow(db, table.name, table.key, key)
  if (!present) return takeFact(taking, table, told)
  const order = compare(told, present)
  if (order === 0) return
  if (order < 0) updateRow(db, table.name, table.key, told)
  keep(taking, table, order < 0 ? present : told)
}

/** Negative where the first was said before the other; of one instant the text decides. */
function compare(one: Row, other: Row): number {
  const [first, second] = [textOf(one), textOf(other)]
  return numberOf(one, 'at') - numberOf(other, 'at') || (first < second ? -1 : first > second ? 1 : 0)
}

function keep(taking: Taking, table: EventTable, row: Row): void {
  const body = textOf(row)
  const id = createHash('sha256').update(`${table.name} ${body}`).digest('hex')
  const kept = { id, event_id: taking.eventId, table_name: table.name, body }
  if (insertRow(taking.db, 'said_again', kept)) countNew(taking, 'said_again')
}

const textOf = (row: Row) => JSON.stringify(packRow(row))
