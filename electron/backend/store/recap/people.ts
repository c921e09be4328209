/** Who was invited to how many of the chosen events, and came: over all rows of the recap, in their order. */
import type { RecapGroup, RecapMatching, RecapPeopleAsked } from '#shared/contract/recap.ts'
import type { PersonKeyKind } from '#shared/domain/recap-key.ts'
import { prepared, type ReadableDb } from '../db.ts'
import type { Scope } from './scope.ts'

/** Read along the key, person by person; few events are looked up by their index. */
function source({ condition, isSmall }: Scope): string {
  const index = isSmall ? 'indexed by recap_attendance_of_event' : 'not indexed'
  return `recap_attendance ${index} where ${condition('event')}`
}

export type MissedCount = { missed: number; isNever: 0 | 1; people: number }

/** How many people missed how many events, those who never came on their own. */
export function countMissed(db: ReadableDb, scope: Scope): MissedCount[] {
  return prepared<[string], MissedCount>(
    db,
    `select events - present as missed, present = 0 as isNever, count(*) as people
     from (select count(*) as events, sum(present) as present from ${source(scope)} group by person)
     group by missed, isNever order by missed`,
  ).all(scope.values)
}

export type PersonCount = { person: number; events: number; present: number }
export type PeopleQuery = Pick<RecapPeopleAsked, 'group' | 'missed' | 'query' | 'unit' | 'sort'>

const HAVING: Readonly<Record<RecapGroup, string>> = {
  all: '? = ?',
  never: 'sum(present) = 0 and ? = ?',
  missed: 'count(*) - sum(present) >= ? + 0 * ?',
  always: 'sum(present) = count(*) and ? = ?',
  owing: 'sum(owes) > 0 and ? = ?',
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
  const named = isNarrow(query) ? 'and +person in (select value from json_each(?))' : "and ? = ''"
  const ids = isNarrow(query) ? JSON.stringify(listPeopleNamed(db, query)) : ''
  const counted = `select person, count(*) as events, sum(present) as present from ${source(scope)} ${named}
    group by person having ${HAVING[query.group]}`
  const rows = prepared<(string | number)[], PersonCount & { total: number }>(
    db,
    `select counted.person, counted.events, counted.present, count(*) over () as total from (${counted}) counted
     join recap_person person on person.id = counted.person
     order by ${ORDER[query.sort]} limit ? offset ?`,
  ).all(scope.values, ids, query.missed, query.missed, page.limit, page.offset)
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map(({ person, events, present }) => ({ person, events, present })),
  }
}

function isNarrow({ query, unit }: PeopleQuery): boolean {
  return query.trim() !== '' || unit !== null
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
  const rows = prepared<[string], { kind: PersonKeyKind; count: number }>(
    db,
    `select person.kind, count(*) as count
     from (select distinct person as id from ${source(scope)}) found join recap_person person on person.id = found.id
     group by person.kind`,
  ).all(scope.values)
  const joined = prepared<[], { count: number }>(
    db,
    'select count(*) as count from recap_person where person <> id',
  ).get()
  const counts = { nip: 0, nik: 0, name: 0, single: 0, joined: joined?.count ?? 0 }
  for (const { kind, count } of rows) counts[kind] = count
  return counts
}
