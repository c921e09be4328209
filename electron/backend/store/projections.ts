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

/** Arrivals that stand of each minute since `sinceMs`, by the minute's beginning in UTC milliseconds. */
export function countArrivalsByMinute(
  db: ReadableDb,
  { eventId, day, sinceMs }: { eventId: string; day: string; sinceMs: number },
): Map<number, number> {
  const rows = prepared<object, { minute: number; arrivals: number }>(
    db,
    `select at / 60000 * 60000 as minute, count(*) as arrivals from attendance arrival
     where event_id = @eventId and day = @day and at >= @sinceMs and kind = 'arrive'
       and not exists (select 1 from attendance undo where undo.undoes = arrival.id)
     group by minute`,
  ).all({ eventId, day, sinceMs })
  return new Map(rows.map(({ minute, arrivals }) => [minute, arrivals]))
}
