/**
 * How quickly a desk works, told from nothing but the moments of its scans: nobody presses "next".
 * Times are milliseconds.
 */

/**
 * `arrived`: somebody was let in, or out where people leave by a desk. Otherwise the desk's time went to a scan that let
 * nobody in.
 */
export type DeskMoment = { at: number; arrived: boolean; isLeaving?: boolean }

/** How many were let in, those who left apart. */
export function countLetIn(moments: readonly DeskMoment[]): number {
  return moments.reduce((count, { arrived, isLeaving }) => count + (arrived && !isLeaving ? 1 : 0), 0)
}

/** Nobody stands at a desk of a queue for longer than this; between two scans further apart the desk waited. */
export const LONGEST_PERSON_MS = 180_000
/** However quick a desk is, looking for one's card takes as long as this now and then. */
export const SHORTEST_PAUSE_MS = 30_000
/**
 * Times of work by hand are spread like a lognormal with a spread of about 0.6; its 99th percentile is
 * exp(2.33 × 0.6), four times its median. What lasts longer is a pause, and one person in a hundred is taken for one.
 */
const PAUSE_OF_MEDIAN = 4

/** The longest time between two scans that still counts as work at this desk. `moments` are in the order of time. */
export function pauseAfter(moments: readonly DeskMoment[]): number {
  const working = gapsOf(moments).filter((gap) => gap <= LONGEST_PERSON_MS)
  const median = quantile(working, 0.5) ?? 0
  return Math.min(LONGEST_PERSON_MS, Math.max(SHORTEST_PAUSE_MS, PAUSE_OF_MEDIAN * median))
}

/**
 * The time that went to each person let in: since the one before, with the scans that were refused between them.
 * Whoever came first, or first after a pause, was not seen coming and is left out.
 */
export function personTimes(moments: readonly DeskMoment[], pauseMs = pauseAfter(moments)): number[] {
  const times: number[] = []
  let since: number | null = null
  let before: number | null = null
  for (const { at, arrived } of moments) {
    if (before !== null && at - before > pauseMs) since = null
    if (arrived && since !== null) times.push(at - since)
    if (arrived) since = at
    before = at
  }
  return times
}

/** How much of the `windowMs` before `now` the desk was at work: 0 to 1. Null before its first scan. */
export function busyShare(
  moments: readonly DeskMoment[],
  { now, windowMs, pauseMs }: { now: number; windowMs: number; pauseMs: number },
): number | null {
  const first = moments[0]
  if (!first || first.at > now) return null
  const from = Math.max(first.at, now - windowMs)
  let busy = 0
  let end = now
  // From the newest on: a day is long, and what lies before the window says nothing.
  for (let place = moments.length - 1; place >= 0 && end > from; place--) {
    const { at } = moments[place] ?? first
    const begin = Math.max(at, from)
    if (end > begin && end - at <= pauseMs) busy += end - begin
    end = Math.min(end, at)
  }
  return now === from ? 1 : busy / (now - from)
}

/** Less than a minute of work says nothing about a minute. */
const SHORTEST_RATE_MS = 60_000

/** People let in per minute within `windowMs` before `now`; of a desk that opened meanwhile, since then. */
export function perMinute(moments: readonly DeskMoment[], now: number, windowMs: number): number {
  const first = moments[0]
  return first ? arrivedWithin(moments, now, windowMs) / (rateSpanMs(first.at, now, windowMs) / 60_000) : 0
}

/** People let in within `windowMs` before `now`; `moments` are in the order of time. */
export function arrivedWithin(moments: readonly DeskMoment[], now: number, windowMs: number): number {
  let count = 0
  for (let place = moments.length - 1; place >= 0; place--) {
    const moment = moments[place]
    if (!moment || moment.at <= now - windowMs) break
    if (moment.arrived && moment.at <= now) count += 1
  }
  return count
}

/** How much of a window a rate is measured over. */
export function rateSpanMs(firstAt: number, now: number, windowMs: number): number {
  return Math.min(windowMs, Math.max(SHORTEST_RATE_MS, now - firstAt))
}

/** The value that `share` of the values do not exceed; one of them, never between two. Undefined of nothing. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

function gapsOf(moments: readonly DeskMoment[]): number[] {
  return moments.slice(1).map(({ at }, place) => at - (moments[place]?.at ?? at))
}
