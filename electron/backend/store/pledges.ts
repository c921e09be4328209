/** Pledges, append-only: the newest entry of a person and instrument is the state. */
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { Category } from '#shared/domain/category.ts'
import type { PledgeState } from '#shared/domain/pledge-state.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type PledgeEntry = {
  id: string
  eventId: string
  participantId: string
  instrument: InstrumentKind
  state: PledgeState
  at: number
  desk: string
  note: string
}

export function insertPledge(db: WritableDb, entry: PledgeEntry): void {
  prepared<PledgeEntry>(
    db,
    `insert into pledge (id, event_id, participant_id, instrument, state, at, desk, note)
     values (@id, @eventId, @participantId, @instrument, @state, @at, @desk, @note)`,
  ).run(entry)
}

/** The newest entry of a person for an instrument, if there is any. */
export function findNewestPledge(
  db: ReadableDb,
  eventId: string,
  instrument: InstrumentKind,
  participantId: string,
): { state: PledgeState; at: number } | undefined {
  return prepared<[string, string, string], { state: PledgeState; at: number }>(
    db,
    `select state, at from pledge where event_id = ? and instrument = ? and participant_id = ?
     order by at desc, id desc limit 1`,
  ).get(eventId, instrument, participantId)
}

/** How many of each category stand in each state of an instrument; people nobody wrote about count as none. */
export function countPledges(
  db: ReadableDb,
  eventId: string,
  instrument: InstrumentKind,
): { category: Category; state: PledgeState; count: number }[] {
  return prepared<[string, string], { category: Category; state: PledgeState; count: number }>(
    db,
    `select person.category as category, coalesce(
       (select state from pledge where event_id = person.event_id and instrument = ? and participant_id = person.id
        order by at desc, id desc limit 1), 'none') as state, count(*) as count
     from participant person
     where person.event_id = ? and person.removed_at is null
     group by person.category, state`,
  ).all(instrument, eventId)
}

/** The newest entry of a person for each instrument. */
export function findNewestPledges(db: ReadableDb, participantId: string): PledgeEntry[] {
  return prepared<[string], PledgeEntry>(
    db,
    `select id, event_id as eventId, participant_id as participantId, instrument, state, max(at) as at, desk,
       coalesce(note, '') as note
     from pledge where participant_id = ? group by instrument`,
  ).all(participantId)
}
