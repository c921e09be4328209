/** Notes of an event, item by item, and the follow-ups among them. */
import type { Note, NoteContent, NoteKind, OpenFollowUp } from '#shared/contract/notes.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

type NoteRow = {
  id: string
  kind: NoteKind
  position: number
  content: string
  removed: 0 | 1
  updatedAt: number
}
export type StoredNote = Note & { updatedAt: number }

const COLUMNS = 'id, kind, position, content, removed, updated_at as updatedAt'

/** By kind, then in their order; those that stand, or with them those that were taken away. */
export function listNotes(db: ReadableDb, eventId: string, which: 'standing' | 'all'): StoredNote[] {
  return prepared<[string, number], NoteRow>(
    db,
    `select ${COLUMNS} from note_item where event_id = ? and removed <= ? order by kind, position, id`,
  )
    .all(eventId, which === 'all' ? 1 : 0)
    .map(noteOf)
}

/** A removed one, too. */
export function findNote(db: ReadableDb, eventId: string, id: string): StoredNote | undefined {
  const row = prepared<[string, string], NoteRow>(
    db,
    `select ${COLUMNS} from note_item where event_id = ? and id = ?`,
  ).get(eventId, id)
  return row && noteOf(row)
}

export function upsertNote(db: WritableDb, eventId: string, note: StoredNote): void {
  const { kind, ...content } = note.content
  prepared<[string, string, string, number, string, number, number]>(
    db,
    `insert into note_item (event_id, id, kind, position, content, removed, updated_at)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (event_id, id) do update set position = excluded.position, content = excluded.content,
       removed = excluded.removed, updated_at = excluded.updated_at`,
  ).run(
    ...([eventId, note.id, kind, note.position] as const),
    ...([JSON.stringify(content), Number(note.removed), note.updatedAt] as const),
  )
}

/** Of other events of the same office, neither done nor carried on anywhere; those with a day first. */
export function listOpenFollowUps(db: ReadableDb, eventId: string): OpenFollowUp[] {
  return prepared<{ eventId: string }, OpenFollowUp>(
    db,
    `select open.event_id as eventId, open.id as noteId, event.title as eventTitle,
       (select min(day) from event_day where event_day.event_id = event.id) as eventDay,
       open.what, open.who, open.due, open.due_date as dueDate
     from event here
     join event on event.office_id = here.office_id and event.id <> here.id
       and (select min(day) from event_day where event_day.event_id = event.id)
         <= (select min(day) from event_day where event_day.event_id = here.id)
     join follow_up open on open.event_id = event.id
     where here.id = @eventId and open.done_at is null and trim(open.what) <> ''
       and not exists (select 1 from follow_up later where later.from_event_id = open.event_id
         and later.from_id = open.id)
     order by open.due_date is null, open.due_date, event.id, open.position, open.id`,
  ).all({ eventId })
}

function noteOf({ kind, content, removed, ...note }: NoteRow): StoredNote {
  // Written by upsertNote from a validated note, or by the migration in the same form.
  const written = { ...(JSON.parse(content) as object), kind } as NoteContent
  return { ...note, content: written, removed: removed === 1 }
}
