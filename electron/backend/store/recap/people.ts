/** Who was invited to how many of the chosen events, and came. */
import type { RecapGroup, RecapMatching, RecapPeopleAsked } from '#shared/contract/recap.ts'
import type { PersonKeyKind } from '#shared/domain/recap-key.ts'
import { prepared, type ReadableDb } from '../db.ts'
import { chooseEvents, COUNT_BITS } from './presence-bits.ts'
import type { Scope } from './scope.ts'

const LARGEST_COUNT = 2 ** COUNT_BITS - 1

/** Everybody of the chosen events once, with how many there were; counted once, whatever is asked of it. */
const COUNTED = `turnout as materialized (select person, chosen_turnout(bits) as packed from recap_presence),
  counted as (
    select person, (packed >> ${COUNT_BITS}) & ${LARGEST_COUNT} as events, packed & ${LARGEST_COUNT} as present,
      packed >> ${2 * COUNT_BITS} as owing
    from turnout where packed > 0)`

export type MissedCount = { missed: number; isNever: 0 | 1; people: number }

/** How many people missed how many events, those who never came on their own. */
export function countMissed(db: ReadableDb, scope: Scope): MissedCount[] {
  chooseEvents(db, scope.numbers)
  return prepared<[], MissedCount>(
    db,
    `with ${COUNTED} select events - present as missed, present = 0 as isNever, count(*) as people
     from counted group by missed, isNever order by missed`,
  ).all()
}

export type PersonCount = { person: number; events: number; present: number }
export type PeopleQuery = Pick<RecapPeopleAsked, 'group' | 'missed' | 'query' | 'unit' | 'sort'>

/** With one `?` for the number of events missed. */
const OF_GROUP: Readonly<Record<RecapGroup, string>> = {
  all: '? > 0',
  never: '? > 0 and present = 0',
  missed: 'events - present >= ?',
  always: '? > 0 and present = events',
  owing: '? > 0 and owing = 1',
}

const ORDER: Readonly<Record<RecapPeopleAsked['sort'], string>> = {
  missed: 'events - present desc, present, person.sort_key, person.id',
  present: 'present desc, events, person.sort_key, person.id',
  name: 'person.sort_key, person.id',
}

/** One page, and how many there are in all; 0 on a page behind the last. */
export function listPersonCounts(
  db: ReadableDb,
  scope: Scope,
  query: PeopleQuery,
  page: { offset: number; limit: number },
): { total: number; people: PersonCount[] } {
  chooseEvents(db, scope.numbers)
  const isNarrow = query.query.trim() !== '' || query.unit !== null
  const ids = isNarrow ? JSON.stringify(listPeopleNamed(db, query)) : ''
  const rows = prepared<(string | number)[], PersonCount & { total: number }>(
    db,
    `with ${COUNTED} select counted.person, events, present, count(*) over () as total
     from counted join recap_person person on person.id = counted.person
     where ${OF_GROUP[query.group]}
       and ${isNarrow ? 'counted.person in (select value from json_each(?))' : "? = ''"}
     order by ${ORDER[query.sort]} limit ? offset ?`,
  ).all(query.missed, ids, page.limit, page.offset)
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map(({ person, events, present }) => ({ person, events, present })),
  }
}

/** People under any of whose keys the name, number or OPD stands. */
function listPeopleNamed(db: ReadableDb, { query, unit }: PeopleQuery): number[] {
  return prepared<object, { person: number }>(
    db,
    `select distinct person from recap_person
     where (@query = '' or name_matches(@query, search_words, search_digits))
       and (@unit is null or unit_key = @unit)`,
  )
    .all({ query: query.trim(), unit })
    .map(({ person }) => person)
}

export type KnownPerson = {
  id: number
  person: number
  key: string
  kind: PersonKeyKind
  name: string
  position: string
  unit: string
  place: string
}

/** Every key of these people; a person's own first. */
export function listKnown(db: ReadableDb, people: readonly number[]): KnownPerson[] {
  return prepared<[string], KnownPerson>(
    db,
    `select id, person, key, kind, name, position, unit, place from recap_person
     where person in (select value from json_each(?)) order by person, id <> person, id`,
  ).all(JSON.stringify(people))
}

export type PersonEvent = {
  person: number
  event: number
  present: 0 | 1
  represented: 0 | 1
  owes: 0 | 1
}

/** Everything of these people at the chosen events. */
export function listPersonEvents(db: ReadableDb, scope: Scope, people: readonly number[]): PersonEvent[] {
  return prepared<[string, string], PersonEvent>(
    db,
    `select person, event, present, represented, owes from recap_attendance
     where person in (select value from json_each(?)) and ${scope.condition('+event')}
     order by person, event`,
  ).all(JSON.stringify(people), scope.values)
}

/** By what the people of these events are known. */
export function countKnownBy(db: ReadableDb, scope: Scope): RecapMatching {
  chooseEvents(db, scope.numbers)
  const rows = prepared<[], { kind: PersonKeyKind; count: number }>(
    db,
    `with ${COUNTED} select person.kind, count(*) as count
     from counted join recap_person person on person.id = counted.person group by person.kind`,
  ).all()
  const joined = prepared<[], { count: number }>(
    db,
    'select count(*) as count from recap_person where person <> id',
  ).get()
  const counts = { nip: 0, nik: 0, name: 0, single: 0, joined: joined?.count ?? 0 }
  for (const { kind, count } of rows) counts[kind] = count
  return counts
}
