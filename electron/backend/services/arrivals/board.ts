/** How the door stands at a moment, put together from what was counted. */
import type { ArrivalBoard, DeskPace } from '#shared/contract/arrivals.ts'
import type { Event } from '#shared/contract/events.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { busyShare, perMinute, rateSpanMs } from '#shared/domain/desk-pace.ts'
import type { ExpectedPeople } from '#shared/domain/expected-people.ts'
import { deskAdvice, forecast, presentBy } from '#shared/domain/queue-forecast.ts'
import { arrivalsSince, scheduleOf, slotsOf } from './day-course.ts'
import type { DayTally } from './day-tally.ts'
import type { DeskCourse } from './desk-course.ts'

const MINUTE_MS = 60_000
const RECENT_MS = 5 * MINUTE_MS
const LONGER_MS = 15 * MINUTE_MS
/** A desk at which nothing was scanned for longer is closed. */
const OPEN_MS = 5 * MINUTE_MS
/** A rate told from so many is off by a fifth at most, two times of three. */
const ENOUGH_RECENT = 30

export type BoardFacts = {
  event: Event
  day: string
  now: number
  represented: number
  expectedOf: (present: number, invited: number) => ExpectedPeople
}

export function boardOf(tally: DayTally, facts: BoardFacts): ArrivalBoard {
  const { event, day, now, represented } = facts
  const { present, invited } = tally
  const schedule = scheduleOf(event, day)
  const times = tally.arrivalTimes()
  const { desks } = tally
  const expected = facts.expectedOf(present, invited)
  const ends = forecast(expected, present, paceOf(tally.doorTimes(), now), now)
  const open = [...desks.values()].filter((course) => isOpen(course, now))
  const busy = open.map(
    ({ moments, pace }) => busyShare(moments, { now, windowMs: RECENT_MS, pauseMs: pace.pauseMs }) ?? 0,
  )
  const { startsAt } = schedule
  return {
    ...{ day, at: now, present, represented, invited, expected, schedule },
    late: times.filter((at) => at > startsAt).length,
    byUnit: tally.byUnit(),
    byCategory: tally.byCategory().map((count) => ({ ...count, label: CATEGORY_LABELS[count.category] })),
    slots: slotsOf(times, schedule, now),
    recent: arrivalsSince(times, now - RECENT_MS, now),
    desks: desksOf(desks, tally.arrivedByDesk(), now),
    forecast: ends,
    presentAtStart: presentBy(startsAt, now, present, ends),
    advice: deskAdvice(ends, { desks: open.length, busy: mean(busy), startsAt, now }),
  }
}

/** Over the last five minutes, or the last fifteen where five are too few to tell. */
function paceOf(times: readonly number[], now: number) {
  const firstAt = times.reduce((least, at) => Math.min(least, at), now)
  const over = (windowMs: number) => ({
    arrivals: arrivalsSince(times, now - windowMs, now),
    spanMs: rateSpanMs(firstAt, now, windowMs),
  })
  const recent = over(RECENT_MS)
  return recent.arrivals >= ENOUGH_RECENT ? recent : over(LONGER_MS)
}

function desksOf(
  desks: ReadonlyMap<string, DeskCourse>,
  arrived: ReadonlyMap<string, number>,
  now: number,
): DeskPace[] {
  const paces = [...desks].map(([desk, course]): DeskPace => {
    const { moments, pace } = course
    return {
      ...{ desk, arrived: arrived.get(desk) ?? 0, refused: pace.refused },
      perMinute5: perMinute(moments, now, RECENT_MS),
      perMinute15: perMinute(moments, now, LONGER_MS),
      ...{ medianMs: pace.medianMs, p90Ms: pace.p90Ms },
      lastAt: moments.at(-1)?.at ?? now,
      isOpen: isOpen(course, now),
    }
  })
  // An order by figures would change under the eye.
  return paces.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || byAlphabet(a.desk, b.desk))
}

function isOpen({ moments }: DeskCourse, now: number): boolean {
  return now - (moments.at(-1)?.at ?? -Infinity) <= OPEN_MS
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
