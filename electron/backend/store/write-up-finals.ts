/** Approved texts, whole: what they say is drawn from here for ever. Append-only. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import type { WriteUpPlace } from './write-up-edits.ts'

export type Final = {
  id: string
  number: string
  /** JSON (documents/write-ups/stored-text.ts). */
  content: string
  /** SHA-256 of `content`. */
  hash: string
  at: number
  by: string
}

export function insertFinal(db: WritableDb, place: WriteUpPlace, final: Final): void {
  prepared<WriteUpPlace & Final>(
    db,
    `insert into write_up_final (id, event_id, kind, edition, number, content, hash, at, by_name)
     values (@id, @eventId, @kind, @edition, @number, @content, @hash, @at, @by)`,
  ).run({ ...place, ...final })
}

/** Approved apart on several laptops, the earliest counts; `approval` names another of them. */
export function findFinal(db: ReadableDb, place: WriteUpPlace, approval?: string): Final | undefined {
  return finalAmong(listFinals(db, place), approval)
}

export function finalAmong(finals: readonly Final[], approval: string | undefined): Final | undefined {
  return approval === undefined ? finals[0] : finals.find(({ id }) => id === approval)
}

/** The one that counts first, then those that were approved apart from it before the laptops met. */
export function listFinals(db: ReadableDb, place: WriteUpPlace): Final[] {
  return prepared<WriteUpPlace, Final>(
    db,
    `select id, number, content, hash, at, by_name as by from write_up_final
     where event_id = @eventId and kind = @kind and edition = @edition order by at, id`,
  ).all(place)
}
