/** The people of an event. Removed people and merged duplicates stay in the table, out of every list. */
import type { Participant, ParticipantFilter, ParticipantSort } from '#shared/contract/participants.ts'
import type { Attendee } from '#shared/contract/attendance.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import type { Category } from '#shared/domain/category.ts'
import type { Person } from '#shared/domain/person.ts'
import { WAITING_STATES } from '#shared/domain/pledge-state.ts'
import { beginningSought, compileQuery, type SearchKey } from '#shared/domain/name-search.ts'
import { connectionOf, prepared, type ReadableDb, type WritableDb } from './db.ts'

/** A person with the keys that sort and find him. */
export type KeyedPerson = Person & {
  sortKey: string
  searchWords: string
  searchDigits: string
  protocolOrder: number
}
export type NewParticipant = KeyedPerson & {
  id: string
  eventId: string
  origin: Participant['origin']
  /** Name of the roster file, or null. */
  source: string | null
  now: number
}

const PERSON_COLUMNS = `person.name, person.nip, person.nik, person.id_written as idWritten, person.rank,
  person.position, person.unit, person.sub_unit as subUnit, person.district, person.village, person.category,
  person.gender, person.phone, person.email, person.seat, person.note, person.extra`

export function insertParticipant(db: WritableDb, person: NewParticipant): void {
  // Bound by position: a roster of 20,000 people is stored a quarter faster than with named parameters.
  prepared<(string | number | null)[]>(
    db,
    `insert into participant (id, event_id, name, nip, nik, id_written, rank, position, unit, sub_unit, district,
       village, category, gender, phone, email, seat, note, extra, sort_key, search_words, search_digits,
       protocol_order, origin, source, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[person.id, person.eventId, person.name, person.nip, person.nik, person.idWritten, person.rank],
    ...[person.position, person.unit, person.subUnit, person.district, person.village, person.category],
    ...[person.gender, person.phone, person.email, person.seat, person.note, JSON.stringify(person.extra)],
    ...[person.sortKey, person.searchWords, person.searchDigits, person.protocolOrder, person.origin],
    ...[person.source, person.now, person.now],
  )
}

export function updateParticipant(db: WritableDb, id: string, person: KeyedPerson, now: number): void {
  prepared(
    db,
    `update participant set name = @name, nip = @nip, nik = @nik, id_written = @idWritten, rank = @rank,
       position = @position, unit = @unit, sub_unit = @subUnit, district = @district, village = @village,
       category = @category, gender = @gender, phone = @phone, email = @email, seat = @seat, note = @note,
       extra = @extra, sort_key = @sortKey, search_words = @searchWords,
       search_digits = @searchDigits, protocol_order = @protocolOrder,
       updated_at = @now, held_nip = case when @nip is null then held_nip end
     where id = @id`,
  ).run({ ...person, extra: JSON.stringify(person.extra), id, now })
}

/** Of the present version of a person; 0 where there is none. */
export function findUpdatedAt(db: ReadableDb, id: string): number {
  return (
    prepared<[string], { at: number }>(db, 'select updated_at as at from participant where id = ?').get(id)
      ?.at ?? 0
  )
}

export function updateParticipantSource(db: WritableDb, id: string, source: string): void {
  prepared<[string, string]>(db, 'update participant set source = ? where id = ?').run(source, id)
}

export type Removal = { id: string; kind: 'by_hand' | 'by_roster' | 'restored'; now: number }

/** Takes somebody off the list or puts him back, and writes down why; later than all that was known of him. */
export function updateParticipantRemoved(db: WritableDb, id: string, removal: Removal): void {
  const written = prepared<{ removal: string; id: string; kind: Removal['kind']; now: number }>(
    db,
    `insert into participant_removal (id, event_id, participant_id, kind, at, knew)
     select @removal, event_id, id, @kind, max(@now, updated_at,
       coalesce((select max(at) + 1 from participant_removal where participant_id = person.id), 0),
       coalesce((select max(removed_at) + 1 from participant where merged_into = person.id), 0)), updated_at
     from participant person where id = @id and merged_into is null`,
  ).run({ removal: removal.id, id, kind: removal.kind, now: removal.now })
  if (written.changes === 0) return
  prepared<{ removal: string; id: string }>(
    db,
    `update participant set removed_at =
       (select case kind when 'restored' then null else at end from participant_removal where id = @removal)
     where id = @id`,
  ).run({ removal: removal.id, id })
}

export type Merge = { id: string; participantId: string; intoId: string; now: number }

/** The person and everybody merged into him become aliases of the one who stays. */
export function updateParticipantMerged(db: WritableDb, merge: Merge): void {
  prepared<Merge>(
    db,
    `insert into participant_merge (id, event_id, participant_id, into_id, at, settled)
     select @id, event_id, id, @intoId, max(@now,
         coalesce((select max(at) + 1 from participant_merge where event_id = person.event_id), 0)),
       (select json_group_array(pledge.id) from pledge where pledge.participant_id = person.id)
     from participant person where id = @participantId`,
  ).run(merge)
  prepared<Merge>(
    db,
    `update participant set merged_into = @intoId,
       removed_at = coalesce(removed_at, (select at from participant_merge where id = @id))
     where id = @participantId or merged_into = @participantId`,
  ).run(merge)
}

/** Who somebody is after merges: himself, or the person he was merged into. */
export function findMergedInto(db: ReadableDb, id: string): string {
  return (
    prepared<[string], { id: string }>(
      db,
      'select coalesce(merged_into, id) as id from participant where id = ?',
    ).get(id)?.id ?? id
  )
}

type AttendeeRow = Omit<Attendee, 'hasPledged'> & {
  hasPledged: number
  removedAt: number | null
  eventId: string
}

/** Who stands at the desk, after merges; removed people too, with `removedAt`. */
export function findAttendee(
  db: ReadableDb,
  id: string,
): (Attendee & { removedAt: number | null; eventId: string }) | undefined {
  const row = prepared<[string], AttendeeRow>(
    db,
    `select id, event_id as eventId, name, position, unit, village, category, seat, note, removed_at as removedAt,
       coalesce((select state in ('spoken', 'signed', 'drawn') from pledge where participant_id = participant.id
         order by at desc, id desc limit 1), 0) as hasPledged
     from participant
     where id = (select coalesce(merged_into, id) from participant where id = ?)`,
  ).get(id)
  return row && { ...row, hasPledged: row.hasPledged === 1 }
}

/** Lets the rules of name search run inside a query. Every connection that searches needs it once. */
export function defineNameSearch(db: ReadableDb): void {
  let compiled = { query: '', matches: compileQuery('') }
  connectionOf(db).function(
    'name_matches',
    { deterministic: true },
    (query: string, words: string, digits: string) => {
      if (compiled.query !== query) compiled = { query, matches: compileQuery(query) }
      const key: SearchKey = { words, digits }
      return compiled.matches(key) ? 1 : 0
    },
  )
}

type ParticipantRow = Omit<Participant, 'extra' | 'substitute'> & { extra: string; substitute: string | null }

/** Of @instrument, or of any when it is null. */
const NEWEST_PLEDGE = `select state from pledge where participant_id = person.id
  and (@instrument is null or instrument = @instrument) order by at desc, id desc limit 1`

/** Arrival on @day and the newest pledge stand beside every person. */
const PARTICIPANT = `
  select person.id, person.event_id as eventId, ${PERSON_COLUMNS}, person.origin, person.updated_at as updatedAt,
    coalesce((select short_code from ticket where participant_id = person.id and revoked_at is null), '') as shortCode,
    arrival.at as arrivedAt,
    (select json_object('id', id, 'name', name, 'nip', coalesce(nip, ''), 'position', position,
       'letterNumber', letter_number, 'letterDate', letter_date)
     from standing_substitute where arrival_id = arrival.id) as substitute,
    coalesce((${NEWEST_PLEDGE}), 'none') as pledge
  from participant person
  left join standing_arrival arrival on arrival.participant_id = person.id and arrival.day = @day`

export function findParticipant(db: ReadableDb, id: string, day: string): Participant | undefined {
  const row = prepared<{ id: string; day: string; instrument: null }, ParticipantRow>(
    db,
    `${PARTICIPANT} where person.id = @id and person.removed_at is null`,
  ).get({ id, day, instrument: null })
  return row && toParticipant(row)
}

const FILTER = `
  person.event_id = @eventId and person.removed_at is null
  and (@ids is null or person.id in (select value from json_each(@ids)))
  and (@units is null or coalesce(person.unit, '') in (select value from json_each(@units)))
  and (@categories is null or person.category in (select value from json_each(@categories)))
  and (@present is null or (arrival.id is not null) = @present)
  and (@doubtful = 0 or (person.id_written is not null and person.nip is null and person.nik is null))
  and (@pledge is null or coalesce(
    (${NEWEST_PLEDGE}), 'none') = @pledge)
  and (@waiting is null or coalesce((${NEWEST_PLEDGE}), 'none') in (select value from json_each(@waiting)))
  and (@meant is null or person.category in (select value from json_each(@meant))
    or (${NEWEST_PLEDGE}) <> 'none')
  and (@named is null or person.id in (select value from json_each(@named)))`

const ORDER: Readonly<Record<ParticipantSort, { up: string; down: string }>> = {
  name: { up: 'person.sort_key, person.id', down: 'person.sort_key desc, person.id desc' },
  unit: {
    up: 'alphabet.place, person.sort_key, person.id',
    down: 'alphabet.place desc, person.sort_key, person.id',
  },
  category: {
    up: 'person.category, person.sort_key, person.id',
    down: 'person.category desc, person.sort_key, person.id',
  },
  protocol: {
    up: 'person.protocol_order, person.sort_key, person.id',
    down: 'person.protocol_order desc, person.sort_key, person.id',
  },
  arrival: {
    up: 'arrival.at is null, arrival.at, person.sort_key',
    down: 'arrival.at is null, arrival.at desc, person.sort_key',
  },
}

export type ParticipantQuery = {
  eventId: string
  day: string
  filter: Omit<ParticipantFilter, 'day' | 'pledging'>
  /** Only these categories, and whoever has an entry of the instrument all the same. */
  meant?: readonly Category[] | undefined
  /** Only these of them. */
  ids?: readonly string[] | undefined
}
export type ParticipantPage = { sort: ParticipantSort; descending: boolean; offset: number; limit: number }

/**
 * Whose name, number or substitute on @day answers a question. Looked for in the index alone, which holds what is
 * compared: of 50,000 people only those who are found are read.
 */
function listIdsNamed(db: ReadableDb, { eventId, day }: ParticipantQuery, query: string): string[] {
  // Of numbers any part may be asked for.
  const sought = /\d/.test(query) ? undefined : beginningSought(query)
  return prepared<object, { id: string }>(
    db,
    `select id from participant indexed by participant_by_search
     where event_id = @eventId and removed_at is null
       and (@beginning is null or instr(search_words, @beginning) > 0 or instr(search_words, @mark) > 0)
       and name_matches(@query, search_words, search_digits)
     union all
     select arrival.participant_id from standing_substitute stand_in
     join standing_arrival arrival on arrival.id = stand_in.arrival_id
     where stand_in.event_id = @eventId and arrival.day = @day
       and name_matches(@query, stand_in.search_words, stand_in.search_digits)`,
  )
    .all({ eventId, day, query, beginning: null, mark: null, ...sought })
    .map(({ id }) => id)
}

export function listParticipants(
  db: ReadableDb,
  query: ParticipantQuery,
  page: ParticipantPage,
): Participant[] {
  const order = ORDER[page.sort][page.descending ? 'down' : 'up']
  const asked = { ...filterParameters(db, query), limit: page.limit, offset: page.offset }
  const list = (sql: string, parameters: object) =>
    prepared<object, ParticipantRow>(db, sql).all(parameters).map(toParticipant)
  const rest = `where ${FILTER} order by ${order} limit @limit offset @offset`
  if (page.sort !== 'unit') return list(`${PARTICIPANT} ${rest}`, asked)
  const alphabet = JSON.stringify(countUnits(db, query.eventId).map(({ label }) => label))
  return list(
    `with alphabet (place, unit) as materialized (select key, value from json_each(@alphabet))
     ${PARTICIPANT} left join alphabet on alphabet.unit = coalesce(person.unit, '') ${rest}`,
    { ...asked, alphabet },
  )
}

export function countParticipants(db: ReadableDb, query: ParticipantQuery): number {
  return (
    prepared<object, { count: number }>(
      db,
      `select count(*) as count from participant person
       left join standing_arrival arrival on arrival.participant_id = person.id and arrival.day = @day
       where ${FILTER}`,
    ).get(filterParameters(db, query))?.count ?? 0
  )
}

/** Everybody on the list. */
export function countInvited(db: ReadableDb, eventId: string): number {
  return (
    prepared<[string], { count: number }>(
      db,
      'select count(*) as count from participant where event_id = ? and removed_at is null',
    ).get(eventId)?.count ?? 0
  )
}

export function countDoubtful(db: ReadableDb, eventId: string): number {
  return (
    prepared<[string], { count: number }>(
      db,
      `select count(*) as count from participant where event_id = ? and removed_at is null
       and id_written is not null and nip is null and nik is null`,
    ).get(eventId)?.count ?? 0
  )
}

/** In the order of the alphabet; people without a unit are counted under ''. */
export function countUnits(db: ReadableDb, eventId: string): { label: string; count: number }[] {
  return prepared<[string], { label: string; count: number }>(
    db,
    `select coalesce(unit, '') as label, count(*) as count from participant
     where event_id = ? and removed_at is null group by label`,
  )
    .all(eventId)
    .sort((a, b) => byAlphabet(a.label, b.label))
}

export function countCategories(
  db: ReadableDb,
  eventId: string,
): { category: Category; label: string; count: number }[] {
  return prepared<[string], { category: Category; label: string; count: number }>(
    db,
    `select category, category as label, count(*) as count from participant
     where event_id = ? and removed_at is null group by category order by count desc`,
  ).all(eventId)
}

export type StoredPerson = Person & { id: string; sortKey: string; source: string | null; updatedAt: number }
type StoredRow = Omit<StoredPerson, 'extra'> & { extra: string }

/** Everybody on the list, to be compared with a roster or searched for duplicates. */
export function listStoredPeople(db: ReadableDb, eventId: string): StoredPerson[] {
  return prepared<[string], StoredRow>(
    db,
    `select person.id, ${PERSON_COLUMNS}, person.sort_key as sortKey, person.source,
       person.updated_at as updatedAt
     from participant person where person.event_id = ? and person.removed_at is null order by person.sort_key`,
  )
    .all(eventId)
    .map((row) => ({ ...row, extra: JSON.parse(row.extra) as Record<string, string> }))
}

/** Ids of people with one of these NIPs or names. */
export function listNamesakes(
  db: ReadableDb,
  eventId: string,
  known: { nips: readonly string[]; sortKeys: readonly string[] },
): string[] {
  const rows = prepared<[string, string, string], { id: string }>(
    db,
    `select id from participant where event_id = ? and removed_at is null
     and (nip in (select value from json_each(?)) or sort_key in (select value from json_each(?)))`,
  ).all(eventId, JSON.stringify(known.nips), JSON.stringify(known.sortKeys))
  return rows.map((row) => row.id)
}

/** Ids of people with any entry at the door. */
export function listIdsWithAttendance(db: ReadableDb, eventId: string): Set<string> {
  const rows = prepared<[string], { id: string }>(
    db,
    'select distinct participant_id as id from attendance where event_id = ?',
  ).all(eventId)
  return new Set(rows.map((row) => row.id))
}

function filterParameters(db: ReadableDb, asked: ParticipantQuery) {
  const { eventId, day, filter, ids, meant } = asked
  const query = filter.query?.trim()
  return {
    eventId,
    day,
    ids: ids === undefined ? null : JSON.stringify(ids),
    units: filter.units && filter.units.length > 0 ? JSON.stringify(filter.units) : null,
    categories: filter.categories && filter.categories.length > 0 ? JSON.stringify(filter.categories) : null,
    present: filter.attendance === undefined ? null : filter.attendance === 'present' ? 1 : 0,
    doubtful: filter.doubtful ? 1 : 0,
    waiting: filter.waiting ? JSON.stringify(WAITING_STATES) : null,
    pledge: filter.pledge ?? null,
    instrument: filter.instrument ?? null,
    meant: meant === undefined ? null : JSON.stringify(meant),
    named: query ? JSON.stringify(listIdsNamed(db, asked, query)) : null,
  }
}

function toParticipant(row: ParticipantRow): Participant {
  return {
    ...row,
    // Both were put together as JSON by us: the one when it was stored, the other in the query.
    extra: JSON.parse(row.extra) as Record<string, string>,
    substitute: row.substitute === null ? null : (JSON.parse(row.substitute) as Participant['substitute']),
  }
}
