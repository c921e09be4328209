/** The event a service works on, and its day. */
import type { Event } from '#shared/contract/events.ts'
import { AppError } from '../app-error.ts'
import type { ReadableDb } from '../store/db.ts'
import { type Door, findDoor, findEvent } from '../store/events.ts'

/** Throws AppError not_found. */
export function eventOf(db: ReadableDb, eventId: string): Event {
  const event = findEvent(db, eventId)
  if (!event) throw new AppError('not_found')
  return event
}

/** Throws AppError not_found, or event_archived: an archived event is only read. */
export function openEventOf(db: ReadableDb, eventId: string): Event {
  const event = eventOf(db, eventId)
  if (event.archivedAt !== null) throw new AppError('event_archived')
  return event
}

/** The same for a scan, without the parts of the event that a scan does not need. */
export function openDoorOf(db: ReadableDb, eventId: string): Door {
  const door = findDoor(db, eventId)
  if (!door) throw new AppError('not_found')
  if (door.archivedAt !== null) throw new AppError('event_archived')
  return door
}
