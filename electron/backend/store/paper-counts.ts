/** Who was invited and who came on any day, as the minutes tell it. */
import type { Category } from '#shared/domain/category.ts'
import { prepared, type ReadableDb } from './db.ts'

type Turnout = { invited: number; present: number }

/** One if an arrival of the person stands, on whatever day. */
const CAME = 'exists (select 1 from standing_arrival where participant_id = person.id)'

export function countTurnoutByCategory(
  db: ReadableDb,
  eventId: string,
): (Turnout & { category: Category })[] {
  return prepared<[string], Turnout & { category: Category }>(
    db,
    `select person.category as category, count(*) as invited, sum(${CAME}) as present
     from participant person where person.event_id = ? and person.removed_at is null group by person.category`,
  ).all(eventId)
}

type UnitTurnout = Turnout & { unit: string | null; district: string | null }

/** By unit; people without one, as village heads, by their district, as each was written. */
export function countTurnoutByUnit(db: ReadableDb, eventId: string): UnitTurnout[] {
  return prepared<[string], UnitTurnout>(
    db,
    `select nullif(person.unit, '') as unit, case when coalesce(person.unit, '') = '' then nullif(person.district, '') end as district,
       count(*) as invited, sum(${CAME}) as present
     from participant person where person.event_id = ? and person.removed_at is null group by 1, 2`,
  ).all(eventId)
}
