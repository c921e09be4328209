/** The session and door at which a device stood while it was out of reach. */
import type { Stand } from '#shared/contract/stand.ts'
import { directionsAt, type VisitDirection } from '#shared/domain/visit.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findEventDoor, findSession } from '../../store/stands.ts'

export type StandThere = {
  /** Of the session; undefined on the grounds. */
  day: string | undefined
  sessionId: string | null
  doorId: string | null
  direction: VisitDirection
}

/** Null where it stood at none, or at one that is gone since: then only the arrival of the day is noted. */
export function standOf(db: ReadableDb, eventId: string, stand: Stand | undefined): StandThere | null {
  const session = stand?.sessionId === undefined ? null : (findSession(db, eventId, stand.sessionId) ?? null)
  const door = stand?.doorId === undefined ? null : (findEventDoor(db, eventId, stand.doorId) ?? null)
  if (!session && !door) return null
  const direction = stand?.direction ?? directionsAt({ session, door })[0] ?? 'in'
  return { day: session?.day, sessionId: session?.id ?? null, doorId: door?.id ?? null, direction }
}
