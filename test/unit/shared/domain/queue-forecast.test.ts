import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedPeople } from '#shared/domain/expected-people.ts'
import {
  deskAdvice,
  forecast,
  type Forecast,
  LEAST_ARRIVALS,
  presentBy,
} from '#shared/domain/queue-forecast.ts'
import { Chance } from '../../../support/random.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE
const exactly = (people: number) => ({ low: people, likely: people, high: people })
const pace = (arrivals: number, minutes = 5) => ({ arrivals, spanMs: minutes * MINUTE })

describe('the end of the queue', () => {
  test('is what is left at the rate of now', () => {
    const ends = forecast(exactly(1_000), 400, pace(150), NOW)
    expect(ends).toMatchObject({ kind: 'ends', left: 600, perMinute: 30, likely: NOW + 20 * MINUTE })
  })

  test('is not told from few arrivals, from a short time, or from none', () => {
    for (const few of [pace(LEAST_ARRIVALS - 1), pace(0), pace(60, 2)])
      expect(forecast(exactly(100), 40, few, NOW)).toEqual({ kind: 'not_enough', left: 60 })
  })

  test('is there when everybody who is expected has come', () => {
    expect(forecast(exactly(40), 40, pace(0), NOW)).toEqual({ kind: 'nobody_left' })
    expect(forecast(exactly(40), 55, pace(50), NOW)).toEqual({ kind: 'nobody_left' })
  })

  test('has a range that holds the likely end, and is wider where less is known', () => {
    const counts = fc.integer({ min: LEAST_ARRIVALS, max: 5_000 })
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 50_000 }),
        fc.nat(500),
        fc.nat(500),
        (arrivals, left, less, more) => {
          const expected = { low: Math.max(0, left - less), likely: left, high: left + more }
          const ends = forecast(expected, 0, pace(arrivals), NOW)
          if (ends.kind !== 'ends') throw new Error('somebody is left')
          expect(NOW).toBeLessThanOrEqual(ends.earliest)
          expect(ends.earliest).toBeLessThanOrEqual(ends.likely)
          expect(ends.likely).toBeLessThanOrEqual(ends.latest)
          const surer = forecast(exactly(left), 0, pace(arrivals * 4, 20), NOW)
          if (surer.kind !== 'ends') throw new Error('there is more to tell from, not less')
          expect(surer.latest - surer.earliest).toBeLessThanOrEqual(ends.latest - ends.earliest + 1)
        },
      ),
    )
  })

  test('lies in its range in more than nine of ten rushes in which people come by chance', () => {
    const chance = new Chance(5)
    let held = 0
    const rushes = 400
    for (let rush = 0; rush < rushes; rush++) {
      const perMinute = chance.between(8, 60)
      const wait = () => (-Math.log(1 - chance.next()) * MINUTE) / perMinute
      let seen = 0
      for (let at = wait(); at <= 5 * MINUTE; at += wait()) seen += 1
      const left = chance.between(50, 800)
      let end = NOW
      for (let person = 0; person < left; person++) end += wait()
      const ends = forecast(exactly(left), 0, pace(seen), NOW)
      if (ends.kind !== 'ends') throw new Error('a rush has people')
      if (ends.earliest <= end && end <= ends.latest) held += 1
    }
    expect(held / rushes).toBeGreaterThan(0.9)
  })
})

describe('at the start', () => {
  test('as many are in as come in until then, and never more than are expected', () => {
    const ends = forecast(exactly(1_000), 400, pace(150), NOW)
    expect(presentBy(NOW + 10 * MINUTE, NOW, 400, ends)).toBe(700)
    expect(presentBy(NOW + 90 * MINUTE, NOW, 400, ends)).toBe(1_000)
    expect(presentBy(NOW - MINUTE, NOW, 400, ends)).toBeNull()
    expect(presentBy(NOW + MINUTE, NOW, 400, { kind: 'not_enough', left: 3 })).toBeNull()
  })
})

describe('another desk', () => {
  const rush = (left: number): Forecast => forecast(exactly(left), 0, pace(100), NOW)
  const door = (changes: object) => ({ desks: 4, busy: 1, startsAt: NOW + 20 * MINUTE, now: NOW, ...changes })

  test('is not needed where all are in before the start', () => {
    expect(deskAdvice(rush(300), door({}))).toEqual({ kind: 'enough' })
  })

  test('helps nobody where the desks wait for people', () => {
    expect(deskAdvice(rush(900), door({ busy: 0.5 }))).toEqual({ kind: 'desks_wait' })
  })

  test('is asked for as often as it takes to be done by the start', () => {
    expect(deskAdvice(rush(800), door({}))).toEqual({ kind: 'open_more', desks: 4, by: NOW + 20 * MINUTE })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 401, max: 1_000 }), (desks, left) => {
        const advice = deskAdvice(rush(left), door({ desks }))
        if (advice?.kind !== 'open_more') throw new Error('it lasts past the start')
        if (advice.desks < 6) expect(advice.by).toBeLessThanOrEqual(NOW + 20 * MINUTE + 1)
      }),
    )
  })

  test('is one more, and no crowd, once it has begun', () => {
    expect(deskAdvice(rush(300), door({ startsAt: NOW - MINUTE }))).toMatchObject({
      kind: 'open_more',
      desks: 1,
    })
  })

  test('is not spoken of where nobody knows how it goes', () => {
    expect(deskAdvice({ kind: 'not_enough', left: 5 }, door({}))).toBeNull()
    expect(deskAdvice(rush(300), door({ desks: 0 }))).toBeNull()
  })
})

describe('how many are expected', () => {
  const past = (...shares: number[]) => shares.map((share) => ({ present: share * 100, invited: 100 }))

  test('is everybody, unless three earlier days tell a habit', () => {
    const all = { basis: 'everybody', low: 500, likely: 500, high: 500 }
    expect(expectedPeople({ present: 3, invited: 500 }, null, past(0.5, 0.9))).toEqual(all)
    expect(expectedPeople({ present: 3, invited: 500 }, null, past(0.5, 0.7, 0.9))).toEqual({
      ...{ basis: 'usual', low: 250, likely: 350, high: 450 },
    })
    const small = past(0.5, 0.7, 0.9).map(({ present }) => ({ present: present / 10, invited: 10 }))
    expect(expectedPeople({ present: 3, invited: 500 }, null, small)).toEqual(all)
  })

  test('is what the organiser said, but never fewer than have come', () => {
    expect(expectedPeople({ present: 3, invited: 500 }, 40, past(1, 1, 1))).toMatchObject({ likely: 40 })
    expect(expectedPeople({ present: 60, invited: 500 }, 40, [])).toMatchObject({ low: 60, high: 60 })
  })
})
