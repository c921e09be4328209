/** Which events a recap is about, as SQL that reads as few rows as it can. */
import type { RecapChoice } from '#shared/contract/recap.ts'
import { prepared, type ReadableDb } from '../db.ts'

/** What stands for a choice in a query that says `where ${CHOSEN_EVENTS}` of `event` and `recap`. */
export const CHOSEN_EVENTS = `event.is_example = 0
  and (@from is null or recap.last_day >= @from) and (@until is null or recap.first_day <= @until)
  and (@kinds is null or event.kind in (select value from json_each(@kinds)))
  and (@officeId is null or event.office_id = @officeId)
  and (@eventIds is null or event.id in (select value from json_each(@eventIds)))`

export type ChoiceValues = {
  from: string | null
  until: string | null
  kinds: string | null
  officeId: string | null
  eventIds: string | null
}

export function choiceValues({ from, until, kinds, officeId, eventIds }: RecapChoice): ChoiceValues {
  return {
    ...{ from, until, officeId },
    kinds: kinds && JSON.stringify(kinds),
    eventIds: eventIds && JSON.stringify(eventIds),
  }
}

export type Scope = {
  /** A condition on the number of an event, with one `?` for `values`. */
  condition: (column: string) => string
  /** JSON. */
  values: string
  numbers: readonly number[]
}

/** Of all events, too, there is a condition: so every query has the same parameters. */
export function scopeOf(db: ReadableDb, choice: RecapChoice): Scope {
  const all = listNumbers(db, { from: null, until: null, kinds: null, officeId: null, eventIds: null })
  const chosen = listNumbers(db, choiceValues(choice))
  const ids = new Set(chosen.map(({ number }) => number))
  const numbers = [...ids]
  const others = all.filter(({ number }) => !ids.has(number)).map(({ number }) => number)
  if (others.length === 0) return { condition: () => "? = '[]'", values: '[]', numbers }
  const without = others.length < numbers.length
  return {
    // The plus keeps the planner from looking up every event.
    condition: (column) => `+${column} ${without ? 'not in' : 'in'} (select value from json_each(?))`,
    values: JSON.stringify(without ? others : numbers),
    numbers,
  }
}

function listNumbers(db: ReadableDb, values: ChoiceValues): { number: number }[] {
  return prepared<ChoiceValues, { number: number }>(
    db,
    `select recap.number from recap_event recap join event on event.id = recap.event_id
     where ${CHOSEN_EVENTS}`,
  ).all(values)
}
