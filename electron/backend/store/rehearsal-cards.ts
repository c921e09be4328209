/** The cards of a rehearsal, to be shown to its own door. */
import { prepared, type ReadableDb } from './db.ts'

/** What stands in the codes of people who have not arrived on this day, in no order that anybody could guess. */
export function listCardsOfAbsent(db: ReadableDb, eventId: string, day: string, limit: number): string[] {
  return prepared<[string, string, number], { code: string }>(
    db,
    `select ticket.code from ticket join participant on participant.id = ticket.participant_id
     where ticket.event_id = ? and ticket.revoked_at is null and participant.removed_at is null
       and not exists (select 1 from standing_arrival where participant_id = participant.id and day = ?)
     order by ticket.serial limit ?`,
  )
    .all(eventId, day, limit)
    .map(({ code }) => code)
}

/** The moment of the newest thing that was stored: a clock that stands before it is wrong. 0 where nothing is. */
export function newestMoment(db: ReadableDb): number {
  return (
    prepared<[], { newest: number | null }>(
      db,
      `select max((select coalesce(max(at), 0) from attendance), (select coalesce(max(at), 0) from activity),
         (select coalesce(max(updated_at), 0) from event)) as newest`,
    ).get()?.newest ?? 0
  )
}
