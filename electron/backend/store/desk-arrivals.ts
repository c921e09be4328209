/** Whom a desk let in, and whom it looks for. */
import type { DeskArrival, FoundPerson } from '#shared/contract/desk-work.ts'
import { beginningSought } from '#shared/domain/name-search.ts'
import { prepared, type ReadableDb } from './db.ts'

type OfDesk = { eventId: string; day: string; desk: string }

/** How far back is looked for a desk that is hardly used: a day may have 50,000 entries. */
const ENTRIES_LOOKED_AT = 5_000

/** Arrivals written at this desk, newest first, those it took back, too. */
export function listArrivalsOfDesk(
  db: ReadableDb,
  { eventId, day, desk, limit }: OfDesk & { limit: number },
): DeskArrival[] {
  const rows = prepared<[string, string, string, number], Omit<DeskArrival, 'undone'> & { undone: number }>(
    db,
    `select entry.id as entryId, person.name, person.unit, entry.at,
       exists (select 1 from attendance undo where undo.undoes = entry.id) as undone
     from (select * from attendance where event_id = ? and day = ?
       order by at desc, id desc limit ${ENTRIES_LOOKED_AT}) entry
     join participant person on person.id = entry.participant_id
     where entry.kind = 'arrive' and entry.desk = ?
     order by entry.at desc, entry.id desc limit ?`,
  ).all(eventId, day, desk, limit)
  return rows.map((row) => ({ ...row, undone: row.undone === 1 }))
}

/**
 * In the order of their names. Looked for in the index alone, which holds what is compared: of 50,000 people only
 * those who are found are read.
 */
export function listPeopleNamed(
  db: ReadableDb,
  { eventId, query, limit }: { eventId: string; query: string; limit: number },
): Omit<FoundPerson, 'arrival'>[] {
  const sought = beginningSought(query)
  if (!sought) return []
  return prepared<object, Omit<FoundPerson, 'arrival'>>(
    db,
    `select id, name, position, unit, village from participant indexed by participant_by_search
     where event_id = @eventId and removed_at is null
       and (instr(search_words, @beginning) > 0 or instr(search_words, @mark) > 0)
       and name_matches(@query, search_words, search_digits)
     order by sort_key limit @limit`,
  ).all({ eventId, query, limit, ...sought })
}
