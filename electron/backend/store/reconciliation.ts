/** The figures of an event as they are counted in its different ways, and the rows that contradict them. */
import type { Event } from '#shared/contract/events.ts'
import type { MusterSheet } from '#shared/contract/muster.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import type { AbsenceReason } from '#shared/domain/muster.ts'
import {
  type Contradiction,
  type DayFigures,
  type DifferenceKind,
  type PersonConcerned,
  type PledgeFigures,
  reconcile,
  type Reconciliation,
  type WayCount,
} from '#shared/domain/reconciliation.ts'
import { toUtcMs } from '#shared/domain/time.ts'
import { AppError } from '../app-error.ts'
import { countByCategory, countByUnit, countPresent, countPresentAnyDay } from './attendance.ts'
import { prepared, type ReadableDb } from './db.ts'
import { findEvent } from './events.ts'
import { musterSheet } from './muster-sheet.ts'
import { countTurnoutByCategory } from './paper-counts.ts'
import { countInvited, countParticipants } from './participants.ts'
import { listIdsAbsent } from './presence.ts'
import { countRepresented } from './substitutes.ts'

/** So many people are named; the others are counted. */
const PEOPLE_NAMED = 100
const DAY_MS = 24 * 60 * 60 * 1000

/** `others`: the same totals as somebody else counted them, as a screen that counts along. */
export function reconciliationOf(
  db: ReadableDb,
  event: Event,
  others: readonly WayCount[] = [],
): Reconciliation {
  const days = event.days.map(({ day }) => day)
  const sheets = days.map((day) => musterSheet(db, event.id, day))
  return reconcile({
    days: sheets.map((sheet) => figuresOf(db, event.id, sheet)),
    pledges: commonOf(event).map((instrument) => pledgeFigures(db, event, instrument)),
    ways: [...waysOf(db, event.id, days), ...others],
    contradictions: [
      ...offList(db, event.id, days),
      ...offDays(db, event.id, days),
      ...unattended(db, event),
      ...sheets.flatMap(tooManyReasons),
      ...days.flatMap((day) => despiteReason(db, event.id, day)),
    ],
  })
}

/**
 * Before anything with totals leaves the app; `telling` says whether it also tells why people are missing.
 * Throws AppError not_found; not_reconciled with `differences` and `people`, how many of each.
 */
export function assertReconciled(
  db: ReadableDb,
  eventId: string,
  telling: 'totals' | 'reasons' = 'totals',
): void {
  const event = findEvent(db, eventId)
  if (!event) throw new AppError('not_found')
  const { differences } = reconciliationOf(db, event)
  const inTheWay = differences.filter(
    ({ keepsBack }) => keepsBack === 'all' || (telling === 'reasons' && keepsBack === 'reasons'),
  )
  if (inTheWay.length === 0) return
  const people = inTheWay.reduce((sum, one) => sum + (one.people.length === 0 ? 0 : one.count), 0)
  throw new AppError('not_reconciled', { differences: inTheWay.length, people })
}

function figuresOf(db: ReadableDb, eventId: string, { day, total }: MusterSheet): DayFigures {
  const { reasons, unexplained } = total
  const represented = countRepresented(db, eventId, day)
  return {
    ...{ day, invited: countInvited(db, eventId), represented },
    present: countPresent(db, eventId, day) - represented,
    ...{ reasons, unexplained },
  }
}

/** Each by the statement with which the screen or paper counts. */
function waysOf(db: ReadableDb, eventId: string, days: readonly string[]): WayCount[] {
  const invited = countInvited(db, eventId)
  const minutes = countTurnoutByCategory(db, eventId)
  return [
    ...days.flatMap((day): WayCount[] => [
      { way: 'summary', day, invited, present: countPresent(db, eventId, day) },
      {
        ...{ way: 'attendance_list', day, invited },
        present: countParticipants(db, { eventId, day, filter: { attendance: 'present' } }),
      },
      { way: 'by_unit', day, ...added(countByUnit(db, eventId, day)) },
      { way: 'by_category', day, ...added(countByCategory(db, eventId, day)) },
    ]),
    { way: 'summary', day: null, invited, present: countPresentAnyDay(db, eventId) },
    { way: 'minutes', day: null, ...added(minutes) },
    {
      ...{ way: 'recap', day: null, invited },
      present: invited - listIdsAbsent(db, { eventId, days }).length,
    },
  ]
}

function added(counts: readonly { invited: number; present: number }[]): {
  invited: number
  present: number
} {
  return {
    invited: counts.reduce((sum, { invited }) => sum + invited, 0),
    present: counts.reduce((sum, { present }) => sum + present, 0),
  }
}

/** A pakta integritas is signed by each person for himself, wherever he is. */
function commonOf({ instruments }: Event): InstrumentKind[] {
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

/** Arrivals on these days of people who were taken off the list, or who belong to another event. */
function offList(db: ReadableDb, eventId: string, days: readonly string[]): Contradiction[] {
  const rows = prepared<object, Row & { day: string }>(
    db,
    `select ${ROW}, null as reason, arrival.day
     from standing_arrival arrival join participant person on person.id = arrival.participant_id
     where arrival.event_id = @eventId and (person.removed_at is not null or person.event_id <> @eventId)
     union all
     select ${ROW}, null as reason, arrival.day
     from participant person join standing_arrival arrival on arrival.participant_id = person.id
     where person.event_id = @eventId and person.removed_at is null and arrival.event_id <> @eventId
     order by 2`,
  ).all({ eventId })
  const inDays = rows.filter(({ day }) => days.includes(day))
  return [...Map.groupBy(inDays, ({ day }) => day)].flatMap(([day, own]) =>
    contradiction('arrival_off_list', own.map(withoutDay), { day }),
  )
}

/** Arrivals on a day that is no day of the event. */
function offDays(db: ReadableDb, eventId: string, days: readonly string[]): Contradiction[] {
  const rows = prepared<object, Row & { day: string }>(
    db,
    `select ${ROW}, null as reason, arrival.day
     from standing_arrival arrival join participant person on person.id = arrival.participant_id
     where arrival.event_id = @eventId and arrival.day not in (select value from json_each(@days))
     order by person.sort_key`,
  ).all({ eventId, days: JSON.stringify(days) })
  return [...Map.groupBy(rows, ({ day }) => day)].flatMap(([day, own]) =>
    contradiction('arrival_off_days', own.map(withoutDay), { day }),
  )
}

function withoutDay({ day: _, ...row }: Row & { day: string }): Row {
  return row
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
const LATER = `(newest.at >= @over or exists (select 1 from pledge before
  where before.participant_id = person.id and before.instrument = @instrument
    and before.state in ('later', 'unable')))`

function pledgeFigures(db: ReadableDb, event: Event, instrument: InstrumentKind): PledgeFigures {
  const row = prepared<object, Omit<PledgeFigures, 'instrument'>>(
    db,
    `select count(*) as pledged, coalesce(sum(${CAME}), 0) as present,
       coalesce(sum(not ${CAME} and ${LATER}), 0) as later ${PLEDGED}`,
  ).get(pledgesOf(event, instrument))
  return { instrument, ...(row ?? { pledged: 0, present: 0, later: 0 }) }
}

/** Whoever pledged on the day without having been there, and without a word that it would be later. */
function unattended(db: ReadableDb, event: Event): Contradiction[] {
  return commonOf(event).flatMap((instrument) => {
    const rows = prepared<object, Row>(
      db,
      `select ${ROW}, null as reason ${PLEDGED} and not ${CAME} and not ${LATER}
       order by person.sort_key`,
    ).all(pledgesOf(event, instrument))
    return contradiction('pledge_without_presence', rows, { instrument })
  })
}

function pledgesOf(event: Event, instrument: InstrumentKind): object {
  const lastDay = event.days.at(-1)?.day
  const over = lastDay === undefined ? 0 : toUtcMs(lastDay, '00:00', event.zone) + DAY_MS
  return { eventId: event.id, instrument, over }
}

/** Units for which more reasons were reported than people are missing. */
function tooManyReasons({ day, units }: MusterSheet): Contradiction[] {
  return units
    .filter(({ tooMany }) => tooMany > 0)
    .map(({ unit, tooMany: count }) => ({
      ...{ kind: 'more_reasons_than_missing', day, instrument: null, unit, count, people: [] },
    }))
}

/** Whoever has a reason to be missing and came: the arrival counts. */
function despiteReason(db: ReadableDb, eventId: string, day: string): Contradiction[] {
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
