/** What the notulis writes, and the times of the agenda as they really were. */
import type { Event } from '#shared/contract/events.ts'
import type { Note } from '#shared/contract/notes.ts'
import { decideAdvance, type ProgressStep } from '#shared/domain/agenda-progress.ts'
import { isIdOfKind } from '#shared/domain/notes.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { findLastNoted, hasProgressEntry, insertProgress, listProgress } from '../store/agenda-progress.ts'
import type { WritableDb } from '../store/db.ts'
import { findNote, listNotes, listOpenFollowUps, upsertNote } from '../store/notes.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { offeredNotes } from './notes/offered-notes.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'

export function notesService(context: Context): ServiceOf<'notes'> {
  const { db, write, clock, newId } = context

  /** The first entry is named by the nonce of whoever asked, so that what is asked twice is noted once. */
  function noteProgress(
    { eventId, nonce, desk }: { eventId: string; nonce: string; stepId: string; desk: string },
    decide: (writable: WritableDb, event: Event) => ProgressStep[],
  ) {
    return write((writable, tell) => {
      const event = openEventOf(writable, eventId)
      if (hasProgressEntry(writable, nonce)) return progressOf(writable, event)
      decide(writable, event).forEach(({ stepId, mark, at }, index) => {
        const notedAt = after(findLastNoted(writable, eventId, stepId), clock())
        insertProgress(writable, {
          ...{ id: index === 0 ? nonce : newId(), eventId, stepId, mark, at, notedAt, desk },
        })
      })
      tell('notes', eventId)
      return progressOf(writable, event)
    })
  }

  return {
    list: async ({ eventId }) => {
      const event = eventOf(db, eventId)
      const written = listNotes(db, eventId, 'all')
      return { notes: [...written, ...offeredNotes(event, written)] }
    },

    save: ({ eventId, note, expected }) =>
      write((writable, tell) => {
        openEventOf(writable, eventId)
        if (!isIdOfKind(note.id, note.content.kind)) throw new AppError('option_not_possible')
        const before = findNote(writable, eventId, note.id)
        if (before && before.content.kind !== note.content.kind) throw new AppError('option_not_possible')
        if (before && isSame(before, note)) return { kind: 'saved', note: before }
        if ((before?.updatedAt ?? null) !== expected)
          return { kind: 'changed', note: before ?? { ...note, removed: true, updatedAt: null } }
        const stored = { ...note, updatedAt: after(before?.updatedAt ?? 0, clock()) }
        upsertNote(writable, eventId, stored)
        tell('notes', eventId)
        return { kind: 'saved', note: stored }
      }),

    progress: async ({ eventId }) => progressOf(db, eventOf(db, eventId)),

    advance: (asked) =>
      noteProgress(asked, (writable, event) => {
        if (!event.agenda.some(({ id }) => id === asked.stepId)) throw new AppError('not_found')
        return decideAdvance(listProgress(writable, event.id), asked.stepId, clock())
      }),

    correct: (asked) => noteProgress(asked, () => [{ stepId: asked.stepId, mark: asked.mark, at: asked.at }]),

    openFollowUps: async ({ eventId }) => listOpenFollowUps(db, eventOf(db, eventId).id),
  }
}

function progressOf(db: Context['db'], { id, agenda }: Event) {
  const places = new Map(agenda.map((step, index) => [step.id, index]))
  const placeOf = (stepId: string) => places.get(stepId) ?? agenda.length
  return { steps: listProgress(db, id).toSorted((one, other) => placeOf(one.stepId) - placeOf(other.stepId)) }
}

/** An answer that was lost on its way is asked for again with the version of before. */
function isSame(before: Note, { position, content, removed }: Omit<Note, 'updatedAt'>): boolean {
  const said = (note: Pick<Note, 'position' | 'content' | 'removed'>) =>
    JSON.stringify([note.position, note.removed, Object.entries(note.content).toSorted()])
  return said(before) === said({ position, content, removed })
}
