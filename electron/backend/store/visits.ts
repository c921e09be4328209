/** Visits, append-only: who came into a session or through a door, left, and what of it was undone. */
import type { StandCounts, VisitEntry } from '#shared/contract/sessions.ts'
import type { VisitDirection } from '#shared/domain/visit.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type Visit = {
  /** The nonce of whoever asked. */
  id: string
  eventId: string
  participantId: string
  day: string
  /** Null on the grounds. */
  sessionId: string | null
  doorId: string | null
  direction: VisitDirection
  /** UTC milliseconds. */
  at: number
  method: 'ticket' | 'short_code' | 'search' | 'walk_in' | 'merge'
  desk: string
  /** Why somebody was let in although the rules said no. */
  reason: string | null
  /** '' where this laptop noted it; see `attendance.origin`. */
  origin?: string
}

const TURN = `(select count(*) from visit before where before.participant_id = @participantId
  and before.day = @day and coalesce(before.session_id, '') = coalesce(@sessionId, ''))`

/**
 * False where somebody else was quicker, or this nonce is known. What another device saw is told by its `origin` and is
 * written down whatever is known here.
 */
export function insertVisit(db: WritableDb, visit: Visit): boolean {
  const { origin = '', ...rest } = visit
  const result = prepared<Required<Visit>>(
    db,
    `insert into visit (id, event_id, participant_id, day, session_id, door_id, kind, turn, at, method, desk, reason,
       origin)
     select @id, @eventId, @participantId, @day, @sessionId, @doorId, @direction, ${TURN}, @at, @method, @desk,
       @reason, @origin
     where @origin <> '' or @direction <> coalesce((select direction from whereabouts
       where participant_id = @participantId and day = @day and session_id = coalesce(@sessionId, '')), 'out')
     on conflict do nothing`,
  ).run({ ...rest, origin })
  return result.changes === 1
}

export type VisitUndo = { id: string; visitId: string; at: number; desk: string; reason: string }

/** False when it was undone before. */
export function insertVisitUndo(db: WritableDb, undo: VisitUndo): boolean {
  const result = prepared<VisitUndo>(
    db,
    `insert into visit (id, event_id, participant_id, day, session_id, door_id, kind, turn, at, method, desk, reason,
       undoes)
     select @id, event_id, participant_id, day, session_id, door_id, 'undo',
       (select count(*) from visit before where before.participant_id = undone.participant_id
          and before.day = undone.day and coalesce(before.session_id, '') = coalesce(undone.session_id, '')),
       @at, 'undo', @desk, @reason, id
     from visit undone where id = @visitId and kind <> 'undo'
       and not exists (select 1 from visit undo where undo.undoes = undone.id)
     on conflict do nothing`,
  ).run(undo)
  return result.changes === 1
}

export type StoredVisit = Omit<Visit, 'origin'> & {
  /** Nobody came in before. */
  isFirst: number
  undoneBy: string | null
}

const STORED = `select id, event_id as eventId, participant_id as participantId, day, session_id as sessionId,
  door_id as doorId, kind as direction, at, desk, reason, method,
  not exists (select 1 from visit before where before.participant_id = seen.participant_id and before.day = seen.day
    and coalesce(before.session_id, '') = coalesce(seen.session_id, '') and before.turn < seen.turn
    and before.kind = 'in'
    and not exists (select 1 from visit undo where undo.undoes = before.id)) as isFirst,
  (select id from visit undo where undo.undoes = seen.id) as undoneBy
  from visit seen`

export function findVisit(db: ReadableDb, id: string): StoredVisit | undefined {
  return prepared<[string], StoredVisit>(db, `${STORED} where id = ? and kind <> 'undo'`).get(id)
}

/** What else was noted of the scan of which this is: laptops that had not met each have their own account of it. */
export function listVisitsOfSameScan(db: ReadableDb, id: string): string[] {
  return prepared<{ id: string }, { id: string }>(
    db,
    `with scan (id) as (select coalesce((select scan_id from delivered_scan where id = @id), @id))
     select visit_id as id from delivered_scan
       where scan_id = (select id from scan) and visit_id = delivered_scan.id and visit_id <> @id
     union select visit.id from visit join scan on scan.id = visit.id where visit.id <> @id`,
  )
    .all({ id })
    .map((same) => same.id)
}

/**
 * SQL for a visit that is called `seen`: of several laptops' accounts of one scan only the first is a passage; what this
 * laptop saw itself is none of them.
 */
const IS_PASSAGE = `(seen.origin = '' or not exists (
  select 1 from delivered_scan account where account.id = seen.id and account.scan_id <> account.id
    and (exists (select 1 from visit live where live.id = account.scan_id)
      or exists (select 1 from delivered_scan other where other.scan_id = account.scan_id
        and other.visit_id = other.id and other.id < account.id))))`

/** Of one person on a day, or on all days: what stands, the earliest first. */
export function listStandingVisits(
  db: ReadableDb,
  participantId: string,
  day: string | null = null,
): StoredVisit[] {
  return prepared<[string, string | null, string | null], StoredVisit>(
    db,
    `select * from (${STORED} where participant_id = ? and (? is null or day = ?) and kind <> 'undo')
     where undoneBy is null order by at, id`,
  ).all(participantId, day, day)
}

export type Whereabouts = {
  direction: VisitDirection
  visitId: string
  at: number
  doorId: string | null
  /** Null where what stands is only a leaving. */
  firstInAt: number | null
}

/** The last visit that stands of this person on this day in this session; without one, on the grounds. */
export function findWhereabouts(
  db: ReadableDb,
  participantId: string,
  day: string,
  sessionId: string | null,
): Whereabouts | undefined {
  return prepared<[string, string, string], Whereabouts>(
    db,
    `select direction, visit_id as visitId, at, door_id as doorId, first_in_at as firstInAt from whereabouts
     where participant_id = ? and day = ? and session_id = ?`,
  ).get(participantId, day, sessionId ?? '')
}

type Area = { eventId: string; day: string; sessionId: string | null }

export function countInside(db: ReadableDb, { eventId, day, sessionId }: Area): number {
  return (
    prepared<[string, string, string], { count: number }>(
      db,
      `select count(*) as count from whereabouts
       where event_id = ? and day = ? and session_id = ? and direction = 'in'`,
    ).get(eventId, day, sessionId ?? '')?.count ?? 0
  )
}

/** Who is inside and came in through this door. */
export function countInsideBy(db: ReadableDb, { eventId, day, sessionId }: Area, doorId: string): number {
  return (
    prepared<[string, string, string, string], { count: number }>(
      db,
      `select count(*) as count from whereabouts
       where event_id = ? and day = ? and session_id = ? and direction = 'in' and door_id = ?`,
    ).get(eventId, day, sessionId ?? '', doorId)?.count ?? 0
  )
}

/** By session id; '' for the grounds. */
export function countBySession(
  db: ReadableDb,
  eventId: string,
  day: string,
): Map<string, { inside: number; entered: number }> {
  const rows = prepared<[string, string], { sessionId: string; inside: number; entered: number }>(
    db,
    `select session_id as sessionId, sum(direction = 'in') as inside, count(first_in_at) as entered
     from whereabouts where event_id = ? and day = ? group by session_id`,
  ).all(eventId, day)
  return new Map(rows.map(({ sessionId, ...counts }) => [sessionId, counts]))
}

export function countByDoor(db: ReadableDb, eventId: string, day: string): StandCounts['doors'] {
  return prepared<[string, string], StandCounts['doors'][number]>(
    db,
    `select door_id as doorId, sum(kind = 'in') as "in", sum(kind = 'out') as "out" from visit seen
     where event_id = ? and day = ? and kind <> 'undo' and door_id is not null
       and not exists (select 1 from visit undo where undo.undoes = seen.id) and ${IS_PASSAGE}
     group by door_id`,
  ).all(eventId, day)
}

/** When everybody who was in this session first came in. */
export function listFirstEntries(db: ReadableDb, { eventId, day, sessionId }: Area): Map<string, number> {
  const rows = prepared<[string, string, string], { participantId: string; at: number }>(
    db,
    `select participant_id as participantId, first_in_at as at from whereabouts
     where event_id = ? and day = ? and session_id = ? and first_in_at is not null`,
  ).all(eventId, day, sessionId ?? '')
  return new Map(rows.map(({ participantId, at }) => [participantId, at]))
}

export type VisitRange = {
  eventId: string
  day: string | null
  sessionId: string | null
  doorId: string | null
}

const IN_RANGE = `entry.event_id = @eventId and (@day is null or entry.day = @day)
  and (@sessionId is null or entry.session_id = @sessionId) and (@doorId is null or entry.door_id = @doorId)`

type EntryRow = Omit<VisitEntry, 'place' | 'undone'> & {
  sessionId: string | null
  title: string | null
  doorId: string | null
  doorName: string | null
  undone: number
}

/** Newest first. */
export function listVisits(
  db: ReadableDb,
  range: VisitRange & { offset: number; limit: number },
): VisitEntry[] {
  return prepared<typeof range, EntryRow>(
    db,
    `select entry.id, entry.kind, entry.participant_id as participantId, person.name, person.unit, entry.day, entry.at,
       entry.desk, entry.method, entry.reason, entry.session_id as sessionId, session.title, entry.door_id as doorId,
       door.name as doorName, exists (select 1 from visit undo where undo.undoes = entry.id) as undone
     from visit entry
       join participant person on person.id = entry.participant_id
       left join event_session session on session.id = entry.session_id
       left join event_door door on door.id = entry.door_id
     where ${IN_RANGE} order by entry.at desc, entry.turn desc, entry.id desc limit @limit offset @offset`,
  )
    .all(range)
    .map(toEntry)
}

export function countVisits(db: ReadableDb, range: VisitRange): number {
  return (
    prepared<VisitRange, { count: number }>(
      db,
      `select count(*) as count from visit entry where ${IN_RANGE}`,
    ).get(range)?.count ?? 0
  )
}

function toEntry({ sessionId, title, doorId, doorName, undone, ...entry }: EntryRow): VisitEntry {
  return {
    ...entry,
    place: {
      session: sessionId === null ? null : { id: sessionId, title: title ?? '' },
      door: doorId === null ? null : { id: doorId, name: doorName ?? '' },
    },
    undone: undone === 1,
  }
}
