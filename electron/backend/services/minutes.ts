/** The minutes of an event. */
import type { Event } from '#shared/contract/events.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { findMinutes, upsertMinutes } from '../store/minutes.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'

export function minutesService(context: Context): ServiceOf<'minutes'> {
  const { write, clock, newId } = context
  return {
    get: async ({ eventId }) => {
      const event = eventOf(context.db, eventId)
      return findMinutes(context.db, eventId) ?? { body: emptyMinutes(event, newId), updatedAt: null }
    },

    save: ({ eventId, expected, body }) =>
      write((db, tell) => {
        openEventOf(db, eventId)
        const before = findMinutes(db, eventId)
        if ((before?.updatedAt ?? null) !== expected) throw new AppError('changed_meanwhile')
        const updatedAt = after(before?.updatedAt ?? 0, clock())
        upsertMinutes(db, eventId, body, updatedAt)
        tell('minutes', eventId)
        return { body, updatedAt }
      }),
  }
}

/** Steps that are worth a note; a song or a prayer is not. */
const WITH_NOTES: ReadonlySet<string> = new Set([
  'laporan_panitia',
  'sambutan',
  'arahan',
  'materi',
  'lainnya',
])

/** A heading for every step of the agenda at which somebody speaks. */
export function emptyMinutes(event: Event, newId: () => string): MinutesBody {
  const discussion = event.agenda
    .filter((step) => WITH_NOTES.has(step.kind))
    .map((step) => ({ id: newId(), stepId: step.id, heading: step.title, speaker: step.actor, content: '' }))
  return { opening: '', discussion, questions: [], conclusions: [], followUps: [], closing: '' }
}
