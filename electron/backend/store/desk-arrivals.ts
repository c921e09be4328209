/** Whom a desk let in. */
import type { DeskArrival } from '#shared/contract/desk-work.ts'
import { prepared, type ReadableDb } from './db.ts'

type OfDesk = { eventId: string; day: string; desk: string }

/** Arrivals written at this desk, newest first, those it took back, too. */
export function listArrivalsOfDesk(
  db: ReadableDb,
  { eventId, day, desk, limit }: OfDesk & { limit: number },
): DeskArrival[] {
  const rows = prepared<[string, string, string, number], Omit<DeskArrival, 'undone'> & { undone: number }>(
    db,
    `select entry.id as entryId, person.name, person.unit, entry.at,
       exists (select 1 from attendance undo where undo.undoes = entry.id) as undone
     from attendance entry join participant person on person.id = entry.participant_id
     where entry.event_id = ? and entry.day = ? and entry.kind = 'arrive' and entry.desk = ?
     order by entry.at desc, entry.id desc limit ?`,
  ).all(eventId, day, desk, limit)
  return rows.map((row) => ({ ...row, undone: row.undone === 1 }))
}
