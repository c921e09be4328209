/** Who came on which days, and who of them has signed: the people behind accounts, certificates and recaps. */
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { Category } from '#shared/domain/category.ts'
import type { PledgeState } from '#shared/domain/pledge-state.ts'
import { prepared, type ReadableDb } from './db.ts'

/** On how many of the days of @days a person was present. */
const DAYS_PRESENT = `(select count(*) from standing_arrival
  where participant_id = person.id and day in (select value from json_each(@days)))`

/** Of @instrument. */
const NEWEST_STATE = `coalesce((select state from pledge
  where participant_id = person.id and instrument = @instrument order by at desc, id desc limit 1), 'none')`

type OnDays = { eventId: string; days: readonly string[] }
/** Everybody who counts as present, or only those who came themselves. */
export type Presence = 'counted' | 'in_person'

/** On how many of these days each person of the event was present; who was absent is left out. */
export function countDaysPresent(
  db: ReadableDb,
  range: OnDays,
  presence: Presence = 'counted',
): Map<string, number> {
  const days = listDaysPresent(db, range, presence)
  return new Map([...days].map(([id, present]) => [id, present.length]))
}

/** The days of these on which each person of the event was present, in their order. */
export function listDaysPresent(
  db: ReadableDb,
  { eventId, days }: OnDays,
  presence: Presence = 'counted',
): Map<string, string[]> {
  const rows = prepared<object, { id: string; day: string }>(
    db,
    `select arrival.participant_id as id, arrival.day from standing_arrival arrival
     where arrival.event_id = @eventId and arrival.day in (select value from json_each(@days))
       and (@counted or not exists (select 1 from standing_substitute where arrival_id = arrival.id))
     order by arrival.day`,
  ).all({ eventId, days: JSON.stringify(days), counted: presence === 'counted' ? 1 : 0 })
  const present = new Map<string, string[]>()
  for (const { id, day } of rows) {
    const known = present.get(id)
    if (known) known.push(day)
    else present.set(id, [day])
  }
  return present
}

/** Ids of people who were present on none of these days. */
export function listIdsAbsent(db: ReadableDb, { eventId, days }: OnDays): string[] {
  return prepared<{ eventId: string; days: string }, { id: string }>(
    db,
    `select person.id as id from participant person
     where person.event_id = @eventId and person.removed_at is null and ${DAYS_PRESENT} = 0`,
  )
    .all({ eventId, days: JSON.stringify(days) })
    .map(({ id }) => id)
}

/** Who was present on any of these days without having signed, with where they stand instead. */
export function listPresentUnsigned(
  db: ReadableDb,
  { eventId, days, instrument }: OnDays & { instrument: InstrumentKind },
): Map<string, PledgeState> {
  const rows = prepared<object, { id: string; state: PledgeState }>(
    db,
    `select id, state from (select person.id as id, ${NEWEST_STATE} as state
     from participant person
     where person.event_id = @eventId and person.removed_at is null and ${DAYS_PRESENT} > 0)
     where state not in ('signed', 'drawn')`,
  ).all({ eventId, days: JSON.stringify(days), instrument })
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/** Ids of people who signed an instrument of the event. */
export function listIdsSigned(db: ReadableDb, eventId: string, instrument: InstrumentKind): Set<string> {
  const rows = prepared<{ eventId: string; instrument: InstrumentKind }, { id: string }>(
    db,
    `select person.id as id from participant person
     where person.event_id = @eventId and person.removed_at is null and ${NEWEST_STATE} in ('signed', 'drawn')`,
  ).all({ eventId, instrument })
  return new Set(rows.map(({ id }) => id))
}

/** Ids of people who have not signed an instrument and did not decline to. */
export function listIdsToSign(db: ReadableDb, eventId: string, instrument: InstrumentKind): string[] {
  return prepared<{ eventId: string; instrument: InstrumentKind }, { id: string }>(
    db,
    `select person.id as id from participant person
     where person.event_id = @eventId and person.removed_at is null
       and ${NEWEST_STATE} not in ('signed', 'drawn', 'declined')`,
  )
    .all({ eventId, instrument })
    .map(({ id }) => id)
}

/** What a recap counts of one person. */
export type RecapPerson = {
  id: string
  category: Category
  unit: string | null
  district: string | null
  village: string | null
  gender: 'L' | 'P' | null
  daysPresent: number
}

export function listRecapPeople(db: ReadableDb, { eventId, days }: OnDays): RecapPerson[] {
  return prepared<{ eventId: string; days: string }, RecapPerson>(
    db,
    `select person.id, person.category, nullif(person.unit, '') as unit, nullif(person.district, '') as district,
       nullif(person.village, '') as village, person.gender, ${DAYS_PRESENT} as daysPresent
     from participant person where person.event_id = @eventId and person.removed_at is null`,
  ).all({ eventId, days: JSON.stringify(days) })
}

/**
 * People present on a day who, by their NIP, were present at another event on that day too: in person at both,
 * for whoever sent somebody else was free to go elsewhere.
 */
export function listPresentElsewhere(
  db: ReadableDb,
  { eventId, day }: { eventId: string; day: string },
): { otherEventId: string; name: string }[] {
  return prepared<{ eventId: string; day: string }, { otherEventId: string; name: string }>(
    db,
    `select other.event_id as otherEventId, person.name
     from participant person
     join standing_arrival here on here.participant_id = person.id and here.day = @day
       and not exists (select 1 from standing_substitute where arrival_id = here.id)
     join event_day elsewhere on elsewhere.day = @day and elsewhere.event_id <> @eventId
     join event on event.id = elsewhere.event_id
       and event.is_example = (select is_example from event where id = @eventId)
     join participant other on other.event_id = elsewhere.event_id and other.nip = person.nip
       and other.removed_at is null
     join standing_arrival there on there.participant_id = other.id and there.day = @day
       and not exists (select 1 from standing_substitute where arrival_id = there.id)
     where person.event_id = @eventId and person.removed_at is null and person.nip is not null
     order by person.sort_key`,
  ).all({ eventId, day })
}
