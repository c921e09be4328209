/** Sessions and doors of an event. One that was removed stays, since visits refer to it. */
import type { EventDraft } from '#shared/contract/events.ts'
import type { EventDoor, EventSession } from '#shared/contract/stand.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import { kept } from './kept-rows.ts'

type SessionRow = Omit<EventSession, 'withExits' | 'categories'> & { withExits: number; categories: string }

const SESSION = `select id, day, title, opens, closes, grace_minutes as graceMinutes, capacity,
  with_exits as withExits, categories from event_session`
const DOOR = 'select id, name, capacity, direction from event_door'

export function listSessions(db: ReadableDb, eventId: string): EventSession[] {
  return prepared<[string], SessionRow>(
    db,
    `${SESSION} where event_id = ? and removed_at is null order by position`,
  )
    .all(eventId)
    .map(toSession)
}

export function listDoors(db: ReadableDb, eventId: string): EventDoor[] {
  return prepared<[string], EventDoor>(
    db,
    `${DOOR} where event_id = ? and removed_at is null order by position`,
  ).all(eventId)
}

export function findSession(db: ReadableDb, eventId: string, id: string): EventSession | undefined {
  return kept(db, `event session ${eventId} ${id}`, () => {
    const row = prepared<[string, string], SessionRow>(
      db,
      `${SESSION} where id = ? and event_id = ? and removed_at is null`,
    ).get(id, eventId)
    return row && toSession(row)
  })
}

export function findEventDoor(db: ReadableDb, eventId: string, id: string): EventDoor | undefined {
  return kept(db, `event door ${eventId} ${id}`, () =>
    prepared<[string, string], EventDoor>(
      db,
      `${DOOR} where id = ? and event_id = ? and removed_at is null`,
    ).get(id, eventId),
  )
}

/** What the draft does not name any more is removed; what it names again comes back. */
export function replaceStands(
  db: WritableDb,
  eventId: string,
  { sessions, doors }: Pick<EventDraft, 'sessions' | 'doors'>,
  now: number,
): void {
  for (const table of ['event_session', 'event_door']) {
    prepared<[number, string]>(
      db,
      `update ${table} set removed_at = ? where event_id = ? and removed_at is null`,
    ).run(now, eventId)
  }
  sessions.forEach((session, position) => putSession(db, eventId, session, position))
  doors.forEach((door, position) => putDoor(db, eventId, door, position))
}

function putSession(db: WritableDb, eventId: string, session: EventSession, position: number): void {
  prepared(
    db,
    `insert into event_session (id, event_id, position, day, title, opens, closes, grace_minutes, capacity,
       with_exits, categories)
     values (@id, @eventId, @position, @day, @title, @opens, @closes, @graceMinutes, @capacity,
       @withExits, @categories)
     on conflict (id) do update set position = excluded.position, day = excluded.day, title = excluded.title,
       opens = excluded.opens, closes = excluded.closes, grace_minutes = excluded.grace_minutes,
       capacity = excluded.capacity, with_exits = excluded.with_exits, categories = excluded.categories,
       removed_at = null`,
  ).run({
    ...session,
    ...{ eventId, position },
    withExits: session.withExits ? 1 : 0,
    categories: JSON.stringify(session.categories),
  })
}

function putDoor(db: WritableDb, eventId: string, door: EventDoor, position: number): void {
  prepared(
    db,
    `insert into event_door (id, event_id, position, name, capacity, direction)
     values (@id, @eventId, @position, @name, @capacity, @direction)
     on conflict (id) do update set position = excluded.position, name = excluded.name,
       capacity = excluded.capacity, direction = excluded.direction, removed_at = null`,
  ).run({ ...door, eventId, position })
}

function toSession(row: SessionRow): EventSession {
  // Written by putSession from validated drafts.
  const categories = JSON.parse(row.categories) as EventSession['categories']
  return { ...row, withExits: row.withExits === 1, categories }
}
