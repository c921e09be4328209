import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrivalSlots, SLOT_MS } from '#shared/domain/arrival-slots.ts'

const HOUR = 3_600_000

describe('arrivals every five minutes', () => {
  test('are there for every step from the opening on, also for those in which nobody came', () => {
    expect(arrivalSlots([SLOT_MS + 1, SLOT_MS + 2, 3 * SLOT_MS], { from: 0, to: 3 * SLOT_MS })).toEqual([
      { at: 0, arrivals: 0, total: 0 },
      { at: SLOT_MS, arrivals: 2, total: 2 },
      { at: 2 * SLOT_MS, arrivals: 0, total: 2 },
      { at: 3 * SLOT_MS, arrivals: 1, total: 3 },
    ])
  })

  test('of nobody are one empty step', () => {
    expect(arrivalSlots([], { from: 7, to: 7 })).toEqual([{ at: 0, arrivals: 0, total: 0 }])
  })

  test('hold everybody once, in order and without a gap, however far apart they came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40 * HOUR), { maxLength: 200 }),
        fc.nat(30 * HOUR),
        fc.nat(30 * HOUR),
        (arrivals, from, to) => {
          const slots = arrivalSlots(arrivals, { from, to })
          let total = 0
          for (const [place, slot] of slots.entries()) {
            expect(slot.at).toBe((slots[0]?.at ?? 0) + place * SLOT_MS)
            total += slot.arrivals
            expect(slot.total).toBe(total)
          }
          expect(total).toBe(arrivals.length)
          expect(slots[0]?.at).toBeLessThanOrEqual(Math.min(from, ...arrivals))
        },
      ),
    )
  })
})
