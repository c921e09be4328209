/** Notes that are offered before anybody wrote: their ids are known, so that two desks begin the same note. */
import type { Event } from '#shared/contract/events.ts'
import type { Note, NoteContent } from '#shared/contract/notes.ts'

/** Steps that are worth a note; a song or a prayer is not. */
const WITH_NOTES: ReadonlySet<string> = new Set([
  'laporan_panitia',
  'sambutan',
  'arahan',
  'materi',
  'lainnya',
])

/** What was taken away is written, too, and not offered again. */
export function offeredNotes(event: Event, written: readonly Note[]): Note[] {
  const known = new Set(written.map(({ id }) => id))
  const withNote = new Set(
    written.flatMap(({ content }) => (content.kind === 'discussion' ? (content.stepId ?? []) : [])),
  )
  const steps = event.agenda
    .filter(({ id, kind }) => WITH_NOTES.has(kind) && !withNote.has(id))
    .map(({ id, title, actor }, index) =>
      offered(
        id,
        { kind: 'discussion', stepId: id, heading: title, speaker: actor, content: '' },
        1 + index / 1000,
      ),
    )
  return [
    offered('opening', { kind: 'opening', text: '' }, 0),
    ...steps,
    offered('closing', { kind: 'closing', text: '' }, 0),
  ].filter(({ id }) => !known.has(id))
}

function offered(id: string, content: NoteContent, position: number): Note {
  return { id, position, content, removed: false, updatedAt: null }
}
