import { describe, expect, it } from 'vitest'
import { LaptopClock } from '../../../../renderer/phone/queue/laptop-clock.ts'

const WALL = Date.UTC(2026, 10, 20, 1, 0)
const at = (steadyMs: number, movedMs = 0) => ({ wallMs: WALL + steadyMs + movedMs, steadyMs })

describe('how far the laptop is ahead', () => {
  it('is unknown before it was asked', () => {
    expect(new LaptopClock().offsetAt(at(0))).toBeNull()
  })

  it('is measured at the middle of the way there and back', () => {
    const clock = new LaptopClock()
    clock.measured(at(1000), at(1100), WALL + 1050 + 3_600_000)
    expect(clock.offsetAt(at(5000))).toBe(3_600_000)
  })

  it('is taken from the quickest answer of the last minutes', () => {
    const clock = new LaptopClock()
    clock.measured(at(1000), at(1020), WALL + 1010 + 500)
    clock.measured(at(2000), at(4000), WALL + 3000 + 900)
    expect(clock.offsetAt(at(5000))).toBe(500)
    clock.measured(at(700_000), at(702_000), WALL + 701_000 + 700)
    expect(clock.offsetAt(at(703_000))).toBe(700)
  })

  it('follows a clock that is set back meanwhile, and lets a phone sleep', () => {
    const clock = new LaptopClock()
    clock.measured(at(1000), at(1000), WALL + 1000)
    expect(clock.offsetAt(at(60_000, -3_600_000))).toBe(3_600_000)
    // While it sleeps only the clock on the wall goes on.
    expect(clock.offsetAt(at(2000, 600_000))).toBe(0)
  })
})
