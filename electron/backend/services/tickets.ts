/** Issues tickets: a random serial, its QR text signed with the event's key, and a short code. */
import { serialOf, SERIAL_BYTES } from '#shared/domain/ticket.ts'
import { shortCodeOf } from '#shared/domain/short-code.ts'
import type { Event } from '#shared/contract/events.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { WritableDb } from '../store/db.ts'
import { findTicketKey } from '../store/events.ts'
import { insertTicket, updateTicketRevoked } from '../store/tickets.ts'
import { signTicket } from '../proofs/ticket-mac.ts'

const SHORT_CODE_RANDOM_BYTES = 5

export type TicketIssuer = (participantId: string) => { code: string; shortCode: string }

/** One issuer serves a whole import: the key is looked up once. */
export function ticketIssuer(
  context: Pick<Context, 'randomBytes' | 'clock'>,
  db: WritableDb,
  event: Pick<Event, 'id' | 'number'>,
): TicketIssuer {
  const key = findTicketKey(db, event.id)
  if (!key) throw new AppError('not_found')
  const issuedAt = context.clock()
  return (participantId) => {
    for (;;) {
      const serial = serialOf(context.randomBytes(SERIAL_BYTES))
      const shortCode = shortCodeOf(context.randomBytes(SHORT_CODE_RANDOM_BYTES))
      const code = signTicket(key, event.number, serial)
      if (insertTicket(db, { serial, eventId: event.id, participantId, code, shortCode, issuedAt })) {
        return { code, shortCode }
      }
    }
  }
}

/** Revokes the ticket that is valid now and issues another. */
export function reissueTicket(
  context: Pick<Context, 'randomBytes' | 'clock'>,
  db: WritableDb,
  event: Pick<Event, 'id' | 'number'>,
  asked: { participantId: string; reason: string },
): { code: string; shortCode: string } {
  updateTicketRevoked(db, asked.participantId, context.clock(), asked.reason)
  return ticketIssuer(context, db, event)(asked.participantId)
}
