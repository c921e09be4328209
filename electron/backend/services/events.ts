/** Events: create, edit, duplicate, archive, and the example to try everything with. */
import type { Event, EventLine } from '#shared/contract/events.ts'
import { fullTitle, isInForce, proposeLegalBases } from '#shared/domain/legal-bases.ts'
import { checkLegalBases } from '#shared/domain/legal-check.ts'
import { AppError } from '../app-error.ts'
import { readLegalBases } from '../built-in-texts.ts'
import type { Context } from '../context.ts'
import { countPresentByEvent } from '../store/attendance.ts'
import type { ReadableDb } from '../store/db.ts'
import { listEvents, updateEvent, updateEventArchived } from '../store/events.ts'
import { countInvited } from '../store/participants.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { createExample, removeExample } from './example.ts'
import { addEvent, fittingDraft } from './events/new-event.ts'
import { onAnotherDay } from './events/another-day.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'

export function eventsService(context: Context): ServiceOf<'events'> {
  const { write, clock, paths } = context
  return {
    list: async ({ archived }) => {
      const present = countPresentByEvent(context.db)
      return listEvents(context.db, archived).map((event) => lineOf(context.db, event, present))
    },
    get: async ({ eventId }) => eventOf(context.db, eventId),

    create: ({ event }) =>
      write((db, tell) => {
        const { id } = addEvent(context, db, event)
        tell('events', id)
        return eventOf(db, id)
      }),

    edit: ({ eventId, expected, event }) =>
      write((db, tell) => {
        if (openEventOf(db, eventId).updatedAt !== expected) throw new AppError('changed_meanwhile')
        updateEvent(db, eventId, fittingDraft(context, db, eventId, event), after(expected, clock()))
        tell('events', eventId)
        return eventOf(db, eventId)
      }),

    duplicate: ({ eventId, firstDay }) =>
      write((db, tell) => {
        const { id } = addEvent(context, db, onAnotherDay(eventOf(db, eventId), firstDay))
        tell('events', id)
        return eventOf(db, id)
      }),

    archive: ({ eventId, archived }) =>
      write((db, tell) => {
        eventOf(db, eventId)
        updateEventArchived(db, eventId, archived ? clock() : null)
        tell('events', eventId)
        return eventOf(db, eventId)
      }),

    checkLegalBases: async ({ legalBases, electionKind, electionYear, day }) =>
      checkLegalBases(
        readLegalBases(paths.resources),
        legalBases,
        { kind: electionKind, year: electionYear },
        day,
      ),

    legalBases: async ({ electionKind, electionYear, day, instruments }) => {
      const list = readLegalBases(paths.resources)
      const election = { kind: electionKind, year: electionYear }
      return {
        proposed: proposeLegalBases(list, { election, date: day, instruments }),
        inForce: list.bases
          .filter((basis) => isInForce(basis, day))
          .map((basis) => ({ title: fullTitle(list, basis, day), certainty: basis.certainty })),
      }
    },

    createExample: () =>
      write((db, tell) => {
        const id = createExample(context, db)
        for (const topic of ['events', 'office', 'participants', 'attendance'] as const) tell(topic)
        return eventOf(db, id)
      }),

    removeExample: ({ eventId }) =>
      write((db, tell) => {
        removeExample(db, eventOf(db, eventId))
        for (const topic of ['events', 'office', 'participants', 'attendance'] as const) tell(topic)
      }),
  }
}

function lineOf(db: ReadableDb, event: Event, present: ReadonlyMap<string, number>): EventLine {
  const { id, title, kind, venue, city, zone, days, isExample, archivedAt } = event
  return {
    ...{ id, title, kind, venue, city, zone, days, isExample, archivedAt },
    participants: countInvited(db, id),
    present: present.get(id) ?? 0,
  }
}
