import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalSlots, SLOT_MS } from '#shared/domain/arrival-slots.ts'
import { climbOf, placeOf, ticksOf } from '../../../../renderer/ui/arrivals-chart/chart-scale.ts'

/** 07.50 WITA */
const OPENED = Date.UTC(2026, 10, 19, 23, 50)
const MINUTE = 60_000

const slotsUntil = (minutes: number) => arrivalSlots([], { from: OPENED, to: OPENED + minutes * MINUTE - 1 })

describe('the picture of arrivals', () => {
  it('is labelled with round times of the place, and few of them', () => {
    expect(ticksOf(slotsUntil(60), 'WITA', 7).map(({ label }) => label)).toEqual([
      ...['07.50', '08.00', '08.10', '08.20', '08.30', '08.40', '08.50'],
    ])
    expect(ticksOf(slotsUntil(180), 'WITA', 4).map(({ label }) => label)).toEqual(['08.00', '09.00', '10.00'])
    expect(ticksOf([], 'WITA', 4)).toEqual([])
  })

  it('has no more labels than asked for, all of them within it, however long the day is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 288 }), fc.integer({ min: 2, max: 9 }), (count, most) => {
        const ticks = ticksOf(slotsUntil(count * 5), 'WIT', most)
        // One at either end.
        expect(ticks.length).toBeLessThanOrEqual(most + 1)
        for (const { x } of ticks) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('places a moment by its time, and none that it does not show', () => {
    const slots = slotsUntil(60)
    expect(placeOf(OPENED, slots)).toBe(0)
    expect(placeOf(OPENED + 30 * MINUTE, slots)).toBe(0.5)
    expect(placeOf(OPENED - 1, slots)).toBeNull()
    expect(placeOf(OPENED + 61 * MINUTE, slots)).toBeNull()
  })

  it('climbs from nobody to everybody and never falls', () => {
    const slots = arrivalSlots([OPENED, OPENED + SLOT_MS, OPENED + SLOT_MS], { from: OPENED, to: OPENED })
    expect(climbOf(slots)).toEqual([
      { x: 0, y: 0 },
      { x: 0.5, y: 1 / 3 },
      { x: 1, y: 1 },
    ])
    expect(climbOf(slotsUntil(10))).toEqual([])
  })
})
