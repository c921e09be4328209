/** Makes a person ready for the store: the keys that sort and find him, and his first ticket. */
import type { Participant } from '#shared/contract/participants.ts'
import type { Event } from '#shared/contract/events.ts'
import { searchKey } from '#shared/domain/name-search.ts'
import { sortKey } from '#shared/domain/names.ts'
import type { Person } from '#shared/domain/person.ts'
import { protocolPlace } from '#shared/domain/protocol.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { cleanText } from '../spreadsheets/cell-text.ts'
import type { WritableDb } from '../store/db.ts'
import { insertParticipant, type KeyedPerson, type NewParticipant } from '../store/participants.ts'
import { issueTickets } from './tickets.ts'

export function keyed(person: Person): KeyedPerson {
  const { words, digits } = searchKey(person)
  return {
    ...person,
    sortKey: sortKey(person.name),
    searchWords: words,
    searchDigits: digits,
    protocolOrder: protocolPlace(person),
  }
}

/**
 * A person as typed by hand, made like those that are read from files: without signs nobody sees, and with
 * an empty field as an unknown one (two people without a NIP must not share the NIP ''). Throws
 * option_not_possible where nothing can be seen of the name.
 */
export function typedPerson(person: Person): Person {
  const fields = Object.entries(person).map(([field, value]) => [
    field,
    typeof value === 'string' ? cleanText(value).trim() || null : value,
  ])
  // The same fields; only a name must not be null.
  const typed = Object.fromEntries(fields) as Omit<Person, 'name'> & { name: string | null }
  if (typed.name === null) throw new AppError('option_not_possible')
  return { ...typed, name: typed.name }
}

/** Two people of one event never share a NIP: the unique index decides. Throws nip_taken. */
export function nipGuard<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
    throw taken ? new AppError('nip_taken', {}, { cause: error }) : error
  }
}

/** Adds a person with a ticket; answers the id. Throws nip_taken. */
export function addParticipant(
  context: Context,
  db: WritableDb,
  event: Pick<Event, 'id' | 'number'>,
  person: Person,
  origin: Participant['origin'],
  id = context.newId(),
): string {
  addParticipants({ ...context, newId: () => id }, db, event, [person], { origin, source: null })
  return id
}

/**
 * Adds people with a ticket each. Throws nip_taken. What is done for each is done for all before the next is: person by
 * person it would take half as long again, since neither the code nor the pages of the table would stay at hand.
 */
export function addParticipants(
  context: Context,
  db: WritableDb,
  event: Pick<Event, 'id' | 'number'>,
  people: readonly Person[],
  { origin, source }: Pick<NewParticipant, 'origin' | 'source'>,
): void {
  const own = { eventId: event.id, origin, source, now: context.clock() }
  const added = people.map((person) => ({ ...keyed(person), ...own, id: context.newId() }))
  nipGuard(() => added.forEach((one) => insertParticipant(db, one)))
  const ids = added.map(({ id }) => id)
  issueTickets(context, db, event, ids)
}
