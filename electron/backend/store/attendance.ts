/** Attendance, append-only: arrivals and the undoing of arrivals. */
import type { AttendanceEntry } from '#shared/contract/attendance.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import type { Category } from '#shared/domain/category.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type Arrival = {
  /** The nonce of whoever asked. */
  id: string
  eventId: string
  participantId: string
  day: string
  at: number
  method: 'ticket' | 'short_code' | 'search' | 'walk_in' | 'merge'
  desk: string
  /** Where it was not seen at a door. */
  reason?: string
}

/**
 * True when nobody has noted this person on this day before, here or elsewhere. Whoever writes is alone until the
 * commit, and the unique index stands behind it.
 */
export function insertArrival(db: WritableDb, arrival: Arrival): boolean {
  const { id, eventId, participantId, day, at, method, desk, reason = null } = arrival
  const before = prepared<string[], { isPresent: number; undone: number }>(
    db,
    `select exists (select 1 from standing_arrival where participant_id = ? and day = ?) as isPresent,
       (select count(*) from attendance where participant_id = ? and day = ? and kind = 'undo') as undone`,
  ).get(participantId, day, participantId, day)
  if (before?.isPresent === 1) return false
  // As one row of values: selected from the table it goes into, it would be gathered in a table of its own first,
  // and every scan waits for it. By position for the same reason.
  const result = prepared<(string | number | null)[]>(
    db,
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk, reason)
     values (?, ?, ?, ?, 'arrive', ?, ?, ?, ?, ?) on conflict do nothing`,
  ).run(id, eventId, participantId, day, before?.undone ?? 0, at, method, desk, reason)
  return result.changes === 1
}

export type Undo = { id: string; entryId: string; at: number; desk: string; reason: string }

/** Of this one arrival. False when it was undone before. */
export function insertUndo(db: WritableDb, undo: Undo): boolean {
  const result = prepared<Undo>(
    db,
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk, reason, undoes)
     select @id, event_id, participant_id, day, 'undo',
       (select count(*) from attendance before
        where before.participant_id = entry.participant_id and before.day = entry.day and before.kind = 'undo'),
       @at, 'undo', @desk, @reason, id
     from attendance entry where id = @entryId and kind = 'arrive'
       and not exists (select 1 from attendance undo where undo.undoes = entry.id)
     on conflict do nothing`,
  ).run(undo)
  return result.changes === 1
}

/** The id of the entry that undid this arrival. */
export function findUndoOf(db: ReadableDb, entryId: string): string | undefined {
  return prepared<[string], { id: string }>(db, 'select id from attendance where undoes = ?').get(entryId)?.id
}

export type PresentEntry = { id: string; participantId: string; day: string; at: number; desk: string }

const PRESENT_COLUMNS = 'id, participant_id as participantId, day, at, desk'
/** The arrival that stands for this person on this day. */
export function findPresent(db: ReadableDb, participantId: string, day: string): PresentEntry | undefined {
  return prepared<[string, string], PresentEntry>(
    db,
    `select ${PRESENT_COLUMNS} from standing_arrival where participant_id = ? and day = ?`,
  ).get(participantId, day)
}

export function findArrival(db: ReadableDb, id: string): (PresentEntry & { eventId: string }) | undefined {
  return prepared<[string], PresentEntry & { eventId: string }>(
    db,
    `select ${PRESENT_COLUMNS}, event_id as eventId from attendance where id = ? and kind = 'arrive'`,
  ).get(id)
}

/** Every arrival of a person on a day that nobody has undone, of whatever origin; the earliest of them stands. */
export function listOpenArrivals(db: ReadableDb, participantId: string, day: string): string[] {
  return prepared<[string, string], { id: string }>(
    db,
    `select id from attendance arrival where participant_id = ? and day = ? and kind = 'arrive'
       and not exists (select 1 from attendance undo where undo.undoes = arrival.id)
     order by at, id`,
  )
    .all(participantId, day)
    .map(({ id }) => id)
}

/** Days on which this person is present. */
export function listPresentDays(db: ReadableDb, participantId: string): string[] {
  return prepared<[string], { day: string }>(db, 'select day from standing_arrival where participant_id = ?')
    .all(participantId)
    .map((row) => row.day)
}

/** Whether anything was ever written about this person at the door. */
export function hasAttendance(db: ReadableDb, participantId: string): boolean {
  return (
    prepared<[string], { found: 1 }>(
      db,
      'select 1 as found from attendance where participant_id = ? limit 1',
    ).get(participantId) !== undefined
  )
}

export function countPresent(db: ReadableDb, eventId: string, day: string): number {
  return (
    prepared<[string, string], { count: number }>(
      db,
      'select count(*) as count from standing_arrival where event_id = ? and day = ?',
    ).get(eventId, day)?.count ?? 0
  )
}

/** By person, since the first day found is enough: of an event of many days every entry would be looked at. */
const EVER_PRESENT = `select event_id as eventId, count(*) as count from participant person
  where exists (select 1 from standing_arrival where participant_id = person.id)`

/** Everybody who was present on any day of the event. */
export function countPresentAnyDay(db: ReadableDb, eventId: string): number {
  const sql = `${EVER_PRESENT} and event_id = ?`
  return prepared<[string], { count: number }>(db, sql).get(eventId)?.count ?? 0
}

/** The same of every event, in one go; none where nobody ever was. */
export function countPresentByEvent(db: ReadableDb): ReadonlyMap<string, number> {
  const sql = `${EVER_PRESENT} group by event_id`
  const rows = prepared<[], { eventId: string; count: number }>(db, sql).all()
  return new Map(rows.map(({ eventId, count }) => [eventId, count]))
}

export type Count = { label: string; present: number; invited: number }

/** Largest first; people without a unit are counted under ''. */
export function countByUnit(db: ReadableDb, eventId: string, day: string): Count[] {
  return prepared<[string, string], Count>(
    db,
    `select coalesce(person.unit, '') as label, count(arrival.id) as present, count(*) as invited
     from participant person
     left join standing_arrival arrival on arrival.participant_id = person.id and arrival.day = ?
     where person.event_id = ? and person.removed_at is null
     group by label`,
  )
    .all(day, eventId)
    .sort((a, b) => b.invited - a.invited || byAlphabet(a.label, b.label))
}

export function countByCategory(
  db: ReadableDb,
  eventId: string,
  day: string,
): (Count & { category: Category })[] {
  return prepared<[string, string], Count & { category: Category }>(
    db,
    `select person.category as category, person.category as label, count(arrival.id) as present, count(*) as invited
     from participant person
     left join standing_arrival arrival on arrival.participant_id = person.id and arrival.day = ?
     where person.event_id = ? and person.removed_at is null
     group by person.category order by invited desc`,
  ).all(day, eventId)
}

type EntryRow = Omit<AttendanceEntry, 'undone'> & { undone: number }

const ENTRY = `
  select entry.id, entry.kind, entry.participant_id as participantId, person.name, person.unit, entry.day, entry.at,
    entry.desk, entry.method, entry.reason,
    (select name from standing_substitute where arrival_id = entry.id) as substitute,
    exists (select 1 from attendance undo where undo.undoes = entry.id) as undone,
    brought.device_at as deviceAt, brought.received_at as receivedAt
  from attendance entry join participant person on person.id = entry.participant_id
  left join delivered_scan brought on brought.id = entry.id`

/** Newest first. */
export function listEntries(
  db: ReadableDb,
  range: { eventId: string; day: string | null; offset: number; limit: number },
): AttendanceEntry[] {
  return prepared<typeof range, EntryRow>(
    db,
    `${ENTRY} where entry.event_id = @eventId and (@day is null or entry.day = @day)
     order by entry.at desc, entry.id desc limit @limit offset @offset`,
  )
    .all(range)
    .map(toEntry)
}

/** The last arrivals of a day that still stand. */
export function listLatestArrivals(
  db: ReadableDb,
  eventId: string,
  day: string,
  limit: number,
): AttendanceEntry[] {
  return prepared<[string, string, number], EntryRow>(
    db,
    `${ENTRY} where entry.event_id = ? and entry.day = ? and entry.kind = 'arrive'
       and exists (select 1 from standing_arrival where id = entry.id)
     order by entry.at desc, entry.id desc limit ?`,
  )
    .all(eventId, day, limit)
    .map(toEntry)
}

export function countEntries(db: ReadableDb, eventId: string, day: string | null): number {
  return (
    prepared<{ eventId: string; day: string | null }, { count: number }>(
      db,
      'select count(*) as count from attendance where event_id = @eventId and (@day is null or day = @day)',
    ).get({ eventId, day })?.count ?? 0
  )
}

export function insertRefusedScan(
  db: WritableDb,
  scan: { id: string; eventId: string; at: number; outcome: string; desk: string },
): void {
  prepared<typeof scan>(
    db,
    `insert into refused_scan (id, event_id, at, outcome, desk) values (@id, @eventId, @at, @outcome, @desk)
     on conflict do nothing`,
  ).run(scan)
}

export function countRefusedScans(db: ReadableDb, eventId: string): number {
  return (
    prepared<[string], { count: number }>(
      db,
      'select count(*) as count from refused_scan where event_id = ?',
    ).get(eventId)?.count ?? 0
  )
}

function toEntry(row: EntryRow): AttendanceEntry {
  return { ...row, undone: row.undone === 1 }
}

/** When each person present on a day arrived. */
export function listPresentByDay(db: ReadableDb, eventId: string, day: string): Map<string, number> {
  const rows = prepared<[string, string], { participantId: string; at: number }>(
    db,
    'select participant_id as participantId, at from standing_arrival where event_id = ? and day = ?',
  ).all(eventId, day)
  return new Map(rows.map((row) => [row.participantId, row.at]))
}
