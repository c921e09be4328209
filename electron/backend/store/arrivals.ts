/** What whoever counts arrivals as they come reads of a day: only what is new, in the order of time. */
import type { Category } from '#shared/domain/category.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type DoorEntry = {
  id: string
  /** The same for every account that laptops have of one scan. */
  scan: string
  participantId: string
  at: number
  desk: string
  /** It is the arrival by which this person is present. */
  stands: 0 | 1
  /** Scanned or found at a desk; not read from a sheet, and not taken over from somebody's double. */
  atDesk: 0 | 1
}

/** SQL for an entry or visit that is called `name`; what this laptop saw itself has no other id. */
const scanOf = (name: string) =>
  `coalesce((select scan_id from delivered_scan where id = ${name}.id and ${name}.origin <> ''), ${name}.id) as scan`

const ENTRY = `select entry.id, ${scanOf('entry')}, entry.participant_id as participantId, entry.at, entry.desk,
    exists (select 1 from standing_arrival where id = entry.id) as stands,
    entry.kind = 'arrive' and entry.method <> 'merge' and entry.reason is null as atDesk
  from attendance entry`

type Place = { at: number; id: string }

/** In the order of time and id, from the first one behind `after` on. */
export function listEntriesAfter(
  db: ReadableDb,
  { eventId, day, after, limit }: { eventId: string; day: string; after: Place; limit: number },
): DoorEntry[] {
  return prepared<(string | number)[], DoorEntry>(
    db,
    `${ENTRY} where entry.event_id = ? and entry.day = ? and (entry.at, entry.id) > (?, ?)
     order by entry.at, entry.id limit ?`,
  ).all(eventId, day, after.at, after.id, limit)
}

export function findEntry(db: ReadableDb, id: string): DoorEntry | undefined {
  return prepared<[string], DoorEntry>(db, `${ENTRY} where entry.id = ?`).get(id)
}

/** Told by the index alone. */
export function countEntriesOfDay(db: ReadableDb, eventId: string, day: string): number {
  return (
    prepared<[string, string], { count: number }>(
      db,
      'select count(*) as count from attendance where event_id = ? and day = ?',
    ).get(eventId, day)?.count ?? 0
  )
}

/** Told by the index alone. */
export function listEntryIdsOfDay(db: ReadableDb, eventId: string, day: string): string[] {
  return prepared<[string, string], { id: string }>(
    db,
    'select id from attendance where event_id = ? and day = ?',
  )
    .all(eventId, day)
    .map(({ id }) => id)
}

export type VisitMoment = {
  id: string
  /** As of an entry. */
  scan: string
  at: number
  desk: string
  /** Somebody came in or left, and nobody has undone it. */
  stands: 0 | 1
  isLeaving: 0 | 1
  /** The visit that this one undid. */
  undoes: string | null
}

/** Visits of sessions and doors, in the order of time and id, from the first one behind `after` on. */
export function listVisitsAfter(
  db: ReadableDb,
  { eventId, day, after, limit }: { eventId: string; day: string; after: Place; limit: number },
): VisitMoment[] {
  return prepared<(string | number)[], VisitMoment>(
    db,
    `select id, ${scanOf('seen')}, at, desk, undoes, kind = 'out' as isLeaving,
       kind <> 'undo' and not exists (select 1 from visit undo where undo.undoes = seen.id) as stands
     from visit seen where event_id = ? and day = ? and (at, id) > (?, ?) order by at, id limit ?`,
  ).all(eventId, day, after.at, after.id, limit)
}

/** Told by the index alone. */
export function countVisitsOfDay(db: ReadableDb, eventId: string, day: string): number {
  return (
    prepared<[string, string], { count: number }>(
      db,
      'select count(*) as count from visit where event_id = ? and day = ?',
    ).get(eventId, day)?.count ?? 0
  )
}

export type RefusedMoment = { id: string; at: number; desk: string }

export function listRefusedBetween(
  db: ReadableDb,
  { eventId, from, to }: { eventId: string; from: number; to: number },
): RefusedMoment[] {
  return prepared<[string, number, number], RefusedMoment>(
    db,
    'select id, at, desk from refused_scan where event_id = ? and at >= ? and at < ? order by at',
  ).all(eventId, from, to)
}

/** Told by the index alone. */
export function countRefusedBetween(
  db: ReadableDb,
  { eventId, from, to }: { eventId: string; from: number; to: number },
): number {
  return (
    prepared<[string, number, number], { count: number }>(
      db,
      'select count(*) as count from refused_scan where event_id = ? and at >= ? and at < ?',
    ).get(eventId, from, to)?.count ?? 0
  )
}

export type InvitedPerson = { id: string; unit: string | null; category: Category }

export function listInvited(db: ReadableDb, eventId: string): InvitedPerson[] {
  return prepared<[string], InvitedPerson>(
    db,
    'select id, unit, category from participant where event_id = ? and removed_at is null',
  ).all(eventId)
}

export type VipRow = {
  id: string
  name: string
  nip: string | null
  position: string | null
  unit: string | null
  village: string | null
  category: Category
  rank: string | null
  seat: string | null
  /** In protocol; smaller comes first. */
  place: number
  present: 0 | 1
}

/** People whose place in protocol is one of `places`, and those with one of the NIPs or sorted names. */
export function listByProtocol(
  db: ReadableDb,
  who: {
    eventId: string
    day: string
    places: readonly number[]
    nips: readonly string[]
    sortKeys: readonly string[]
  },
): VipRow[] {
  const { eventId, day, places, nips, sortKeys } = who
  return prepared<object, VipRow>(
    db,
    `select person.id, person.name, person.nip, person.position, person.unit, person.village, person.category,
       person.rank, person.seat, person.protocol_order as place,
       exists (select 1 from standing_arrival where participant_id = person.id and day = @day) as present
     from participant person where person.removed_at is null and person.id in (
       select id from participant
       where event_id = @eventId and removed_at is null and protocol_order in (select value from json_each(@places))
       union all select id from participant
       where event_id = @eventId and removed_at is null and nip in (select value from json_each(@nips))
       union all select id from participant
       where event_id = @eventId and removed_at is null and sort_key in (select value from json_each(@sortKeys)))`,
  ).all({
    ...{ eventId, day, places: JSON.stringify(places) },
    ...{ nips: JSON.stringify(nips), sortKeys: JSON.stringify(sortKeys) },
  })
}

export function findExpectation(db: ReadableDb, eventId: string, day: string): number | undefined {
  return prepared<[string, string], { people: number }>(
    db,
    'select people from arrival_expectation where event_id = ? and day = ?',
  ).get(eventId, day)?.people
}

export function keepExpectation(db: WritableDb, eventId: string, day: string, people: number | null): void {
  if (people === null) {
    prepared<[string, string]>(db, 'delete from arrival_expectation where event_id = ? and day = ?').run(
      eventId,
      day,
    )
    return
  }
  prepared<[string, string, number]>(
    db,
    `insert into arrival_expectation (event_id, day, people) values (?, ?, ?)
     on conflict (event_id, day) do update set people = excluded.people`,
  ).run(eventId, day, people)
}

/** Days of other events that lie behind, the newest first; examples tell nothing. */
export function listPastDays(
  db: ReadableDb,
  { eventId, before, limit }: { eventId: string; before: string; limit: number },
): { eventId: string; day: string }[] {
  return prepared<[string, string, number], { eventId: string; day: string }>(
    db,
    `select event.id as eventId, event_day.day from event_day join event on event.id = event_day.event_id
     where event.is_example = 0 and event.id <> ? and event_day.day < ?
     order by event_day.day desc, event.id limit ?`,
  ).all(eventId, before, limit)
}
