/** Who came in the place of an invitee, append-only: one stands for an arrival until it is taken back. */
import type { Substitute } from '#shared/contract/substitute.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type NewSubstitute = Omit<Substitute, 'nip'> & {
  nip: string | null
  eventId: string
  arrivalId: string
  searchWords: string
  searchDigits: string
  at: number
  desk: string
}

/** False where one stands for this arrival. */
export function insertSubstitute(db: WritableDb, substitute: NewSubstitute): boolean {
  const result = prepared<NewSubstitute>(
    db,
    `insert into substitute (id, event_id, arrival_id, round, name, nip, position, letter_number, letter_date,
       search_words, search_digits, at, desk)
     values (@id, @eventId, @arrivalId,
       (select count(*) from substitute before join substitute_withdrawal on substitute_id = before.id
        where before.arrival_id = @arrivalId),
       @name, @nip, @position, @letterNumber, @letterDate, @searchWords, @searchDigits, @at, @desk)
     on conflict do nothing`,
  ).run(substitute)
  return result.changes === 1
}

export type Withdrawal = { substituteId: string; eventId: string; at: number; desk: string; reason: string }

/** False when that was taken back before. */
export function insertSubstituteWithdrawal(db: WritableDb, withdrawal: Withdrawal): boolean {
  const result = prepared<Withdrawal>(
    db,
    `insert into substitute_withdrawal (substitute_id, event_id, at, desk, reason)
     values (@substituteId, @eventId, @at, @desk, @reason) on conflict do nothing`,
  ).run(withdrawal)
  return result.changes === 1
}

const COLUMNS = `stand_in.id, stand_in.name, coalesce(stand_in.nip, '') as nip, stand_in.position,
  stand_in.letter_number as letterNumber, stand_in.letter_date as letterDate`

/** Who stands for an arrival. */
export function findSubstitute(db: ReadableDb, arrivalId: string): Substitute | undefined {
  return prepared<[string], Substitute>(
    db,
    `select ${COLUMNS} from standing_substitute stand_in where stand_in.arrival_id = ?`,
  ).get(arrivalId)
}

/** An entry of the list by its id, also one that was taken back, with whom it stands for. */
export function findSubstituteEntry(
  db: ReadableDb,
  id: string,
): { eventId: string; participantId: string } | undefined {
  return prepared<[string], { eventId: string; participantId: string }>(
    db,
    `select stand_in.event_id as eventId, arrival.participant_id as participantId
     from substitute stand_in join attendance arrival on arrival.id = stand_in.arrival_id where stand_in.id = ?`,
  ).get(id)
}

/** Of the newest day on which the invitee is present: who came then, if it was not the invitee. */
export function findNewestSubstitute(db: ReadableDb, participantId: string): Substitute | undefined {
  const arrival = prepared<[string], { id: string }>(
    db,
    'select id from standing_arrival where participant_id = ? order by day desc limit 1',
  ).get(participantId)
  return arrival && findSubstitute(db, arrival.id)
}

/** Whom somebody with this NIP represents on a day. */
export function listRepresentedBy(
  db: ReadableDb,
  { eventId, nip, day }: { eventId: string; nip: string; day: string },
): { id: string; name: string }[] {
  return prepared<[string, string, string], { id: string; name: string }>(
    db,
    `select invitee.id, invitee.name from standing_substitute stand_in
     join standing_arrival arrival on arrival.id = stand_in.arrival_id
     join participant invitee on invitee.id = arrival.participant_id
     where stand_in.event_id = ? and stand_in.nip = ? and arrival.day = ?
     order by invitee.sort_key`,
  ).all(eventId, nip, day)
}

/** How many of those present on a day are there by a substitute. */
export function countRepresented(db: ReadableDb, eventId: string, day: string): number {
  return (
    prepared<[string, string], { count: number }>(
      db,
      `select count(*) as count from standing_substitute stand_in
       join standing_arrival arrival on arrival.id = stand_in.arrival_id
       where stand_in.event_id = ? and arrival.day = ?`,
    ).get(eventId, day)?.count ?? 0
  )
}

export type Representation = { participantId: string; day: string; substitute: Substitute }

/** Every arrival of the event that somebody else came with, by invitee and day. */
export function listRepresentations(db: ReadableDb, eventId: string): Representation[] {
  return prepared<[string], Substitute & { participantId: string; day: string }>(
    db,
    `select ${COLUMNS}, arrival.participant_id as participantId, arrival.day
     from standing_substitute stand_in join standing_arrival arrival on arrival.id = stand_in.arrival_id
     where stand_in.event_id = ? order by arrival.day, stand_in.id`,
  )
    .all(eventId)
    .map(({ participantId, day, ...substitute }) => ({ participantId, day, substitute }))
}

/** Whether there is any need to look closer. */
export function countRepresentations(db: ReadableDb, eventId: string): number {
  return (
    prepared<[string], { count: number }>(
      db,
      'select count(*) as count from standing_substitute where event_id = ?',
    ).get(eventId)?.count ?? 0
  )
}

/** Ids of people who were present only by others, on none of their days themselves. */
export function listIdsOnlyRepresented(db: ReadableDb, eventId: string): Set<string> {
  const rows = prepared<[string], { id: string }>(
    db,
    `select arrival.participant_id as id
     from standing_arrival arrival
     where arrival.participant_id in (select represented.participant_id from standing_substitute stand_in
         join attendance represented on represented.id = stand_in.arrival_id where stand_in.event_id = ?)
     group by arrival.participant_id
     having count(*) = sum(exists (select 1 from standing_substitute where arrival_id = arrival.id))`,
  ).all(eventId)
  return new Set(rows.map(({ id }) => id))
}
