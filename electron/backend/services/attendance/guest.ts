/** A guest who is on no list: written down once, however often and by whichever way the desk tells of him. */
import { personFrom } from '#shared/domain/person.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { findArrival } from '../../store/attendance.ts'
import type { WritableDb } from '../../store/db.ts'
import { findAccount } from '../../store/deliveries.ts'
import type { Door } from '../../store/events.ts'
import { findAttendee } from '../../store/participants.ts'
import { findVisit } from '../../store/visits.ts'
import { addParticipant, typedPerson } from '../people.ts'
import type { CodeHolder } from '../scanned-code.ts'

/** `nonce` is that of the question, `noted` that under which it was noted here (`nonceHere`). */
type Asked = { nonce: string; noted: string; person: Parameters<typeof personFrom>[0] }

/**
 * The guest has the id of the question, as one has whom a device brings (deliveries/take-guest.ts): also where he was not
 * let in, and on every laptop that hears of him. Throws AppError not_found where the nonce is one of another event.
 */
export function guestAsked(
  context: Context,
  db: WritableDb,
  event: Door,
  { nonce, noted, person }: Asked,
): CodeHolder {
  const again = findArrival(db, noted) ?? findVisit(db, noted) ?? findAccount(db, nonce)
  const known = findAttendee(db, again?.participantId ?? nonce)
  const add = () => addParticipant(context, db, event, typedPerson(personFrom(person)), 'walk_in', nonce)
  const attendee = known ?? findAttendee(db, add())
  if (attendee?.eventId !== event.id) throw new AppError('not_found')
  return attendee
}
