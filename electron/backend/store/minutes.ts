/** The minutes of an event as the notulis wrote them. */
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export function findMinutes(
  db: ReadableDb,
  eventId: string,
): { body: MinutesBody; updatedAt: number } | undefined {
  const row = prepared<[string], { body: string; updatedAt: number }>(
    db,
    'select body, updated_at as updatedAt from minutes where event_id = ?',
  ).get(eventId)
  // Written by upsertMinutes from a validated body.
  return row && { body: JSON.parse(row.body) as MinutesBody, updatedAt: row.updatedAt }
}

export function upsertMinutes(db: WritableDb, eventId: string, body: MinutesBody, now: number): void {
  prepared<[string, string, number]>(
    db,
    `insert into minutes (event_id, body, updated_at) values (?, ?, ?)
     on conflict (event_id) do update set body = excluded.body, updated_at = excluded.updated_at`,
  ).run(eventId, JSON.stringify(body), now)
}
