/** Visits of people who were found to be somebody else, and what follows from them for who stays. */
import { type Fate, fateOf, type FateRow, FOLLOWS, withFate } from './aliases.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type KnownVisit = Fate & { id: string; participantId: string; at: number }
type VisitRow = Omit<KnownVisit, keyof Fate> & FateRow

const VISIT = `seen.id, seen.participant_id as participantId, seen.at, ${fateOf('visit', 'seen')}`

/** As somebody noted them. */
export function listOwnVisits(db: ReadableDb, participantId: string): KnownVisit[] {
  return prepared<[string], VisitRow>(
    db,
    `select ${VISIT} from visit seen
     where seen.participant_id = ? and seen.kind <> 'undo' and seen.origin not like '${FOLLOWS}%'
     order by seen.at, seen.id`,
  )
    .all(participantId)
    .map(withFate)
}

/** What follows from a visit for others whom the person was found to be. */
export function listFollowingVisits(
  db: ReadableDb,
  visitId: string,
  participants: readonly string[],
): KnownVisit[] {
  return prepared<[string, string], VisitRow>(
    db,
    `select ${VISIT} from visit seen
     where seen.participant_id in (select value from json_each(?)) and seen.kind <> 'undo' and seen.origin = ?`,
  )
    .all(JSON.stringify(participants), `${FOLLOWS}${visitId}`)
    .map(withFate)
}

/** Counted once: with who stays. `times`: how often it counted there before and was moved away. */
export function insertFollowingVisit(
  db: WritableDb,
  { id, fromId, participantId, times }: { id: string; fromId: string; participantId: string; times: number },
): void {
  prepared<[string, string, number, string, string]>(
    db,
    `insert into visit (id, event_id, participant_id, day, session_id, door_id, kind, turn, at, method, desk, reason,
       origin)
     select ?, event_id, ?, day, session_id, door_id, kind, turn + ?, at, 'merge', desk, reason, ?
     from visit where id = ? on conflict do nothing`,
  ).run(id, participantId, times, `${FOLLOWS}${fromId}`, fromId)
}

export function insertFollowingVisitUndo(
  db: WritableDb,
  { id, visitId, at, reason }: { id: string; visitId: string; at: number; reason: string },
): void {
  prepared<[string, number, string, string, string]>(
    db,
    `insert into visit (id, event_id, participant_id, day, session_id, door_id, kind, turn, at, method, desk, reason,
       undoes, origin)
     select ?, event_id, participant_id, day, session_id, door_id, 'undo', turn, ?, 'undo', desk, ?, id, ?
     from visit where id = ? on conflict do nothing`,
  ).run(id, at, reason, `${FOLLOWS}undo ${visitId}`, visitId)
}

/** What an undo begins with that follows from another account of the same scan having been taken back. */
const OF_SCAN = 'pindaian:'

/** Visits that somebody took back, who knew what he did. */
export function listVisitsTakenBack(db: ReadableDb, eventId: string): string[] {
  return prepared<[string], { id: string }>(
    db,
    `select distinct undoes as id from visit where event_id = ? and undoes is not null
       and origin not like '${FOLLOWS}%' and origin not like '${OF_SCAN}%' order by 1`,
  )
    .all(eventId)
    .map(({ id }) => id)
}

/** Whether it was undone otherwise or not: so every laptop has the same. At the time of the visit itself. */
export function insertUndoOfAccount(
  db: WritableDb,
  { id, visitId, reason }: { id: string; visitId: string; reason: string },
): void {
  prepared<[string, string, string, string]>(
    db,
    `insert into visit (id, event_id, participant_id, day, session_id, door_id, kind, turn, at, method, desk, reason,
       undoes, origin)
     select ?, event_id, participant_id, day, session_id, door_id, 'undo', turn, at, 'undo', desk, ?, id, ?
     from visit where id = ? on conflict do nothing`,
  ).run(id, reason, `${OF_SCAN}${visitId}`, visitId)
}
