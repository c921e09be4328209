/** How many people will come, before they have. */
import { quantile } from './desk-pace.ts'
import type { Expected } from './queue-forecast.ts'

/** Of an earlier day. */
export type Turnout = { present: number; invited: number }
export type ExpectedPeople = Expected & { basis: 'organiser' | 'usual' | 'everybody' }

/** Fewer earlier days are no habit. */
export const LEAST_PAST_DAYS = 3
/** A meeting of ten says nothing about a hall. */
export const LEAST_PAST_INVITED = 20

/**
 * What the organiser said; else the share of the invited that came on earlier days (the least, the middle and the most
 * of them); else everybody: a queue that was overrated harms nobody. Never fewer than have come.
 */
export function expectedPeople(
  { present, invited }: Turnout,
  organiser: number | null,
  past: readonly Turnout[],
): ExpectedPeople {
  const atLeast = (people: number): number => Math.max(present, people)
  const all = (people: number) => ({ low: people, likely: people, high: people })
  if (organiser !== null) return { basis: 'organiser', ...all(atLeast(organiser)) }
  const shares = past
    .filter((day) => day.invited >= LEAST_PAST_INVITED && day.present > 0)
    .map((day) => Math.min(1, day.present / day.invited))
  if (shares.length < LEAST_PAST_DAYS) return { basis: 'everybody', ...all(atLeast(invited)) }
  const usual = (share: number): number => atLeast(Math.round(invited * (quantile(shares, share) ?? 1)))
  return { basis: 'usual', low: usual(0), likely: usual(0.5), high: usual(1) }
}
