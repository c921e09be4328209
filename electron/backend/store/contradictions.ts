/** Rows of an event that contradict each other, with the people concerned. */
import type { Event } from '#shared/contract/events.ts'
import type { MusterSheet } from '#shared/contract/muster.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import type { AbsenceReason } from '#shared/domain/muster.ts'
import type {
  Contradiction,
  DifferenceKind,
  PersonConcerned,
  PledgeFigures,
} from '#shared/domain/reconciliation.ts'
import { toUtcMs } from '#shared/domain/time.ts'
import { prepared, type ReadableDb } from './db.ts'

/** So many people are named; the others are counted. */
const PEOPLE_NAMED = 100
const DAY_MS = 24 * 60 * 60 * 1000

/** A pakta integritas is signed by each person for himself, wherever he is. */
export function commonInstruments({ instruments }: Event): InstrumentKind[] {
  return instruments.filter(isCommon)
}

type Row = { id: string; name: string; unit: string | null; isOffList: 0 | 1; reason: AbsenceReason | null }
const ROW = `person.id, person.name, person.unit,
  person.removed_at is not null or person.event_id <> @eventId as isOffList`

function contradiction(
  kind: DifferenceKind,
  rows: readonly Row[],
  about: { day?: string; instrument?: InstrumentKind } = {},
): Contradiction[] {
  if (rows.length === 0) return []
  const { day = null, instrument = null } = about
  const people = rows.slice(0, PEOPLE_NAMED).map((row): PersonConcerned => ({
    ...row,
    isOffList: row.isOffList === 1,
  }))
  return [{ kind, day, instrument, unit: null, count: rows.length, people }]
}

const STANDS = 'exists (select 1 from standing_arrival where id = arrival.id)'

/** Arrivals on these days of people who were taken off the list, or who belong to another event. */
export function listArrivalsOffList(db: ReadableDb, { id: eventId, days }: Event): Contradiction[] {
  const rows = prepared<object, Row & { day: string }>(
    db,
    `select ${ROW}, null as reason, arrival.day
     from attendance arrival join participant person on person.id = arrival.participant_id
     where arrival.event_id = @eventId and arrival.kind = 'arrive'
       and (person.removed_at is not null or person.event_id <> @eventId) and ${STANDS}
     union all
     select ${ROW}, null as reason, arrival.day
     from participant person join attendance arrival on arrival.participant_id = person.id
     where person.event_id = @eventId and person.removed_at is null and arrival.kind = 'arrive'
       and arrival.event_id <> @eventId and ${STANDS}
     order by 2`,
  ).all({ eventId })
  return byDay(
    'arrival_off_list',
    rows.filter((row) => days.some(({ day }) => day === row.day)),
  )
}

/** Arrivals on a day that is no day of the event. */
export function listArrivalsOffDays(db: ReadableDb, { id: eventId, days }: Event): Contradiction[] {
  const rows = prepared<object, Row & { day: string }>(
    db,
    `select ${ROW}, null as reason, arrival.day
     from attendance arrival join participant person on person.id = arrival.participant_id
     where arrival.event_id = @eventId and arrival.day not in (select value from json_each(@days))
       and arrival.kind = 'arrive' and ${STANDS}
     order by person.sort_key`,
  ).all({ eventId, days: JSON.stringify(days.map(({ day }) => day)) })
  return byDay('arrival_off_days', rows)
}

function byDay(kind: DifferenceKind, rows: readonly (Row & { day: string })[]): Contradiction[] {
  return [...Map.groupBy(rows, ({ day }) => day)].flatMap(([day, own]) =>
    contradiction(
      kind,
      own.map(({ day: _, ...row }) => row),
      { day },
    ),
  )
}

const PLEDGED = `
  from participant person
  join pledge newest on newest.id = (select id from pledge
    where event_id = @eventId and instrument = @instrument and participant_id = person.id
    order by at desc, id desc limit 1)
  where person.event_id = @eventId and person.removed_at is null
    and newest.state in ('spoken', 'signed', 'drawn')`
const CAME = 'exists (select 1 from standing_arrival where participant_id = person.id)'
/** Announced as later, or made after the last day. */
const LATER = `(pledgedAt >= @over or exists (select 1 from pledge before
  where before.participant_id = personId and before.instrument = @instrument
    and before.state in ('later', 'unable')))`

export function pledgeFigures(db: ReadableDb, event: Event, instrument: InstrumentKind): PledgeFigures {
  const row = prepared<object, Omit<PledgeFigures, 'instrument'>>(
    db,
    `select count(*) as pledged, coalesce(sum(came), 0) as present, coalesce(sum(later), 0) as later from (
       select case when came then 0 else ${LATER} end as later, came from (
         select person.id as personId, newest.at as pledgedAt, ${CAME} as came ${PLEDGED}))`,
  ).get(pledgesOf(event, instrument))
  return { instrument, ...(row ?? { pledged: 0, present: 0, later: 0 }) }
}

/** Whoever pledged on the day without having been there, and without a word that it would be later. */
export function listUnattendedPledges(
  db: ReadableDb,
  event: Event,
  instrument: InstrumentKind,
): Contradiction[] {
  const rows = prepared<object, Row>(
    db,
    `select id, name, unit, isOffList, reason from (
       select ${ROW}, null as reason, person.sort_key as sortKey, person.id as personId, newest.at as pledgedAt
       ${PLEDGED} and not ${CAME})
     where not ${LATER} order by sortKey`,
  ).all(pledgesOf(event, instrument))
  return contradiction('pledge_without_presence', rows, { instrument })
}

function pledgesOf(event: Event, instrument: InstrumentKind): object {
  const lastDay = event.days.at(-1)?.day
  const over = lastDay === undefined ? 0 : toUtcMs(lastDay, '00:00', event.zone) + DAY_MS
  return { eventId: event.id, instrument, over }
}

/** Units for which more reasons were reported than people are missing. */
export function findTooManyReasons({ day, units }: MusterSheet): Contradiction[] {
  return units
    .filter(({ tooMany }) => tooMany > 0)
    .map(({ unit, tooMany: count }) => ({
      ...{ kind: 'more_reasons_than_missing', day, instrument: null, unit, count, people: [] },
    }))
}

/** Whoever has a reason to be missing and came: the arrival counts. */
export function listCameDespiteReason(db: ReadableDb, eventId: string, day: string): Contradiction[] {
  const rows = prepared<object, Row>(
    db,
    `select ${ROW}, told.reason
     from absence told join participant person on person.id = told.participant_id
     where told.event_id = @eventId and told.day = @day and told.reason <> '' and person.removed_at is null
       and not exists (select 1 from absence later where later.event_id = @eventId and later.day = @day
         and later.participant_id = told.participant_id and (later.at, later.id) > (told.at, told.id))
       and exists (select 1 from standing_arrival where participant_id = person.id and day = @day)
     order by person.sort_key`,
  ).all({ eventId, day })
  return contradiction('came_despite_reason', rows, { day })
}
