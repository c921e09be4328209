import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedTime } from '#shared/domain/delivered-scan.ts'

const NOW = Date.UTC(2026, 10, 20, 2, 0)
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE
const told = { offsetMs: null, receivedAt: NOW, notBefore: null }

describe('the time that counts of a scan that was brought later', () => {
  it('is what the device said, set right by what its clock was behind', () => {
    const at = { deviceAt: NOW - 50 * MINUTE, offsetMs: 20 * MINUTE }
    expect(countedTime({ ...told, ...at })).toEqual({ at: NOW - 30 * MINUTE, clock: 'measured' })
  })

  it('is believed without having been compared, and told as such', () => {
    expect(countedTime({ ...told, deviceAt: NOW - MINUTE })).toEqual({ at: NOW - MINUTE, clock: 'assumed' })
  })

  it('is right for a clock that is ten years off, once it was compared', () => {
    for (const years of [-10, 10]) {
      const scan = { deviceAt: NOW - MINUTE - years * YEAR, offsetMs: years * YEAR }
      expect(countedTime({ ...told, ...scan })).toEqual({ at: NOW - MINUTE, clock: 'measured' })
    }
  })

  it.each([
    ['ten years ahead', NOW + 10 * YEAR],
    ['ten years behind', NOW - 10 * YEAR],
    ['at its factory setting', 0],
    ['before 1970', -YEAR],
    ['an hour ahead', NOW + 60 * MINUTE],
  ])('is the time of receiving where the clock is %s', (_words, deviceAt) => {
    expect(countedTime({ ...told, deviceAt })).toEqual({ at: NOW, clock: 'implausible' })
  })

  it('is never after the laptop heard of it, for a clock that runs a little ahead', () => {
    expect(countedTime({ ...told, deviceAt: NOW + 2 * MINUTE })).toEqual({ at: NOW, clock: 'assumed' })
  })

  it('notices a clock that was set back between two scans of one device', () => {
    const scan = { deviceAt: NOW - 70 * MINUTE, offsetMs: 0, notBefore: NOW - 10 * MINUTE }
    expect(countedTime({ ...told, ...scan })).toEqual({ at: NOW, clock: 'implausible' })
  })

  it('is found for whatever a device may say', () => {
    const any = fc.integer({ min: -(2 ** 51), max: 2 ** 51 })
    fc.assert(
      fc.property(any, fc.option(any), fc.option(any), (deviceAt, offsetMs, notBefore) => {
        const { at } = countedTime({ deviceAt, offsetMs, notBefore, receivedAt: NOW })
        expect(Number.isInteger(at)).toBe(true)
        expect(at).toBeLessThanOrEqual(NOW)
        expect(at).toBeGreaterThan(NOW - 8 * 24 * 60 * MINUTE)
      }),
    )
  })
})
