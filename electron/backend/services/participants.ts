/** The people of an event: list, edit, remove, merge, reissue. */
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { completedFrom } from '#shared/domain/completed-person.ts'
import { findLookalikes } from '#shared/domain/lookalikes.ts'
import { categoriesMeant } from '#shared/domain/instrument.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { insertActivity, type Activity } from '../store/activity.ts'
import { hasAttendance } from '../store/attendance.ts'
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
  updateParticipantRemoved,
} from '../store/participants.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { mergeInto } from './merging.ts'
import { addParticipant, keyed, nipGuard, typedPerson } from './people.ts'
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
  /** Only after the other has left the list: his NIP is free then. */
  const complete = (db: WritableDb, kept: Participant, other: Participant): void => {
    const completed = completedFrom(kept, other)
    if (!completed) return
    nipGuard(() => updateParticipant(db, kept.id, keyed(completed), after(kept.updatedAt, clock())))
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
          const other = found(db, event, id)
          mergeInto(context, db, { from: id, to: keepId, eventId })
          complete(db, found(db, event, keepId), other)
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
