/** The people of an event: list, edit, remove, merge, reissue. */
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { findLookalikes } from '#shared/domain/lookalikes.ts'
import { categoriesMeant } from '#shared/domain/instrument.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { insertActivity, type Activity } from '../store/activity.ts'
import {
  type Arrival,
  findPresent,
  hasAttendance,
  insertArrival,
  insertUndo,
  listOpenArrivals,
  listPresentDays,
} from '../store/attendance.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  countCategories,
  countDoubtful,
  countInvited,
  countParticipants,
  countUnits,
  findAttendee,
  findMergedInto,
  findParticipant,
  listParticipants,
  listStoredPeople,
  updateParticipant,
  updateParticipantMerged,
  updateParticipantRemoved,
} from '../store/participants.ts'
import { findNewestPledges } from '../store/pledges.ts'
import { appendPledge } from '../proofs/pledge-chain.ts'
import { findSubstitute } from '../store/substitutes.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { addParticipant, keyed, nipGuard, typedPerson } from './people.ts'
import { keepSubstitute } from './substitutes.ts'
import { moveVisits } from './attendance/move-visits.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'
import { reissueTicket } from './tickets.ts'

export function participantsService(context: Context): ServiceOf<'participants'> {
  const { write, clock, newId } = context

  const found = (db: ReadableDb, event: Event, id: string): Participant => {
    const participant = findParticipant(db, id, dayAsked(event, clock()))
    if (participant?.eventId !== event.id) throw new AppError('not_found')
    return participant
  }
  const record = (db: WritableDb, eventId: string, what: Activity['what'], count: number, detail = '') =>
    insertActivity(db, { id: newId(), eventId, at: clock(), what, count, detail })

  return {
    page: async ({ eventId, filter, sort, descending, offset, limit }) => {
      const event = eventOf(context.db, eventId)
      const meant =
        filter.pledging && filter.instrument ? categoriesMeant(filter.instrument, event) : undefined
      const query = { eventId, day: dayAsked(event, clock(), filter.day), filter, meant }
      return {
        total: countParticipants(context.db, query),
        rows: listParticipants(context.db, query, { sort, descending, offset, limit }),
      }
    },

    get: async ({ eventId, id }) => found(context.db, eventOf(context.db, eventId), id),

    // Nothing is shown that could not be recorded. An archived event is looked at as well.
    show: ({ eventId, id, field }) =>
      write((db) => {
        const person = found(db, eventOf(db, eventId), id)
        record(db, eventId, 'shown', 1, field)
        return { value: person[field] ?? '' }
      }),

    facets: async ({ eventId }) => ({
      total: countInvited(context.db, eventId),
      doubtful: countDoubtful(context.db, eventId),
      units: countUnits(context.db, eventId),
      categories: countCategories(context.db, eventId).map((count) => ({
        ...count,
        label: CATEGORY_LABELS[count.category],
      })),
    }),

    add: ({ eventId, person }) =>
      write((db, tell) => {
        const event = openEventOf(db, eventId)
        const id = addParticipant(context, db, event, typedPerson(person), 'manual')
        record(db, eventId, 'add', 1)
        tell('participants', eventId)
        return found(db, event, id)
      }),

    edit: ({ eventId, id, expected, person }) =>
      write((db, tell) => {
        const event = openEventOf(db, eventId)
        if (found(db, event, id).updatedAt !== expected) throw new AppError('changed_meanwhile')
        nipGuard(() => updateParticipant(db, id, keyed(typedPerson(person)), after(expected, clock())))
        record(db, eventId, 'edit', 1)
        tell('participants', eventId)
        return found(db, event, id)
      }),

    remove: ({ eventId, ids }) =>
      write((db, tell) => {
        const event = openEventOf(db, eventId)
        const people = ids.map((id) => found(db, event, id))
        const kept = people.filter((person) => hasAttendance(db, person.id))
        const leaving = people.filter((person) => !kept.includes(person))
        const removal = { kind: 'by_hand', now: clock() } as const
        for (const person of leaving) updateParticipantRemoved(db, person.id, { ...removal, id: newId() })
        record(db, eventId, 'remove', leaving.length)
        tell('participants', eventId)
        return { removed: leaving.length, kept: kept.map(({ id, name }) => ({ id, name })) }
      }),

    restore: ({ eventId, ids }) =>
      write((db, tell) => {
        openEventOf(db, eventId)
        // A merged duplicate is not gone: it is the person it was merged into.
        const gone = [...new Set(ids)].filter((id) => {
          const attendee = findAttendee(db, id)
          return attendee?.eventId === eventId && attendee.removedAt !== null && findMergedInto(db, id) === id
        })
        const removal = { kind: 'restored', now: clock() } as const
        nipGuard(() => gone.forEach((id) => updateParticipantRemoved(db, id, { ...removal, id: newId() })))
        record(db, eventId, 'restore', gone.length)
        tell('participants', eventId)
        return { restored: gone.length }
      }),

    duplicates: async ({ eventId }) => {
      const event = eventOf(context.db, eventId)
      return findLookalikes(listStoredPeople(context.db, eventId)).map(({ reason, people }) => ({
        reason,
        people: people.map((person) => found(context.db, event, person.id)),
      }))
    },

    merge: ({ eventId, keepId, otherIds }) =>
      write((db, tell) => {
        const event = openEventOf(db, eventId)
        found(db, event, keepId)
        for (const id of otherIds) {
          if (findMergedInto(db, id) === keepId) continue
          found(db, event, id)
          moveAttendance(context, db, { from: id, to: keepId, eventId })
          moveVisits(context, db, { from: id, to: keepId, reason: MERGED })
          movePledges(context, db, { from: id, to: keepId, eventId })
          updateParticipantMerged(db, { id: newId(), participantId: id, intoId: keepId, now: clock() })
        }
        record(db, eventId, 'merge', otherIds.length)
        for (const topic of ['participants', 'attendance', 'pledges'] as const) tell(topic, eventId)
        return found(db, event, keepId)
      }),

    reissueTicket: ({ eventId, id, reason }) =>
      write((db, tell) => {
        const event = openEventOf(db, eventId)
        found(db, event, id)
        const ticket = reissueTicket(context, db, event, { participantId: id, reason })
        record(db, eventId, 'reissue', 1)
        tell('participants', eventId)
        return ticket
      }),
  }
}

type Move = { from: string; to: string; eventId: string }

const MERGED = 'Digabung dengan data ganda'

/** The one who stays was there on every day on which the alias was. */
function moveAttendance(context: Context, db: WritableDb, { from, to, eventId }: Move): void {
  for (const day of listPresentDays(db, from)) {
    const present = findPresent(db, from, day)
    if (!present) continue
    const moved: Arrival = {
      ...{ id: context.newId(), eventId, participantId: to, day, at: present.at },
      ...{ method: 'merge', desk: present.desk },
    }
    if (insertArrival(db, moved)) moveSubstitute(context, db, present.id, moved)
    // Counted once: the alias is present no more, however many desks noted him.
    for (const entryId of listOpenArrivals(db, from, day)) {
      const undo = { id: context.newId(), entryId, at: context.clock(), desk: present.desk, reason: MERGED }
      insertUndo(db, undo)
    }
  }
}

/** Who came in the alias's place came in the place of the one who stays. */
function moveSubstitute(
  context: Context,
  db: WritableDb,
  from: string,
  { id: arrivalId, eventId, at, desk }: Arrival,
): void {
  const substitute = findSubstitute(db, from)
  if (substitute) keepSubstitute(db, substitute, { id: context.newId(), eventId, arrivalId, at, desk })
}

/** What the one who stays has is kept, except that a drawn signature counts for him, too. */
function movePledges(context: Context, db: WritableDb, { from, to, eventId }: Move): void {
  const own = new Map(findNewestPledges(db, to).map((pledge) => [pledge.instrument, pledge]))
  for (const pledge of findNewestPledges(db, from)) {
    const kept = own.get(pledge.instrument)
    if (kept && (pledge.state !== 'drawn' || kept.state === 'drawn')) continue
    const at = kept ? after(kept.at, pledge.at) : pledge.at
    appendPledge(context, db, { ...pledge, eventId, participantId: to, at })
  }
}
