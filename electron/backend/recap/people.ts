/** A page of people with every chosen event they were invited to. */
import type { RecapPeopleAsked, RecapPerson } from '#shared/contract/recap.ts'
import type { ReadableDb } from '../store/db.ts'
import { listRecapEvents } from '../store/recap/figures.ts'
import {
  type KnownPerson,
  listKnown,
  listPersonCounts,
  listPersonEvents,
  type PersonEvent,
} from '../store/recap/people.ts'
import { scopeOf } from '../store/recap/scope.ts'

export function peopleOf(db: ReadableDb, asked: RecapPeopleAsked): { total: number; people: RecapPerson[] } {
  const scope = scopeOf(db, asked.choice)
  const { total, people } = listPersonCounts(db, scope, asked, asked)
  const ids = people.map(({ person }) => person)
  const known = Map.groupBy(listKnown(db, ids), ({ person }) => person)
  const attended = Map.groupBy(listPersonEvents(db, scope, ids), ({ person }) => person)
  const events = new Map(
    listRecapEvents(db, asked.choice).map(({ number, eventId }, place) => [number, { eventId, place }]),
  )
  return {
    total,
    people: people.map(({ person }) => personOf(known.get(person) ?? [], attended.get(person) ?? [], events)),
  }
}

function personOf(
  keys: readonly KnownPerson[],
  attended: readonly PersonEvent[],
  events: ReadonlyMap<number, { eventId: string; place: number }>,
): RecapPerson {
  const [own] = keys
  const numbered = (kind: 'nip' | 'nik') => keys.find((key) => key.kind === kind)?.key.slice(4) ?? null
  const count = (is: (one: PersonEvent) => boolean) => attended.filter(is).length
  return {
    personId: own?.person ?? 0,
    name: own?.name ?? '',
    ...{ nip: numbered('nip'), nik: numbered('nik') },
    ...{ position: own?.position ?? '', unit: own?.unit ?? '', place: own?.place ?? '' },
    knownBy: own?.kind ?? 'single',
    isJoined: keys.length > 1,
    events: attended.length,
    present: count(({ present }) => present === 1),
    represented: count(({ represented }) => represented === 1),
    owing: count(({ owes }) => owes === 1),
    attendance: attended
      .flatMap(({ event, present, represented, owes }) => {
        const found = events.get(event)
        if (!found) return []
        const told = { present: present === 1, represented: represented === 1, owes: owes === 1 }
        return { ...told, ...found }
      })
      .toSorted((a, b) => a.place - b.place)
      .map(({ place: _place, ...one }) => one),
  }
}
