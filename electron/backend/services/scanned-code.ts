/** Who stands behind a scanned or typed code; asked at the door and wherever else a badge is shown. */
import type { Attendee, ScanOutcome } from '#shared/contract/attendance.ts'
import { readPaperCode } from '#shared/domain/paper-code.ts'
import { decideScan, REFUSED_CODES } from '#shared/domain/scan.ts'
import { readSheetCode } from '#shared/domain/sheet-code.ts'
import type { VisitVerdict } from '#shared/domain/visit.ts'
import { readShortCode } from '#shared/domain/short-code.ts'
import { readTicket } from '#shared/domain/ticket.ts'
import type { ReadableDb } from '../store/db.ts'
import { type Door, findTicketKey, listEventsByNumber } from '../store/events.ts'
import { findAttendee } from '../store/participants.ts'
import { findTicket, findTicketByShortCode, type TicketState } from '../store/tickets.ts'
import { isGenuine } from '../proofs/ticket-mac.ts'

export type CodeHolder = NonNullable<ReturnType<typeof findAttendee>>
export type CodeRefusal = Exclude<ScanOutcome, { kind: 'welcome' | 'already' | VisitVerdict }>
export type ReadCode =
  | { kind: 'holder'; attendee: CodeHolder; method: 'ticket' | 'short_code' }
  | { kind: 'refused'; outcome: CodeRefusal }

/** `now` in UTC milliseconds stands where nobody wrote down when a badge was withdrawn. */
export function readCode(db: ReadableDb, event: Door, code: string, now: number): ReadCode {
  const found = lookUp(db, event, code)
  if (found.kind === 'other_event') return refused(found)
  if (found.kind === 'refused') return refused({ kind: REFUSED_CODES[found.code] })
  const { ticket } = found
  const attendee = ticket && findAttendee(db, ticket.participantId)
  if (!ticket || !attendee) return refused({ kind: 'unknown' })
  const kind = decideScan({
    code: 'sound',
    namesOtherEvent: false,
    ticket: {
      ofThisEvent: ticket.eventId === event.id,
      revoked: ticket.revokedAt !== null,
      participantRemoved: attendee.removedAt !== null,
      present: false,
    },
  })
  if (kind === 'removed') {
    return refused({ kind, attendee: shown(attendee), removedAt: attendee.removedAt ?? now })
  }
  if (kind === 'revoked') {
    const revoked = { revokedAt: ticket.revokedAt ?? now, reason: ticket.revokeReason ?? '' }
    return refused({ kind, attendee: shown(attendee), ...revoked })
  }
  return { kind: 'holder', attendee, method: found.method }
}

/** Only what a desk may know of a person. */
export function shown({
  id,
  name,
  position,
  unit,
  village,
  category,
  seat,
  note,
  hasPledged,
}: Attendee): Attendee {
  return { id, name, position, unit, village, category, seat, note, hasPledged }
}

function refused(outcome: CodeRefusal): ReadCode {
  return { kind: 'refused', outcome }
}

type Found =
  | { kind: 'refused'; code: keyof typeof REFUSED_CODES }
  | { kind: 'other_event'; title: string; firstDay: string | null }
  | { kind: 'ticket'; ticket: TicketState | undefined; method: 'ticket' | 'short_code' }

/** A code whose MAC is wrong is refused before anything about it is looked up. */
function lookUp(db: ReadableDb, event: Door, code: string): Found {
  const reading = readTicket(code)
  if (!reading.ok) {
    const short = readShortCode(code)
    if (short.ok)
      return { kind: 'ticket', ticket: findTicketByShortCode(db, event.id, short.code), method: 'short_code' }
    if (readPaperCode(code).ok) return { kind: 'refused', code: 'paper' }
    if (readSheetCode(code).ok) return { kind: 'refused', code: 'sheet' }
    return { kind: 'refused', code: short.reason === 'check' ? 'forged' : 'unreadable' }
  }
  const { ticket } = reading
  const isOf = (eventId: string) => {
    const key = findTicketKey(db, eventId)
    return key !== undefined && isGenuine(key, ticket)
  }
  if (ticket.event === event.number && isOf(event.id))
    return { kind: 'ticket', ticket: findTicket(db, ticket.serial), method: 'ticket' }
  // Laptops number their events each on its own: whose ticket it is, the key says.
  const other = listEventsByNumber(db, ticket.event).find(({ id }) => id !== event.id && isOf(id))
  if (!other) return { kind: 'refused', code: 'forged' }
  return { kind: 'other_event', title: other.title, firstDay: other.firstDay }
}
