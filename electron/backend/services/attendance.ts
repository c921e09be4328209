/** Check-in at the door. A green verdict leaves here only after its entry is on the disk. */
import type { Attendee, ScanOutcome } from '#shared/contract/attendance.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { isWritten } from '#shared/domain/scan.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import {
  type Arrival,
  countEntries,
  countRefusedScans,
  findArrival,
  findPresent,
  findUndoOf,
  insertArrival,
  insertRefusedScan,
  insertUndo,
  listEntries,
  listLatestArrivals,
  listOpenArrivals,
} from '../store/attendance.ts'
import type { WritableDb } from '../store/db.ts'
import type { Door } from '../store/events.ts'
import { countRepresented, findSubstitute } from '../store/substitutes.ts'
import { findAttendee } from '../store/participants.ts'
import { findVisit, insertVisitUndo, listVisitsOfSameScan, type StoredVisit } from '../store/visits.ts'
import type { Tallies } from './arrivals/tallies.ts'
import { type AskingDesk, type Desk, deskOf } from './attendance/asking-desk.ts'
import { guestAsked } from './attendance/guest.ts'
import { eventOf, openDoorOf } from './event-of.ts'
import { type CodeHolder, readCode, shown } from './scanned-code.ts'
import type { ServiceOf } from './service.ts'
import { presentByVisit, standingDesk, visit } from './attendance/visits.ts'

const LATEST = 10

export function attendanceService(context: Context, tallies: Tallies): ServiceOf<'attendance'> {
  const { write, clock, newId } = context
  return {
    scan: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const desk = deskOf(db, event, input, clock())
        const outcome = scanned(db, event, input.code, desk)
        if (isWritten(outcome.kind)) tell('attendance', event.id)
        if (!('entryId' in outcome)) refuse(db, desk, outcome)
        return outcome
      }),

    checkIn: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const attendee = findAttendee(db, input.participantId)
        if (attendee?.eventId !== event.id) throw new AppError('not_found')
        const desk = deskOf(db, event, input, clock())
        const outcome = received(db, event, attendee, 'search', desk)
        if (isWritten(outcome.kind)) tell('attendance', event.id)
        if (!('entryId' in outcome)) refuse(db, desk, outcome)
        return outcome
      }),

    walkIn: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const desk = deskOf(db, event, input, clock())
        const { nonce, person } = input
        const attendee = guestAsked(context, db, event, { nonce, noted: desk.nonce, person })
        const outcome = received(db, event, attendee, 'walk_in', desk)
        for (const topic of ['participants', 'attendance'] as const) tell(topic, event.id)
        if (!('entryId' in outcome)) refuse(db, desk, outcome)
        return outcome
      }),

    undo: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const visited = findVisit(db, input.entryId)
        const entry = findArrival(db, input.entryId) ?? visited
        if (entry?.eventId !== event.id) throw new AppError('nothing_to_undo')
        const attendee = findAttendee(db, entry.participantId)
        if (!attendee) throw new AppError('not_found')
        const { id: entryId, participantId, day } = entry
        const undo = { id: input.nonce, entryId, at: clock(), desk: input.desk, reason: input.reason }
        if (visited) undoVisit(db, visited, undo, newId)
        if (entry !== visited) undoArrival(db, { participantId, day, ...undo }, newId)
        presentByVisit(db, { eventId: event.id, participantId, day }, newId)
        tell('attendance', event.id)
        return { attendee: shown(attendee) }
      }),

    summary: async (input) => {
      const { db } = context
      const event = eventOf(db, input.eventId)
      const day = dayAsked(event, clock(), input.day)
      const tally = await tallies.of(event, day)
      return {
        day,
        present: tally.present,
        represented: countRepresented(db, event.id, day),
        invited: tally.invited,
        byUnit: tally.byUnit(),
        byCategory: tally.byCategory().map((count) => ({ ...count, label: CATEGORY_LABELS[count.category] })),
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

/** What a code means at this door, and the arrival written when it is welcome. */
function scanned(db: WritableDb, event: Door, code: string, desk: AskingDesk): ScanOutcome {
  const read = readCode(db, event, code, desk.at)
  return read.kind === 'refused' ? read.outcome : received(db, event, read.attendee, read.method, desk)
}

/** At a session or a door a visit, else only the arrival of the day. */
function received(
  db: WritableDb,
  event: Door,
  attendee: CodeHolder,
  method: Arrival['method'],
  { stand, override, ...desk }: AskingDesk,
): ScanOutcome {
  const { removedAt } = attendee
  if (removedAt !== null) return { kind: 'removed', attendee: shown(attendee), removedAt }
  const standing = stand && standingDesk(db, event, { ...desk, stand, override })
  return standing ? visit(db, attendee, method, standing) : arrive(db, attendee, method, desk)
}

type Undo = { id: string; entryId: string; at: number; desk: string; reason: string }

/** The same nonce again is the same desk asking again because the answer got lost; else throws already_undone. */
function undoArrival(
  db: WritableDb,
  { participantId, day, ...undo }: Undo & { participantId: string; day: string },
  newId: () => string,
): void {
  if (!insertUndo(db, undo) && findUndoOf(db, undo.entryId) !== undo.id) throw new AppError('already_undone')
  // What other devices noted of the same arrival goes with it; else the person would still be present.
  for (const double of listOpenArrivals(db, participantId, day))
    insertUndo(db, { ...undo, id: newId(), entryId: double })
}

function undoVisit(
  db: WritableDb,
  visited: StoredVisit,
  { id, at, desk, reason }: Undo,
  newId: () => string,
): void {
  const isNew = insertVisitUndo(db, { id, visitId: visited.id, at, desk, reason })
  if (!isNew && visited.undoneBy !== id) throw new AppError('already_undone')
  for (const same of listVisitsOfSameScan(db, visited.id))
    insertVisitUndo(db, { id: newId(), visitId: same, at, desk, reason })
}

/** Writes the arrival. The unique index says whether this is the first; a repeated nonce is welcome again. */
export function arrive(
  db: WritableDb,
  attendee: Attendee & { removedAt: number | null },
  method: Arrival['method'],
  { nonce, desk, eventId, day, at }: Desk,
): ScanOutcome {
  const arrival: Arrival = { id: nonce, eventId, participantId: attendee.id, day, at, method, desk }
  if (insertArrival(db, arrival))
    return { kind: 'welcome', attendee: shown(attendee), entryId: nonce, day, at, substitute: null }
  const standing = findPresent(db, attendee.id, day)
  // The nonce was used for an arrival that was undone since: this desk must ask anew.
  if (!standing) throw new AppError('already_undone')
  const substitute = findSubstitute(db, standing.id) ?? null
  const first = { attendee: shown(attendee), entryId: standing.id, day, at: standing.at, substitute }
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
