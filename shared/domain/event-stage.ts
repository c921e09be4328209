/** Where the work of an event stands: its days decide which screen it opens on. */
import type { CivilDate } from './time.ts'

export type EventStage = 'before' | 'during' | 'after'

/** `dates` in any order; a pause between the first and the last day belongs to the event. */
export function eventStage(dates: readonly CivilDate[], today: CivilDate): EventStage {
  const [first, ...others] = dates.toSorted()
  if (first === undefined || today < first) return 'before'
  return today > (others.at(-1) ?? first) ? 'after' : 'during'
}
