/** What is being written over the parts of a text and is not stored yet; this laptop's own. */
import type { UnsavedWriting } from '#shared/contract/write-ups.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import type { WriteUpPlace } from './write-up-edits.ts'

type Row = Omit<UnsavedWriting, 'begun'> & {
  begunText: string
  begunVersion: string | null
  begunHash: string
}

export function upsertUnsaved(
  db: WritableDb,
  eventId: string,
  { begun, ...writing }: UnsavedWriting,
  now: number,
): void {
  prepared<object>(
    db,
    `insert into unsaved_writing
       (event_id, kind, edition, part, text, begun_text, begun_version, begun_source_hash, at)
     values (@eventId, @kind, @edition, @part, @text, @begunText, @begunVersion, @begunHash, @now)
     on conflict (event_id, kind, edition, part) do update set text = excluded.text, begun_text = excluded.begun_text,
       begun_version = excluded.begun_version, begun_source_hash = excluded.begun_source_hash, at = excluded.at`,
  ).run({
    ...{ eventId, ...writing, now },
    ...{ begunText: begun.text, begunVersion: begun.version, begunHash: begun.sourceHash },
  })
}

export function deleteUnsaved(db: WritableDb, place: WriteUpPlace, part: string): void {
  prepared<WriteUpPlace & { part: string }>(
    db,
    `delete from unsaved_writing
     where event_id = @eventId and kind = @kind and edition = @edition and part = @part`,
  ).run({ ...place, part })
}

/** Oldest first. */
export function listUnsaved(db: ReadableDb, eventId: string): UnsavedWriting[] {
  return prepared<[string], Row>(
    db,
    `select kind, edition, part, text, begun_text as begunText, begun_version as begunVersion,
       begun_source_hash as begunHash
     from unsaved_writing where event_id = ? order by at`,
  )
    .all(eventId)
    .map(({ begunText: text, begunVersion: version, begunHash: sourceHash, ...writing }) => ({
      ...writing,
      begun: { text, version, sourceHash },
    }))
}
