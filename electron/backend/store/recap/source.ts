/** The raw rows an event is summed up from. */
import type { Category } from '#shared/domain/category.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { PledgeState } from '#shared/domain/pledge-state.ts'
import { prepared, type ReadableDb } from '../db.ts'

export type SourcePerson = {
  id: string
  name: string
  nip: string | null
  nik: string | null
  position: string | null
  unit: string | null
  district: string | null
  village: string | null
  category: Category
  sortKey: string
  searchWords: string
  searchDigits: string
}

/** Everybody on the list: neither taken off it nor merged into somebody else. */
export function listSourcePeople(db: ReadableDb, eventId: string): SourcePerson[] {
  return prepared<[string], SourcePerson>(
    db,
    `select id, name, nip, nik, position, unit, district, village, category, sort_key as sortKey,
       search_words as searchWords, search_digits as searchDigits
     from participant where event_id = ? and removed_at is null`,
  ).all(eventId)
}

export type SourceArrival = { participantId: string; day: string; at: number; represented: 0 | 1 }

/** Everybody present, on every day; by `represented` somebody else came. */
export function listSourceArrivals(db: ReadableDb, eventId: string): SourceArrival[] {
  return prepared<[string], SourceArrival>(
    db,
    `select arrival.participant_id as participantId, arrival.day, arrival.at,
       exists (select 1 from standing_substitute where arrival_id = arrival.id) as represented
     from standing_arrival arrival where arrival.event_id = ?`,
  ).all(eventId)
}

export type SourcePledge = { participantId: string; instrument: InstrumentKind; state: PledgeState }

/** Every entry, the newest last. */
export function listSourcePledges(db: ReadableDb, eventId: string): SourcePledge[] {
  return prepared<[string], SourcePledge>(
    db,
    `select participant_id as participantId, instrument, state from pledge where event_id = ? order by at, id`,
  ).all(eventId)
}

/** Minutes from the first step begun to the last step ended, of all days together; null where no day has both. */
export function findActualMinutes(db: ReadableDb, eventId: string): number | null {
  return (
    prepared<[string], { minutes: number | null }>(
      db,
      `select sum((finished - started) / 60000) as minutes from (
         select min(actual.started_at) as started, max(actual.finished_at) as finished
         from agenda_actual actual join agenda_step step on step.id = actual.step_id
         where actual.event_id = ? group by step.day)
       where finished > started`,
    ).get(eventId)?.minutes ?? null
  )
}

export function countQuestions(db: ReadableDb, eventId: string): number {
  return (
    prepared<[string], { count: number }>(
      db,
      "select count(*) as count from note_item where event_id = ? and kind = 'question' and removed = 0",
    ).get(eventId)?.count ?? 0
  )
}
