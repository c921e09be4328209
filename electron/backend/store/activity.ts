/** Every processing of personal data, without the data: what, how many, when (UU 27/2022 art. 31). */
import { prepared, type WritableDb } from './db.ts'

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
