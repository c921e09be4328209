/** Check-in at the door. A green verdict leaves here only after its entry is on the disk. */
import type { Attendee, ScanOutcome } from '#shared/contract/attendance.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { personFrom } from '#shared/domain/person.ts'
import { decideScan, REFUSED_CODES } from '#shared/domain/scan.ts'
import { readPaperCode } from '#shared/domain/paper-code.ts'
import { readShortCode } from '#shared/domain/short-code.ts'
import { readTicket } from '#shared/domain/ticket.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import {
  type Arrival,
  countByCategory,
  countByUnit,
  countEntries,
  countPresent,
  countRefusedScans,
  findArrival,
  findPresent,
  findUndoOf,
  insertArrival,
  insertRefusedScan,
  insertUndo,
  listEntries,
  listLatestArrivals,
} from '../store/attendance.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { type Door, findEventByNumber, findEventKey } from '../store/events.ts'
import { countInvited, findAttendee } from '../store/participants.ts'
import { findTicket, findTicketByShortCode, type TicketState } from '../store/tickets.ts'
import { isGenuine } from '../ticket-mac.ts'
import { eventOf, openDoorOf } from './event-of.ts'
import { addParticipant, typedPerson } from './people.ts'
import type { ServiceOf } from './service.ts'

const LATEST = 10

export function attendanceService(context: Context): ServiceOf<'attendance'> {
  const { write, clock } = context
  return {
    scan: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const desk = { ...input, day: dayAsked(event, clock(), input.day), at: clock() }
        const outcome = scanned(db, event, input.code, desk)
        if (outcome.kind === 'welcome') tell('attendance', event.id)
        if (!('entryId' in outcome)) refuse(db, desk, outcome)
        return outcome
      }),

    checkIn: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const attendee = findAttendee(db, input.participantId)
        if (attendee?.eventId !== event.id) throw new AppError('not_found')
        const desk = { ...input, day: dayAsked(event, clock(), input.day), at: clock() }
        if (attendee.removedAt !== null) {
          return { kind: 'removed', attendee: shown(attendee), removedAt: attendee.removedAt }
        }
        const outcome = arrive(db, attendee, 'search', desk)
        if (outcome.kind === 'welcome') tell('attendance', event.id)
        return outcome
      }),

    walkIn: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const again = findArrival(db, input.nonce)
        const desk = { ...input, day: dayAsked(event, clock(), input.day), at: clock() }
        const guest = () =>
          addParticipant(context, db, event, typedPerson(personFrom(input.person)), 'walk_in')
        const id = again?.participantId ?? guest()
        const attendee = findAttendee(db, id)
        if (!attendee) throw new AppError('not_found')
        tell('participants', event.id)
        tell('attendance', event.id)
        return arrive(db, attendee, 'walk_in', desk)
      }),

    undo: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const entry = findArrival(db, input.entryId)
        if (entry?.eventId !== event.id) throw new AppError('nothing_to_undo')
        const attendee = findAttendee(db, entry.participantId)
        if (!attendee) throw new AppError('not_found')
        const undo = {
          id: input.nonce,
          entryId: entry.id,
          at: clock(),
          desk: input.desk,
          reason: input.reason,
        }
        // The same nonce again is the same desk asking again because the answer got lost.
        if (!insertUndo(db, undo) && findUndoOf(db, entry.id) !== undo.id)
          throw new AppError('already_undone')
        tell('attendance', event.id)
        return { attendee: shown(attendee) }
      }),

    summary: async (input) => {
      const { db } = context
      const event = eventOf(db, input.eventId)
      const day = dayAsked(event, clock(), input.day)
      return {
        day,
        present: countPresent(db, event.id, day),
        invited: countInvited(db, event.id),
        byUnit: countByUnit(db, event.id, day),
        byCategory: countByCategory(db, event.id, day).map((count) => ({
          ...count,
          label: CATEGORY_LABELS[count.category],
        })),
        latest: listLatestArrivals(db, event.id, day, LATEST),
        refusedScans: countRefusedScans(db, event.id),
      }
    },

    log: async ({ eventId, day = null, offset, limit }) => ({
      total: countEntries(context.db, eventOf(context.db, eventId).id, day),
      entries: listEntries(context.db, { eventId, day, offset, limit }),
    }),
  }
}

type Desk = { nonce: string; desk: string; eventId: string; day: string; at: number }

/** What a code means at this door, and the arrival written when it is welcome. */
function scanned(db: WritableDb, event: Door, code: string, desk: Desk): ScanOutcome {
  const found = lookUp(db, event, code)
  if (found.kind === 'other_event')
    return { kind: 'other_event', title: found.title, firstDay: found.firstDay }
  if (found.kind === 'refused') {
    return { kind: REFUSED_CODES[found.code] }
  }
  const { ticket } = found
  const attendee = ticket && findAttendee(db, ticket.participantId)
  if (!ticket || !attendee) return { kind: 'unknown' }
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
  if (kind === 'removed') return { kind, attendee: shown(attendee), removedAt: attendee.removedAt ?? desk.at }
  if (kind === 'revoked') {
    return {
      kind,
      attendee: shown(attendee),
      revokedAt: ticket.revokedAt ?? desk.at,
      reason: ticket.revokeReason ?? '',
    }
  }
  return arrive(db, attendee, found.method, desk)
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
    if (readPaperCode(code).ok) return { kind: 'refused', code: 'paper' }
    if (!short.ok) return { kind: 'refused', code: short.reason === 'check' ? 'forged' : 'unreadable' }
    return { kind: 'ticket', ticket: findTicketByShortCode(db, event.id, short.code), method: 'short_code' }
  }
  const { ticket } = reading
  const other = ticket.event === event.number ? undefined : findEventByNumber(db, ticket.event)
  const ownerId = ticket.event === event.number ? event.id : other?.id
  const key = ownerId === undefined ? undefined : findEventKey(db, ownerId)
  if (!key || !isGenuine(key, ticket)) return { kind: 'refused', code: 'forged' }
  if (other) return { kind: 'other_event', title: other.title, firstDay: other.firstDay }
  return { kind: 'ticket', ticket: findTicket(db, ticket.serial), method: 'ticket' }
}

/** Writes the arrival. The unique index says whether this is the first; a repeated nonce is welcome again. */
function arrive(
  db: WritableDb,
  attendee: Attendee & { removedAt: number | null },
  method: Arrival['method'],
  { nonce, desk, eventId, day, at }: Desk,
): ScanOutcome {
  const arrival: Arrival = { id: nonce, eventId, participantId: attendee.id, day, at, method, desk }
  if (insertArrival(db, arrival))
    return { kind: 'welcome', attendee: shown(attendee), entryId: nonce, day, at }
  const standing = findPresent(db, attendee.id, day)
  // The nonce was used for an arrival that was undone since: this desk must ask anew.
  if (!standing) throw new AppError('already_undone')
  const first = { attendee: shown(attendee), entryId: standing.id, day, at: standing.at }
  return standing.id === nonce
    ? { kind: 'welcome', ...first }
    : { kind: 'already', ...first, desk: standing.desk }
}

function refuse(db: WritableDb, desk: Desk, outcome: ScanOutcome): void {
  insertRefusedScan(db, {
    id: desk.nonce,
    eventId: desk.eventId,
    at: desk.at,
    outcome: outcome.kind,
    desk: desk.desk,
  })
}

function shown({ id, name, position, unit, village, category, seat, note, hasPledged }: Attendee): Attendee {
  return { id, name, position, unit, village, category, seat, note, hasPledged }
}
