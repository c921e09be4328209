/** What the projector of an event shows. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export function keepProjection(db: WritableDb, eventId: string, state: string): void {
  prepared<[string, string]>(
    db,
    `insert into projection (event_id, state) values (?, ?)
     on conflict (event_id) do update set state = excluded.state`,
  ).run(eventId, state)
}

/** As JSON; undefined before anything was shown. */
export function findProjection(db: ReadableDb, eventId: string): string | undefined {
  return prepared<[string], { state: string }>(db, 'select state from projection where event_id = ?').get(
    eventId,
  )?.state
}
