import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arrivedWithin,
  busyShare,
  type DeskMoment,
  LONGEST_PERSON_MS,
  pauseAfter,
  perMinute,
  personTimes,
  quantile,
  SHORTEST_PAUSE_MS,
} from '#shared/domain/desk-pace.ts'

const SECOND = 1_000
const MINUTE = 60_000

/** Moments after the given seconds; a negative one let nobody in. */
function scans(...seconds: number[]): DeskMoment[] {
  return seconds.map((second) => ({ at: Math.abs(second) * SECOND, arrived: second >= 0 }))
}

const busy = (moments: DeskMoment[], now: number) =>
  busyShare(moments, { now, windowMs: 5 * MINUTE, pauseMs: pauseAfter(moments) })

describe('the time of a person', () => {
  test('is the time since the person before', () => {
    expect(personTimes(scans(0, 5, 12, 20))).toEqual([5_000, 7_000, 8_000])
  })

  test('counts the scans that were refused in between', () => {
    expect(personTimes(scans(0, -10, -20, 25))).toEqual([25_000])
  })

  test('begins nowhere after a pause: whoever comes first then was not seen coming', () => {
    expect(personTimes(scans(0, 5, 10, 900, 906))).toEqual([5_000, 5_000, 6_000])
    expect(personTimes(scans(0, 5, 10, -900, 906, 910))).toEqual([5_000, 5_000, 4_000])
  })

  test('is not known of nobody, of one, and of refused scans alone', () => {
    for (const moments of [scans(), scans(3), scans(-3, -6, -9)]) expect(personTimes(moments)).toEqual([])
  })
})

describe('a pause', () => {
  test('is longer than four people of a slow desk take, and than looking for a card at a quick one', () => {
    expect(pauseAfter(scans(0, 20, 40, 60))).toBe(80_000)
    expect(pauseAfter(scans(0, 2, 4, 6))).toBe(SHORTEST_PAUSE_MS)
    expect(pauseAfter(scans(0, 120, 240))).toBe(LONGEST_PERSON_MS)
  })

  test('is no longer because the desk was closed for an hour in between', () => {
    expect(pauseAfter(scans(0, 20, 40, 4_000, 4_020, 4_040))).toBe(80_000)
  })
})

describe('the share of work', () => {
  test('is whole while people follow each other, and less by every pause', () => {
    expect(busy(scans(0, 10, 20, 30), 30 * SECOND)).toBe(1)
    expect(busy(scans(0, 10, 90, 100), 100 * SECOND)).toBeCloseTo(0.2)
    expect(busy(scans(0, 10), 110 * SECOND)).toBeCloseTo(10 / 110)
    expect(busy([], 5)).toBeNull()
  })
})

test('a desk that has just opened is measured since then, and over a minute at least', () => {
  expect(perMinute(scans(0, 10, 20, 30, 60, 119), 120 * SECOND, 5 * MINUTE)).toBe(3)
  expect(perMinute(scans(0, 5, -7, 9), 10 * SECOND, 5 * MINUTE)).toBe(3)
  expect(perMinute(scans(), 10, MINUTE)).toBe(0)
})

/** A day as it was: who came when, and when the desk stood still. */
const course = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ after: fc.integer({ min: 1, max: 20 }), kind: fc.constant('person') }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ after: fc.integer({ min: 1, max: 20 }), kind: fc.constant('refused') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ after: fc.integer({ min: 200, max: 5_000 }), kind: fc.constant('pause') }),
    },
  ),
  { maxLength: 120 },
)

describe('of any day', () => {
  test('everybody behind whom the desk did not stand still has the time that went to them', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const moments: DeskMoment[] = []
        const times: number[] = []
        let now = 0
        let spent: number | null = null
        for (const { after, kind } of steps) {
          now += after * SECOND
          if (kind === 'pause') spent = null
          else {
            moments.push({ at: now, arrived: kind === 'person' })
            if (spent !== null) spent += after * SECOND
            if (kind === 'person') {
              if (spent !== null) times.push(spent)
              spent = 0
            }
          }
        }
        expect(personTimes(moments)).toEqual(times)
      }),
    )
  })

  test('no time is longer in all than the day was, and the share of work lies between nothing and all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(10_000_000), arrived: fc.boolean() }), {
          minLength: 1,
          maxLength: 200,
        }),
        fc.nat(20_000_000),
        (unsorted, now) => {
          const moments = unsorted.toSorted((a, b) => a.at - b.at)
          const span = (moments.at(-1)?.at ?? 0) - (moments[0]?.at ?? 0)
          expect(personTimes(moments).reduce((sum, time) => sum + time, 0)).toBeLessThanOrEqual(span)
          const share = busy(moments, now) ?? 0
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('what lies in a window is what is found by looking at everything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(1_000), arrived: fc.boolean() }), { maxLength: 60 }),
        fc.nat(1_200),
        fc.integer({ min: 1, max: 1_200 }),
        (unsorted, now, windowMs) => {
          const moments = unsorted.toSorted((a, b) => a.at - b.at)
          const inWindow = moments.filter(({ at, arrived }) => arrived && at > now - windowMs && at <= now)
          expect(arrivedWithin(moments, now, windowMs)).toBe(inWindow.length)
          // Of a desk that never pauses every moment since its first scan is work.
          const share = busyShare(moments, { now, windowMs, pauseMs: 10_000 })
          expect(share).toBe((moments[0]?.at ?? Infinity) > now ? null : 1)
          const idle = busyShare(moments, { now, windowMs, pauseMs: -1 })
          if (idle !== null && (moments[0]?.at ?? now) < now) expect(idle).toBe(0)
        },
      ),
    )
  })

  test('a quantile is one of the values, and no larger share has a smaller one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, one, other) => {
          const [low, high] = [quantile(values, Math.min(one, other)), quantile(values, Math.max(one, other))]
          expect(values).toContain(low)
          expect(low).toBeLessThanOrEqual(high ?? -Infinity)
          expect(quantile(values, 0.5)).toBe(
            values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1],
          )
        },
      ),
    )
  })
})
