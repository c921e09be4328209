/** Writes a reading down: what was read, by whom, and how many were present. */
import { createHash } from 'node:crypto'
import type { Event } from '#shared/contract/events.ts'
import type { Reading } from '#shared/contract/readings.ts'
import { CATEGORIES } from '#shared/domain/category.ts'
import type { Context } from '../../context.ts'
import type { WritableDb } from '../../store/db.ts'
import {
  insertReading,
  insertReadingPerson,
  type PresentPerson,
  type StoredReading,
} from '../../store/readings.ts'
import { freezeText } from '../pledges/record.ts'

type NewReading = Pick<Reading, 'id' | 'instrument' | 'day' | 'at' | 'reader' | 'witnesses' | 'desk'> & {
  eventId: string
  people: readonly PresentPerson[]
}

export function freezeReading(
  context: Context,
  db: WritableDb,
  event: Event,
  { people, ...reading }: NewReading,
): StoredReading {
  const facts = {
    ...reading,
    textHash: freezeText(context, db, event, reading.instrument),
    present: people.length,
    represented: people.filter(({ isRepresented }) => isRepresented).length,
    byCategory: countByCategory(people),
  }
  const frozen = { ...facts, hash: readingHash(facts, people) }
  insertReading(db, frozen)
  for (const { id } of people) insertReadingPerson(db, reading.id, id)
  return { ...frozen, voided: null }
}

function countByCategory(people: readonly PresentPerson[]): Reading['byCategory'] {
  const present = Map.groupBy(people, ({ category }) => category)
  return CATEGORIES.flatMap((category) => {
    const own = present.get(category)
    return own ? [{ category, present: own.length }] : []
  })
}

/** SHA-256 over everything that was frozen, the people in the order of their ids. */
function readingHash(
  facts: Omit<StoredReading, 'hash' | 'voided'>,
  people: readonly PresentPerson[],
): string {
  const { id, eventId, instrument, day, at, textHash, reader, witnesses, desk, present, represented } = facts
  const told = [id, eventId, instrument, day, at, textHash, reader.name, reader.title, witnesses, desk]
  return createHash('sha256')
    .update(JSON.stringify([...told, present, represented, people.map((person) => person.id)]))
    .digest('hex')
}
