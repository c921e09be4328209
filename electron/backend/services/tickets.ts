/** Issues tickets: a random serial, its QR text signed with the event's key, and a short code. */
import { serialOf, SERIAL_BYTES } from '#shared/domain/ticket.ts'
import { shortCodeOf } from '#shared/domain/short-code.ts'
import type { Event } from '#shared/contract/events.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { WritableDb } from '../store/db.ts'
import { findTicketKey } from '../store/events.ts'
import { insertTicket, type NewTicket, updateTicketRevoked } from '../store/tickets.ts'
import { signTicket } from '../proofs/ticket-mac.ts'

const SHORT_CODE_RANDOM_BYTES = 5

type Issuing = Pick<Context, 'randomBytes' | 'clock'>
type EventOfTickets = Pick<Event, 'id' | 'number'>

/** A ticket for each of these people, who have none. */
export function issueTickets(
  context: Issuing,
  db: WritableDb,
  event: EventOfTickets,
  participantIds: readonly string[],
): void {
  const draw = drawing(context, db, event)
  for (const ticket of participantIds.map(draw)) insertDrawn(db, ticket, draw)
}

/** Revokes the ticket that is valid now and issues another. */
export function reissueTicket(
  context: Issuing,
  db: WritableDb,
  event: EventOfTickets,
  asked: { participantId: string; reason: string },
): { code: string; shortCode: string } {
  updateTicketRevoked(db, asked.participantId, context.clock(), asked.reason)
  const draw = drawing(context, db, event)
  return insertDrawn(db, draw(asked.participantId), draw)
}

type Draw = (participantId: string) => NewTicket

/** The key of the event is looked up once for all that are drawn. */
function drawing(context: Issuing, db: WritableDb, { id: eventId, number }: EventOfTickets): Draw {
  const key = findTicketKey(db, eventId)
  if (!key) throw new AppError('not_found')
  const issuedAt = context.clock()
  return (participantId) => {
    const serial = serialOf(context.randomBytes(SERIAL_BYTES))
    const shortCode = shortCodeOf(context.randomBytes(SHORT_CODE_RANDOM_BYTES))
    return { serial, eventId, participantId, code: signTicket(key, number, serial), shortCode, issuedAt }
  }
}

function insertDrawn(db: WritableDb, drawn: NewTicket, draw: Draw): NewTicket {
  let ticket = drawn
  while (!insertTicket(db, ticket)) ticket = draw(ticket.participantId)
  return ticket
}
