/** What was written about lines of the list that were found to be somebody else, and what follows for who stays. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

/** What follows from an entry begins so and names it: such entries are made anew on every laptop. */
export const FOLLOWS = 'gabung:'

/** What became of an entry that was written about somebody. */
export type Fate = {
  /** Whoever undid it knew what he did; false where it only follows. */
  isUndone: boolean
  /** It was only moved to who stays. */
  isMoved: boolean
}
/** As SQLite answers it. */
export type FateRow = { [Key in keyof Fate]: number }

/** The columns of a fate; the entry stands in `table` and is called `name` in the question. */
export function fateOf(table: 'attendance' | 'visit', name: string): string {
  const undone = (how: 'like' | 'not like') =>
    `exists (select 1 from ${table} undo where undo.undoes = ${name}.id and undo.origin ${how} '${FOLLOWS}%')`
  return `${undone('not like')} as isUndone, ${undone('like')} as isMoved`
}

export function withFate<Row extends FateRow>({ isUndone, isMoved, ...row }: Row) {
  return { ...row, isUndone: isUndone === 1, isMoved: isMoved === 1 }
}

export type KnownArrival = Fate & { id: string; participantId: string; day: string; at: number; desk: string }
type ArrivalRow = Omit<KnownArrival, keyof Fate> & FateRow

const ARRIVAL = `arrival.id, arrival.participant_id as participantId, arrival.day, arrival.at, arrival.desk,
  ${fateOf('attendance', 'arrival')}`

/** Arrivals of a person as somebody noted them. */
export function listOwnArrivals(db: ReadableDb, participantId: string): KnownArrival[] {
  return prepared<[string], ArrivalRow>(
    db,
    `select ${ARRIVAL} from attendance arrival
     where arrival.participant_id = ? and arrival.kind = 'arrive' and arrival.origin not like '${FOLLOWS}%'
     order by arrival.at, arrival.id`,
  )
    .all(participantId)
    .map(withFate)
}

/** What follows from an arrival for others whom the person was found to be. */
export function listFollowing(
  db: ReadableDb,
  arrivalId: string,
  participants: readonly string[],
): KnownArrival[] {
  return prepared<[string, string], ArrivalRow>(
    db,
    `select ${ARRIVAL} from attendance arrival
     where arrival.participant_id in (select value from json_each(?)) and arrival.kind = 'arrive'
       and arrival.origin = ?`,
  )
    .all(JSON.stringify(participants), `${FOLLOWS}${arrivalId}`)
    .map(withFate)
}

export type Following = {
  id: string
  from: KnownArrival
  participantId: string
  eventId: string
  /** How often it counted there before and was moved away. */
  round: number
}

export function insertFollowingArrival(
  db: WritableDb,
  { id, from, participantId, eventId, round }: Following,
): void {
  prepared<(string | number)[]>(
    db,
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk, origin)
     values (?, ?, ?, ?, 'arrive', ?, ?, 'merge', ?, ?) on conflict do nothing`,
  ).run(id, eventId, participantId, from.day, round, from.at, from.desk, `${FOLLOWS}${from.id}`)
}

/** Counted once: with who stays, or with nobody. */
export function insertFollowingUndo(
  db: WritableDb,
  undo: { id: string; of: KnownArrival; eventId: string; at: number; reason: string },
): void {
  prepared<(string | number)[]>(
    db,
    `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk, reason, undoes, origin)
     values (?, ?, ?, ?, 'undo', 0, ?, 'undo', ?, ?, ?, ?) on conflict do nothing`,
  ).run(
    ...[undo.id, undo.eventId, undo.of.participantId, undo.of.day, undo.at, undo.of.desk, undo.reason],
    ...[undo.of.id, `${FOLLOWS}${undo.of.id}`],
  )
}

export type SubstituteOfArrival = { id: string; isWithdrawn: number }

/** Those that somebody wrote down, and those that follow (with `turn` below 0). */
export function listSubstitutesOf(
  db: ReadableDb,
  arrivalId: string,
): (SubstituteOfArrival & { turn: number })[] {
  return prepared<[string], SubstituteOfArrival & { turn: number }>(
    db,
    `select stand_in.id, stand_in.round as turn,
       exists (select 1 from substitute_withdrawal where substitute_id = stand_in.id) as isWithdrawn
     from substitute stand_in where stand_in.arrival_id = ? order by stand_in.at, stand_in.id`,
  ).all(arrivalId)
}

export function insertFollowingSubstitute(
  db: WritableDb,
  { id, fromId, arrivalId, turn }: { id: string; fromId: string; arrivalId: string; turn: number },
): void {
  prepared<[string, string, number, string]>(
    db,
    `insert into substitute (id, event_id, arrival_id, round, name, nip, position, letter_number, letter_date,
       search_words, search_digits, at, desk)
     select ?, event_id, ?, ?, name, nip, position, letter_number, letter_date, search_words, search_digits, at, desk
     from substitute where id = ? on conflict do nothing`,
  ).run(id, arrivalId, turn, fromId)
}

export function insertFollowingWithdrawal(db: WritableDb, id: string, fromId: string): void {
  prepared<[string, string]>(
    db,
    `insert into substitute_withdrawal (substitute_id, event_id, at, desk, reason)
     select ?, event_id, at, desk, reason from substitute_withdrawal where substitute_id = ? on conflict do nothing`,
  ).run(id, fromId)
}

/** Pledges that a merge has gone through: what of them counts for who stays was written down then. */
export function listSettledPledges(db: ReadableDb, eventId: string): Set<string> {
  const rows = prepared<[string], { id: string }>(
    db,
    `select distinct value as id from participant_merge, json_each(settled) where event_id = ?`,
  ).all(eventId)
  return new Set(rows.map(({ id }) => id))
}

export function hasPledge(db: ReadableDb, id: string): boolean {
  return prepared<[string], { id: string }>(db, 'select id from pledge where id = ?').get(id) !== undefined
}
