import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dateParts,
  daysBetween,
  isCivilDate,
  isCivilTime,
  minutesOf,
  timeOfMinutes,
  toLocal,
  toUtcMs,
  weekdayOf,
  ZONE_FACTS,
  zoneOfIana,
  ZONES,
} from '#shared/domain/time.ts'

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days))
const anyZone = fc.constantFrom(...ZONES)
const anyTime = fc.integer({ min: 0, max: 1439 }).map(timeOfMinutes)

describe('a calendar date', () => {
  test('is one that exists, in the one spelling', () => {
    expect(dateParts('2024-09-27')).toEqual({ year: 2024, month: 9, day: 27 })
    expect(['2024-02-29', '2000-02-29', '9999-12-31', '1900-01-01'].every(isCivilDate)).toBe(true)
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-04-31',
      '24-09-27',
      '2024-9-27',
      '27-09-2024',
      '1899-12-31',
      '2024-09-27T00:00',
      '',
    ]) {
      expect(isCivilDate(text), text).toBe(false)
    }
  })

  test('moves by days across months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2024-09-27', '2024-11-27')).toBe(61)
  })

  test('has the weekday that JavaScript computes for it', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  test('any two dates differ by the days that lead from one to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
      }),
    )
  })

  test('that does not exist is refused where it would be computed with', () => {
    expect(() => addDays('2023-02-29', 1)).toThrow(RangeError)
    expect(() => toUtcMs('2024-09-27', '24:00', 'WITA')).toThrow(RangeError)
  })
})

test('clock times go from 00:00 to 23:59', () => {
  expect(['00:00', '09:30', '23:59'].every(isCivilTime)).toBe(true)
  expect(['24:00', '9:30', '09:60', '09.30', '09:30:00', ''].some(isCivilTime)).toBe(false)
  expect(minutesOf('09:30')).toBe(570)
  expect([timeOfMinutes(570), timeOfMinutes(1440), timeOfMinutes(-1)]).toEqual(['09:30', '00:00', '23:59'])
})

describe('the zone of the event', () => {
  test('turns a moment into the wall clock there, also across midnight', () => {
    const moment = Date.parse('2024-09-27T16:30:00Z')
    expect(toLocal(moment, 'WIB')).toEqual({ date: '2024-09-27', time: '23:30' })
    expect(toLocal(moment, 'WITA')).toEqual({ date: '2024-09-28', time: '00:30' })
    expect(toLocal(moment, 'WIT')).toEqual({ date: '2024-09-28', time: '01:30' })
  })

  test('is there and back the same for every minute', () => {
    fc.assert(
      fc.property(anyDay, anyTime, anyZone, (date, time, zone) => {
        expect(toLocal(toUtcMs(date, time, zone), zone)).toEqual({ date, time })
      }),
    )
  })

  test.each(ZONES)('%s has the offset of its IANA zone all year', (zone) => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: ZONE_FACTS[zone].iana,
      hour: '2-digit',
      minute: '2-digit',
    })
    for (const day of ['2024-01-15', '2024-07-15', '2030-12-31']) {
      expect(format.format(toUtcMs(day, '09:30', zone))).toBe('09:30')
    }
  })

  test('is known from the zone of a laptop, and nothing is guessed for another country', () => {
    expect(zoneOfIana('Asia/Makassar')).toBe('WITA')
    expect(zoneOfIana('Asia/Pontianak')).toBe('WIB')
    expect(zoneOfIana('Asia/Ujung_Pandang')).toBe('WITA')
    expect(zoneOfIana('Asia/Singapore')).toBeUndefined()
  })
})
