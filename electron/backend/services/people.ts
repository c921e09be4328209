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
import { insertParticipant, type KeyedPerson } from '../store/participants.ts'
import { ticketIssuer, type TicketIssuer } from './tickets.ts'

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

/** Adds a person with a ticket; answers the new id. Throws nip_taken. */
export function addParticipant(
  context: Context,
  db: WritableDb,
  event: Pick<Event, 'id' | 'number'>,
  person: Person,
  origin: Participant['origin'],
  given: { issue?: TicketIssuer; source?: string; id?: string } = {},
): string {
  const issue = given.issue ?? ticketIssuer(context, db, event)
  const id = given.id ?? context.newId()
  const added = {
    ...keyed(person),
    id,
    eventId: event.id,
    origin,
    source: given.source ?? null,
    now: context.clock(),
  }
  nipGuard(() => insertParticipant(db, added))
  issue(id)
  return id
}
