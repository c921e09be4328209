import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { padStroke } from '#shared/contract/signing.ts'
import { padPoint, screenPoints, strokeOf } from '../../../../renderer/devices/pad-stroke.ts'

const point = fc.record({
  x: fc.double({ min: -500, max: 3000, noNaN: true }),
  y: fc.double({ min: -500, max: 3000, noNaN: true }),
  time: fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('a stroke of any pad', () => {
  test('is one the backend takes, wherever the pen went', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 200, max: 2400 }),
        (points, width) => {
          const stroke = strokeOf(
            points.map((one) => padPoint(one, width)),
            points[0]?.time ?? 0,
          )
          expect(padStroke.safeParse(stroke).success).toBe(true)
        },
      ),
    )
  })

  test('is drawn at the same place on a pad of another size', () => {
    const [first] = strokeOf([padPoint({ x: 164, y: 82, time: 5, pressure: 0.5 }, 328)], 5)
    expect(first).toEqual([5000, 2500, 0, 500])
    expect(screenPoints([first ?? [0, 0, 0, 0]], 800)).toEqual([{ x: 400, y: 200, time: 1, pressure: 0.5 }])
  })

  test('that would never end is thinned to what is kept', () => {
    const endless = Array.from({ length: 12_345 }, (_, index) => ({
      x: index % 9000,
      y: 10,
      time: index,
      pressure: 0,
    }))
    const stroke = strokeOf(endless, 0)
    expect(padStroke.safeParse(stroke).success).toBe(true)
    expect(stroke.length).toBeGreaterThan(2000)
  })
})
