import { describe, expect, it } from 'vitest'
import { readDay } from '../../../../renderer/ui/day-input.tsx'
import { ago, clockWithSeconds, fileSize } from '../../../../renderer/ui/format.ts'
import { readTime } from '../../../../renderer/ui/time-field.tsx'

const MINUTE_MS = 60_000

describe('how long ago', () => {
  it.each([
    [0, 'baru saja'],
    [MINUTE_MS - 1, 'baru saja'],
    [3 * MINUTE_MS, '3 menit lalu'],
    [60 * MINUTE_MS, '1 jam lalu'],
    [47 * 60 * MINUTE_MS, '1 hari lalu'],
    // A clock that was set back.
    [-5 * MINUTE_MS, 'baru saja'],
  ])('%i ms is "%s"', (age, words) => {
    expect(ago(1_000_000_000 - age, 1_000_000_000)).toBe(words)
  })
})

describe('moments and sizes', () => {
  it('a moment is told with seconds on the clock of the event', () => {
    expect(clockWithSeconds(Date.UTC(2024, 8, 27, 0, 41, 7), 'WITA')).toBe('08.41.07')
  })

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [3_240_000, '3,2 MB'],
    [25_000_000_000, '25 GB'],
  ])('%i bytes are "%s"', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words)
  })
})

describe('a date that is typed', () => {
  it.each(['27 September 2024', '27 sep 2024', '27-9-2024', '27/09/2024', ' 27.09.2024 '])(
    '%s is understood',
    (text) => {
      expect(readDay(text)).toBe('2024-09-27')
    },
  )

  it.each(['', '31-02-2024', '2024-09-27', '27 Foo 2024', '9/2024'])('%s is no date', (text) => {
    expect(readDay(text)).toBeNull()
  })
})

describe('a time that is typed', () => {
  it.each([
    ['8', '08:00'],
    ['08.30', '08:30'],
    ['8:30', '08:30'],
    ['830', '08:30'],
    ['1405', '14:05'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time)
  })

  it.each(['', '24.00', '8.5', '8.60', 'pagi'])('%s is no time', (text) => {
    expect(readTime(text)).toBeUndefined()
  })
})
