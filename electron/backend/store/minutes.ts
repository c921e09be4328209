/** The notes of an event put together, as papers read them. */
import type { MinutesBody } from '#shared/contract/minutes.ts'
import type { ContentOfKind, NoteKind } from '#shared/contract/notes.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { listProgress } from './agenda-progress.ts'
import { prepared, type ReadableDb } from './db.ts'
import { listNotes, type StoredNote } from './notes.ts'
import { listPhotos } from './photos.ts'

/** Undefined where nobody has written, begun a step or brought a photo. `updatedAt` is that of the newest of them. */
export function findMinutes(
  db: ReadableDb,
  eventId: string,
): { body: MinutesBody; updatedAt: number } | undefined {
  const notes = listNotes(db, eventId, 'standing')
  const progress = listProgress(db, eventId)
  const photos = listPhotos(db, eventId)
  if (notes.length + progress.length + photos.length === 0) return undefined
  const body: MinutesBody = {
    opening: contentsOf(notes, 'opening')[0]?.text ?? '',
    discussion: inAgendaOrder(db, eventId, contentsOf(notes, 'discussion')),
    questions: contentsOf(notes, 'question'),
    conclusions: contentsOf(notes, 'decision')
      .map(({ text }) => text)
      .filter((text) => text.trim() !== ''),
    followUps: contentsOf(notes, 'follow_up').map((followUp) => ({ ...followUp, due: dueWords(followUp) })),
    closing: contentsOf(notes, 'closing')[0]?.text ?? '',
    ...{ progress, photos },
  }
  const times = [
    ...[...notes, ...photos].map(({ updatedAt }) => updatedAt),
    ...progress.flatMap(({ startedAt, finishedAt }) => [startedAt ?? 0, finishedAt ?? 0]),
  ]
  return { body, updatedAt: Math.max(...times) }
}

/** Notes of no step, or of one that was taken out of the agenda, come last. */
function inAgendaOrder<Item extends { stepId: string | null }>(
  db: ReadableDb,
  eventId: string,
  items: Item[],
): Item[] {
  const steps = prepared<[string], { id: string }>(
    db,
    'select id from agenda_step where event_id = ? order by position',
  ).all(eventId)
  const places = new Map(steps.map(({ id }, place) => [id, place]))
  const placeOf = ({ stepId }: Item) => (stepId === null ? undefined : places.get(stepId)) ?? steps.length
  return items.toSorted((one, other) => placeOf(one) - placeOf(other))
}

function contentsOf<Kind extends NoteKind>(
  notes: readonly StoredNote[],
  kind: Kind,
): (Omit<ContentOfKind<Kind>, 'kind'> & { id: string })[] {
  return notes
    .filter(({ content }) => content.kind === kind)
    .map(({ id, content }) => {
      // Its kind was looked at above.
      const { kind: _kind, ...written } = content as ContentOfKind<Kind>
      return { ...written, id }
    })
}

function dueWords({ due, dueDate }: { due: string; dueDate: string | null }): string {
  return [dueDate === null ? '' : longDate(dueDate), due.trim()].filter((part) => part !== '').join(', ')
}
