import fc from 'fast-check'
import { expect, it } from 'vitest'
import { busiestMinute } from '#shared/domain/busiest-minute.ts'

const arrivedAt = (at: number) => ({ at, arrived: true })

it('a desk at which nobody was let in has no busiest minute', () => {
  expect(busiestMinute([])).toBe(0)
  expect(busiestMinute([{ at: 0, arrived: false }])).toBe(0)
})

it('sixty seconds count, wherever they begin', () => {
  expect(busiestMinute([0, 59_999, 60_000, 61_000].map(arrivedAt))).toBe(3)
  expect(busiestMinute([0, 60_000, 120_000].map(arrivedAt))).toBe(1)
})

it('no minute that begins with somebody has more people than the busiest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600_000 })), (times) => {
      const sorted = times.toSorted((one, other) => one - other)
      const within = (from: number) => sorted.filter((at) => at >= from && at < from + 60_000).length
      expect(busiestMinute(sorted.map(arrivedAt))).toBe(Math.max(0, ...sorted.map(within)))
    }),
  )
})
