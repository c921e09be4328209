/**
 * A scan at a session or a door. The rules are asked and the visit is written in one transaction, so two desks at the
 * same instant can't both let the last person in, nor the same person twice.
 */
import type { Attendee, ScanOutcome } from '#shared/contract/attendance.ts'
import type { EventDoor, EventSession, Place, Stand } from '#shared/contract/stand.ts'
import { windowOf, windowState } from '#shared/domain/session-window.ts'
import { decideVisit, directionsAt, type VisitDirection } from '#shared/domain/visit.ts'
import { AppError } from '../../app-error.ts'
import { type Arrival, findPresent, insertArrival } from '../../store/attendance.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import type { Door } from '../../store/events.ts'
import { findEventDoor, findSession } from '../../store/stands.ts'
import { findSubstitute } from '../../store/substitutes.ts'
import {
  countInside,
  countInsideBy,
  findVisit,
  findWhereabouts,
  insertVisit,
  listStandingVisits,
  type StoredVisit,
  type Whereabouts,
} from '../../store/visits.ts'
import type { Desk } from './asking-desk.ts'
import { shown } from '../scanned-code.ts'

/** Where the desk stands, as it was looked up. */
export type StandingDesk = Omit<Desk, 'at'> & {
  /** UTC milliseconds. */
  at: number
  zone: Door['zone']
  session: EventSession | null
  door: EventDoor | null
  direction: VisitDirection
  overrideReason: string | null
}

/**
 * Null where a desk stands at no session and no door. Throws place_gone for one that was removed, option_not_possible
 * for a direction that is not recorded there.
 */
export function standingDesk(
  db: ReadableDb,
  event: Door,
  {
    stand,
    override,
    ...desk
  }: Desk & { stand: Stand | undefined; override?: { reason: string } | undefined },
): StandingDesk | null {
  if (stand?.sessionId === undefined && stand?.doorId === undefined) return null
  const session = stand.sessionId === undefined ? null : findSession(db, event.id, stand.sessionId)
  const door = stand.doorId === undefined ? null : findEventDoor(db, event.id, stand.doorId)
  if (session === undefined || door === undefined) throw new AppError('place_gone')
  const possible = directionsAt({ session, door })
  const direction = stand.direction ?? possible[0] ?? 'in'
  if (!possible.includes(direction)) throw new AppError('option_not_possible')
  const { zone } = event
  const overrideReason = override?.reason ?? null
  return { ...desk, day: session?.day ?? desk.day, zone, session, door, direction, overrideReason }
}

/** What this person's coming or going means here, and the visit written where it is let be. */
export function visit(
  db: WritableDb,
  attendee: Attendee,
  method: Arrival['method'],
  desk: StandingDesk,
): ScanOutcome {
  const again = findVisit(db, desk.nonce)
  if (again) return repeated(db, attendee, again, desk)
  const area = areaOf(desk)
  const last = findWhereabouts(db, attendee.id, desk.day, area.sessionId)
  const room = roomOf(db, desk)
  const window = desk.session ? windowOf(desk.session, desk.zone) : { opensAt: null, closesAt: null }
  const facts = {
    ...{ direction: desk.direction, last: last?.direction ?? null, room, category: attendee.category },
    invited: desk.session?.categories ?? [],
    window: windowState(window, desk.at),
  }
  const verdict = decideVisit({ ...facts, overridden: desk.overrideReason !== null })
  const about = { attendee: shown(attendee), place: placeOf(desk), day: desk.day }
  switch (verdict) {
    case 'inside':
      return stillInside(db, attendee, desk, last)
    case 'not_inside':
      return { kind: verdict, ...about, leftAt: last?.at ?? null }
    case 'not_invited':
      return { kind: verdict, ...about }
    case 'too_early':
    case 'too_late':
      return { kind: verdict, ...about, ...window }
    case 'full':
      return { kind: verdict, ...about, ...(room ?? { inside: 0, capacity: 0 }) }
    case 'entered':
    case 'reentered':
    case 'left': {
      // A reason nobody needed is not written down.
      const isNeeded = decideVisit({ ...facts, overridden: false }) !== verdict
      return written(
        db,
        attendee,
        { verdict, method, last, reason: isNeeded ? desk.overrideReason : null },
        desk,
      )
    }
  }
}

type Writing = {
  verdict: 'entered' | 'reentered' | 'left'
  method: Arrival['method']
  last: Whereabouts | undefined
  reason: string | null
}

function written(db: WritableDb, attendee: Attendee, writing: Writing, desk: StandingDesk): ScanOutcome {
  const { verdict, method, last, reason } = writing
  const { nonce, day, direction, desk: name } = desk
  const area = areaOf(desk)
  // Never earlier than what it follows, even on a clock that was set back.
  const at = Math.max(desk.at, last?.at ?? 0)
  const visited = { id: nonce, participantId: attendee.id, doorId: desk.door?.id ?? null, ...area }
  if (!insertVisit(db, { ...visited, direction, at, method, desk: name, reason }))
    return stillInside(db, attendee, desk, findWhereabouts(db, attendee.id, day, area.sessionId))
  if (direction === 'in') noteArrival(db, { ...visited, at, method, desk: name })
  return answered(db, attendee, { verdict, at, reason, nonce }, desk)
}

type Answer = { verdict: Writing['verdict']; at: number; reason: string | null; nonce: string }

function answered(
  db: ReadableDb,
  attendee: Attendee,
  { verdict, at, reason, nonce }: Answer,
  desk: StandingDesk,
): ScanOutcome {
  const common = {
    ...{ attendee: shown(attendee), entryId: nonce, day: desk.day, at },
    ...{ substitute: substituteOf(db, attendee.id, desk.day), place: placeOf(desk) },
  }
  if (verdict !== 'entered') return { kind: verdict, ...common }
  return { kind: verdict, ...common, room: roomOf(db, desk), overrideReason: reason }
}

/** The first who comes into anything on a day is present on that day. */
function noteArrival(
  db: WritableDb,
  { id, eventId, participantId, day, at, method, desk }: Omit<Arrival, 'reason'>,
): void {
  insertArrival(db, { id, eventId, participantId, day, at, method, desk })
}

/** Whoever stands in a session of the day is present on that day, whatever was undone. */
export function presentByVisit(
  db: WritableDb,
  { eventId, participantId, day }: { eventId: string; participantId: string; day: string },
  newId: () => string,
): void {
  const first = listStandingVisits(db, participantId, day).find(({ direction }) => direction === 'in')
  if (!first || findPresent(db, participantId, day)) return
  const { at, method, desk } = first
  noteArrival(db, { id: newId(), eventId, participantId, day, at, method, desk })
}

/** The same nonce again is the same desk asking again because the answer got lost. */
function repeated(db: ReadableDb, attendee: Attendee, again: StoredVisit, desk: StandingDesk): ScanOutcome {
  // Undone since: this desk must ask anew.
  if (again.undoneBy !== null || again.participantId !== attendee.id) throw new AppError('already_undone')
  const verdict = again.direction === 'out' ? 'left' : again.isFirst === 1 ? 'entered' : 'reentered'
  return answered(db, attendee, { verdict, at: again.at, reason: again.reason, nonce: again.id }, desk)
}

function stillInside(
  db: ReadableDb,
  attendee: Attendee,
  desk: StandingDesk,
  last: Whereabouts | undefined,
): ScanOutcome {
  const entry = last && findVisit(db, last.visitId)
  if (!entry) throw new AppError('already_undone')
  const door = entry.doorId === null ? null : (findEventDoor(db, entry.eventId, entry.doorId) ?? null)
  return {
    ...{ kind: 'inside', attendee: shown(attendee), entryId: entry.id, day: desk.day, at: entry.at },
    ...{ substitute: substituteOf(db, attendee.id, desk.day), desk: entry.desk },
    place: placeOf({ session: desk.session, door }),
  }
}

function substituteOf(db: ReadableDb, participantId: string, day: string) {
  const present = findPresent(db, participantId, day)
  return (present && findSubstitute(db, present.id)) ?? null
}

/** The tighter of the session's and the door's; null where nobody counts. */
function roomOf(db: ReadableDb, desk: StandingDesk): { inside: number; capacity: number } | null {
  const { session, door } = desk
  const area = areaOf(desk)
  const rooms = [
    session && session.capacity !== null
      ? { inside: countInside(db, area), capacity: session.capacity }
      : null,
    door && door.capacity !== null
      ? { inside: countInsideBy(db, area, door.id), capacity: door.capacity }
      : null,
  ].filter((room) => room !== null)
  return rooms.toSorted((a, b) => a.capacity - a.inside - (b.capacity - b.inside))[0] ?? null
}

function areaOf({ eventId, day, session }: Pick<StandingDesk, 'eventId' | 'day' | 'session'>) {
  return { eventId, day, sessionId: session?.id ?? null }
}

function placeOf({ session, door }: Pick<StandingDesk, 'session' | 'door'>): Place {
  return {
    session: session && { id: session.id, title: session.title },
    door: door && { id: door.id, name: door.name },
  }
}
