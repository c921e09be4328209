/**
 * When everybody who is still expected will be in, told from how quickly people come in now. The queue itself is
 * seen by nobody: the app knows scans. So it says how sure it is, or that it can't tell. Times are UTC milliseconds.
 */

/** People expected in all: the likeliest number, and the least and the most it may be. */
export type Expected = { low: number; likely: number; high: number }

/** People let in during the `spanMs` before now. */
export type Pace = { arrivals: number; spanMs: number }

/** With fewer, a rate is off by half as often as not. */
export const LEAST_ARRIVALS = 20
export const LEAST_SPAN_MS = 3 * 60_000
/** 95 of 100 times what is likely by chance lies within so many standard deviations. */
const DEVIATIONS = 1.96

export type Forecast =
  | { kind: 'nobody_left' }
  /** Nobody, or too few, came in lately to tell a rate. */
  | { kind: 'not_enough'; left: number }
  | { kind: 'ends'; left: number; perMinute: number; earliest: number; likely: number; latest: number }

/**
 * What is left divided by the rate. Both are counts of chance events, so the relative spread of the time is
 * √(1/arrivals + 1/left), as of Poisson counts; desks that work evenly do better than that, none does worse.
 */
export function forecast(expected: Expected, present: number, pace: Pace, now: number): Forecast {
  const left = Math.max(0, expected.likely - present)
  if (left === 0) return { kind: 'nobody_left' }
  if (pace.arrivals < LEAST_ARRIVALS || pace.spanMs < LEAST_SPAN_MS) return { kind: 'not_enough', left }
  const perMs = pace.arrivals / pace.spanMs
  const after = (people: number, side: -1 | 0 | 1): number => {
    if (people === 0) return now
    const spread = Math.sqrt(1 / pace.arrivals + 1 / people)
    return now + (people / perMs) * Math.exp(side * DEVIATIONS * spread)
  }
  return {
    ...{ kind: 'ends', left, perMinute: perMs * 60_000, likely: Math.round(after(left, 0)) },
    earliest: Math.floor(after(Math.max(0, Math.min(expected.low, expected.likely) - present), -1)),
    latest: Math.ceil(after(Math.max(left, expected.high - present), 1)),
  }
}

/** How many of those expected are in at a moment, if people go on coming in as now. */
export function presentBy(at: number, now: number, present: number, ends: Forecast): number | null {
  if (ends.kind === 'nobody_left') return present
  if (ends.kind === 'not_enough' || at < now) return null
  return present + Math.min(ends.left, Math.floor((ends.perMinute * (at - now)) / 60_000))
}

/** A desk that waits for people a fifth of its time has no queue. */
const BUSY_SHARE = 0.8
/** A hall has no more laptops and phones to spare. */
const MOST_MORE_DESKS = 6

export type DeskAdvice =
  /** All is in before the start. */
  | { kind: 'enough' }
  /** The desks wait for people: another desk would wait, too. */
  | { kind: 'desks_wait' }
  /** `by` with so many more desks. */
  | { kind: 'open_more'; desks: number; by: number }

/** Null where nothing can be said. `busy` is the mean share of work of the desks that are open now. */
export function deskAdvice(
  ends: Forecast,
  { desks, busy, startsAt, now }: { desks: number; busy: number; startsAt: number; now: number },
): DeskAdvice | null {
  if (ends.kind !== 'ends' || desks === 0) return null
  if (ends.likely <= startsAt) return { kind: 'enough' }
  if (busy < BUSY_SHARE) return { kind: 'desks_wait' }
  const timeLeft = startsAt - now
  const timeNeeded = ends.likely - now
  // After the start every minute counts, but nobody opens ten desks then.
  const needed = timeLeft <= 0 ? desks + 1 : Math.ceil((desks * timeNeeded) / timeLeft)
  const more = Math.min(MOST_MORE_DESKS, Math.max(1, needed - desks))
  return { kind: 'open_more', desks: more, by: Math.ceil(now + (timeNeeded * desks) / (desks + more)) }
}
