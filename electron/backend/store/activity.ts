/** Every processing of personal data, without the data: what, how many, when (UU 27/2022 art. 31). */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type Activity = {
  id: string
  eventId: string | null
  at: number
  what:
    | 'import'
    | 'add'
    | 'edit'
    | 'remove'
    | 'restore'
    | 'merge'
    | 'reissue'
    | 'shown'
    | 'search'
    | 'export'
    | 'print'
    | 'number'
    | 'copy'
    | 'restore_copy'
  count: number
  detail: string
}

export function insertActivity(db: WritableDb, activity: Activity): void {
  prepared<Activity>(
    db,
    `insert into activity (id, event_id, at, what, count, detail) values (@id, @eventId, @at, @what, @count, @detail)`,
  ).run(activity)
}

const ARCHIVE = 'arsip '

/** What is remembered of an archive that was written: the fingerprint of its manifest. */
export function archiveDetail(fingerprint: string): string {
  return `${ARCHIVE}${fingerprint}`
}

export type ArchiveWritten = { at: number; fingerprint: string; people: number }

/** Newest first. */
export function listArchivesWritten(db: ReadableDb, eventId: string): ArchiveWritten[] {
  return prepared<[string, string], ArchiveWritten>(
    db,
    `select at, substr(detail, ${ARCHIVE.length + 1}) as fingerprint, count as people from activity
     where event_id = ? and what = 'export' and detail like ? order by at desc, id desc`,
  ).all(eventId, `${ARCHIVE}%`)
}
