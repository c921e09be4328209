/** What was written by hand over the assembled texts. Append-only: the newest of a part counts. */
import type { Edit } from '#shared/domain/write-up/resolved-part.ts'
import type { WriteUpKind } from '#shared/domain/write-up/part.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

/** Edition 0 is the text itself; each addendum is one more. */
export type WriteUpPlace = { eventId: string; kind: WriteUpKind; edition: number }
type EditRow = Omit<Edit, 'after'> & { follows: string }

const COLUMNS = `id, part, text, title, follows, source, source_hash as sourceHash, at`

export function insertEdit(db: WritableDb, place: WriteUpPlace, { after, ...edit }: Edit): void {
  prepared<WriteUpPlace & EditRow>(
    db,
    `insert into write_up_edit (id, event_id, kind, edition, part, text, title, follows, source, source_hash, at)
     values (@id, @eventId, @kind, @edition, @part, @text, @title, @follows, @source, @sourceHash, @at)`,
  ).run({ ...place, ...edit, follows: after })
}

/** Of every part that somebody wrote over. */
export function listNewestEdits(db: ReadableDb, place: WriteUpPlace): Edit[] {
  return prepared<WriteUpPlace, EditRow>(
    db,
    `select ${COLUMNS} from write_up_edit edit
     where event_id = @eventId and kind = @kind and edition = @edition and not exists (
       select 1 from write_up_edit later
       where later.event_id = edit.event_id and later.kind = edit.kind and later.edition = edit.edition
         and later.part = edit.part and (later.at, later.id) > (edit.at, edit.id))
     order by at, id`,
  )
    .all(place)
    .map(editOf)
}

/** Newest first. */
export function listEdits(db: ReadableDb, place: WriteUpPlace & { part: string }): Edit[] {
  return prepared<WriteUpPlace & { part: string }, EditRow>(
    db,
    `select ${COLUMNS} from write_up_edit
     where event_id = @eventId and kind = @kind and edition = @edition and part = @part order by at desc, id desc`,
  )
    .all(place)
    .map(editOf)
}

function editOf({ follows, ...edit }: EditRow): Edit {
  return { ...edit, after: follows }
}
