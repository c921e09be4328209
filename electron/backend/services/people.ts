/** Makes a person ready for the store: the keys that sort and find him, and his first ticket. */
import type { Participant } from '#shared/contract/participants.ts'
import type { Event } from '#shared/contract/events.ts'
import { searchKey } from '#shared/domain/name-search.ts'
import { sortKey } from '#shared/domain/names.ts'
import type { Person } from '#shared/domain/person.ts'
import { protocolPlace } from '#shared/domain/protocol.ts'
import type { Context } from '../context.ts'
import type { WritableDb } from '../store/db.ts'
import { insertParticipant, type KeyedPerson } from '../store/participants.ts'
import { ticketIssuer, type TicketIssuer } from './tickets.ts'

const NOBODY: Omit<Person, 'name'> = {
  nip: null,
  nik: null,
  idWritten: null,
  rank: null,
  position: null,
  unit: null,
  subUnit: null,
  district: null,
  village: null,
  category: 'undangan',
  gender: null,
  phone: null,
  email: null,
  seat: null,
  note: null,
  extra: {},
}

type Known = { [Field in keyof Person]?: Person[Field] | undefined } & { name: string }

/** A person of whom only some facts are known, as at the door. */
export function personFrom(known: Known): Person {
  const facts = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  return { ...NOBODY, ...facts, name: known.name }
}

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

/** Adds a person with a ticket; answers the new id. */
export function addParticipant(
  context: Context,
  db: WritableDb,
  event: Pick<Event, 'id' | 'number'>,
  person: Person,
  origin: Participant['origin'],
  given: { issue?: TicketIssuer; source?: string } = {},
): string {
  const issue = given.issue ?? ticketIssuer(context, db, event)
  const id = context.newId()
  insertParticipant(db, { ...keyed(person), id, eventId: event.id, origin, source: given.source ?? null, now: context.clock() })
  issue(id)
  return id
}
