/** Check-in at the door. A green verdict leaves here only after its entry is on the disk. */
import type { Attendee, ScanOutcome } from '#shared/contract/attendance.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { personFrom } from '#shared/domain/person.ts'
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
  listOpenArrivals,
} from '../store/attendance.ts'
import type { WritableDb } from '../store/db.ts'
import type { Door } from '../store/events.ts'
import { countRepresented, findSubstitute } from '../store/substitutes.ts'
import { countInvited, findAttendee } from '../store/participants.ts'
import { eventOf, openDoorOf } from './event-of.ts'
import { addParticipant, typedPerson } from './people.ts'
import { readCode, shown } from './scanned-code.ts'
import type { ServiceOf } from './service.ts'

const LATEST = 10

export function attendanceService(context: Context): ServiceOf<'attendance'> {
  const { write, clock, newId } = context
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
        // What other devices noted of the same arrival goes with it; else the person would still be present.
        for (const double of listOpenArrivals(db, entry.participantId, entry.day))
          insertUndo(db, { ...undo, id: newId(), entryId: double })
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
        represented: countRepresented(db, event.id, day),
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

export type Desk = { nonce: string; desk: string; eventId: string; day: string; at: number }

/** What a code means at this door, and the arrival written when it is welcome. */
function scanned(db: WritableDb, event: Door, code: string, desk: Desk): ScanOutcome {
  const read = readCode(db, event, code, desk.at)
  return read.kind === 'refused' ? read.outcome : arrive(db, read.attendee, read.method, desk)
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
