import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/domain/time.ts'
import {
  clock,
  clockAt,
  dateInWords,
  dayAndDate,
  daysText,
  longDate,
  momentText,
  shortDate,
  timeRange,
} from '#shared/domain/time-text.ts'

describe('a date in words', () => {
  test.each([
    ['2024-09-27', 'Jumat tanggal dua puluh tujuh bulan September tahun dua ribu dua puluh empat'],
    ['2023-11-15', 'Rabu tanggal lima belas bulan November tahun dua ribu dua puluh tiga'],
    ['2024-08-21', 'Rabu tanggal dua puluh satu bulan Agustus tahun dua ribu dua puluh empat'],
    ['2024-10-07', 'Senin tanggal tujuh bulan Oktober tahun dua ribu dua puluh empat'],
    ['2020-02-29', 'Sabtu tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh'],
    ['2010-10-10', 'Minggu tanggal sepuluh bulan Oktober tahun dua ribu sepuluh'],
    ['2011-11-11', 'Jumat tanggal sebelas bulan November tahun dua ribu sebelas'],
    ['2000-01-01', 'Sabtu tanggal satu bulan Januari tahun dua ribu'],
    ['2019-12-31', 'Selasa tanggal tiga puluh satu bulan Desember tahun dua ribu sembilan belas'],
  ])('%s is "%s"', (date, words) => expect(dateInWords(date)).toBe(words))
})

test('a date stands with its computed weekday, long or short', () => {
  expect(dayAndDate('2024-09-27')).toBe('Jumat, 27 September 2024')
  expect(longDate('2024-08-01')).toBe('1 Agustus 2024')
  expect(shortDate('2024-08-01')).toBe('01-08-2024')
  expect(() => longDate('2024-02-30')).toThrow(RangeError)
})

test('times have a dot and name the zone, an open end is "selesai"', () => {
  expect(clock('09:05')).toBe('09.05')
  expect(timeRange('09:00', '12:00', 'WITA')).toBe('09.00 s.d. 12.00 WITA')
  expect(timeRange('09:30', null, 'WITA')).toBe('09.30 WITA s.d. selesai')
  expect(clockAt(Date.parse('2024-09-27T00:41:59Z'), 'WITA')).toBe('08.41 WITA')
  expect(momentText(Date.parse('2024-09-27T22:41:00Z'), 'WIT')).toBe(
    'Sabtu, 28 September 2024 pukul 07.41 WIT',
  )
})

describe('the days of an event', () => {
  test.each([
    [['2024-09-27'], 'Jumat, 27 September 2024'],
    [['2024-09-26', '2024-09-27'], 'Kamis s.d. Jumat, 26 s.d. 27 September 2024'],
    [['2024-09-27', '2024-09-26', '2024-09-27'], 'Kamis s.d. Jumat, 26 s.d. 27 September 2024'],
    [['2024-09-30', '2024-10-01', '2024-10-02'], 'Senin s.d. Rabu, 30 September s.d. 2 Oktober 2024'],
    [['2024-12-31', '2025-01-01'], 'Selasa s.d. Rabu, 31 Desember 2024 s.d. 1 Januari 2025'],
    [['2024-09-26', '2024-09-30'], 'Kamis, 26 September 2024 dan Senin, 30 September 2024'],
    [
      ['2024-09-23', '2024-09-25', '2024-09-26', '2024-09-30'],
      'Senin, 23 September 2024; Rabu s.d. Kamis, 25 s.d. 26 September 2024; dan Senin, 30 September 2024',
    ],
    [[], ''],
  ])('%j are "%s"', (dates, text) => expect(daysText(dates)).toBe(text))

  test('in a row are always one range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 40 }), (from, length) => {
        const dates = Array.from({ length: length + 1 }, (_, day) => addDays('2000-01-01', from + day))
        expect(daysText(dates.toReversed()).match(/ s\.d\. /g)).toHaveLength(2)
      }),
    )
  })
})
