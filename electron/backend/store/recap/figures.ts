/** What a recap says of events, OPD, kecamatan and arrivals; every question reads summed-up rows alone. */
import type { RecapChoice, RecapEvent, RecapUnit } from '#shared/contract/recap.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import { prepared, type ReadableDb } from '../db.ts'
import { CHOSEN_EVENTS, choiceValues, type ChoiceValues, type Scope } from './scope.ts'

export type RecapEventRow = RecapEvent & { number: number }

/** The newest first. */
export function listRecapEvents(db: ReadableDb, choice: RecapChoice): RecapEventRow[] {
  return prepared<ChoiceValues, Omit<RecapEventRow, 'isReconciled'> & { isReconciled: 0 | 1 }>(
    db,
    `select recap.number, event.id as eventId, event.title, event.kind, office.name as officeName, event.venue,
       recap.first_day as firstDay, recap.last_day as lastDay, recap.invited, recap.present, recap.represented,
       recap.pledges_meant as pledgesMeant, recap.pledges_made as pledgesMade, recap.pledges_owed as pledgesOwed,
       recap.present_owing as presentOwing, recap.questions, recap.planned_minutes as plannedMinutes,
       recap.actual_minutes as actualMinutes, recap.is_reconciled as isReconciled
     from recap_event recap join event on event.id = recap.event_id
     left join office on office.id = event.office_id
     where ${CHOSEN_EVENTS} order by recap.first_day desc, event.number desc`,
  )
    .all(choiceValues(choice))
    .map((row) => ({ ...row, isReconciled: row.isReconciled === 1 }))
}

/** The largest first, people without a unit last; named as in the newest event. */
export function listRecapUnits(db: ReadableDb, { condition, values }: Scope): RecapUnit[] {
  return prepared<[string], RecapUnit & { newest: number }>(
    db,
    `select unit, label, max(event) as newest, count(*) as events, sum(invited) as invited, sum(present) as present,
       sum(represented) as represented, sum(owing) as owing
     from recap_unit where ${condition('event')} group by unit`,
  )
    .all(values)
    .map(({ newest: _newest, ...unit }) => unit)
    .sort(byPlace)
}

function byPlace(a: RecapUnit, b: RecapUnit): number {
  return (
    Number(a.unit === '') - Number(b.unit === '') || b.invited - a.invited || byAlphabet(a.label, b.label)
  )
}

export type VillageRow = {
  district: string
  village: string
  districtLabel: string
  villageLabel: string
  events: number
  present: number
  lastPresentDay: string | null
}

/** Every village of which somebody was invited. */
export function listRecapVillages(db: ReadableDb, { condition, values }: Scope): VillageRow[] {
  return prepared<[string], VillageRow & { newest: number }>(
    db,
    `select district, village, district_label as districtLabel, village_label as villageLabel, max(event) as newest,
       count(*) as events, sum(kept.present > 0) as present,
       max(case when kept.present > 0 then day end) as lastPresentDay
     from recap_village kept where ${condition('event')} and village <> '' group by district, village`,
  )
    .all(values)
    .map(({ newest: _newest, ...village }) => village)
}

export type DistrictCell = {
  district: string
  label: string
  column: string
  invited: number
  present: number
}

/** A column for every event, month or year: `column` is so many signs of its first day, or its number. */
export function listDistrictCells(
  db: ReadableDb,
  { condition, values }: Scope,
  by: 'event' | 'month' | 'year',
): DistrictCell[] {
  const column = { event: 'event', month: 'substr(day, 1, 7)', year: 'substr(day, 1, 4)' }[by]
  return prepared<[string], DistrictCell & { newest: number }>(
    db,
    `select district, label, max(event) as newest, cast(${column} as text) as "column", sum(invited) as invited,
       sum(present) as present
     from recap_district where ${condition('event')} group by district, ${column}`,
  )
    .all(values)
    .map(({ newest: _newest, ...one }) => one)
}

export function listRecapArrivals(
  db: ReadableDb,
  { condition, values }: Scope,
): { slot: number; arrivals: number }[] {
  return prepared<[string], { slot: number; arrivals: number }>(
    db,
    `select slot, sum(arrivals) as arrivals from recap_arrival where ${condition('event')} group by slot order by slot`,
  ).all(values)
}

export type FollowUpRow = {
  eventId: string
  id: string
  title: string
  firstDay: string
  what: string
  who: string
  due: string
  dueDate: string | null
  doneAt: number | null
  fromEventId: string | null
  fromId: string | null
}

/** Of the chosen events, the oldest first. */
export function listRecapFollowUps(db: ReadableDb, choice: RecapChoice): FollowUpRow[] {
  return prepared<ChoiceValues, FollowUpRow>(
    db,
    `select follow_up.event_id as eventId, follow_up.id, event.title, recap.first_day as firstDay, follow_up.what,
       coalesce(follow_up.who, '') as who, coalesce(follow_up.due, '') as due, follow_up.due_date as dueDate,
       follow_up.done_at as doneAt, follow_up.from_event_id as fromEventId, follow_up.from_id as fromId
     from recap_event recap join event on event.id = recap.event_id
     join follow_up on follow_up.event_id = event.id
     where ${CHOSEN_EVENTS} and trim(follow_up.what) <> ''
     order by recap.first_day, event.number, follow_up.position, follow_up.id`,
  ).all(choiceValues(choice))
}
