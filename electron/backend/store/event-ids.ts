import { prepared, type ReadableDb } from './db.ts'

/** Of all events, also in a copy of an older schema: by them a database is known as one of this laptop's. */
export function listEventIds(db: ReadableDb): string[] {
  return prepared<[], { id: string }>(db, 'select id from event')
    .all()
    .map(({ id }) => id)
}
