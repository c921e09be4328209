import { expect, it } from 'vitest'
import { Rate } from '../../../../electron/backend/desk/rates.ts'

it('so many in a stretch of time, and again when it is over', () => {
  let now = 0
  const rate = new Rate(2, 1000, () => now)
  expect([rate.take('a'), rate.take('a'), rate.take('a'), rate.take('b')]).toEqual([true, true, false, true])
  now = 1000
  expect(rate.take('a')).toBe(true)
})

it('a clock that was set back locks nobody out', () => {
  let now = 100_000
  const rate = new Rate(1, 1000, () => now)
  expect([rate.take('a'), rate.take('a')]).toEqual([true, false])
  now = 0
  expect(rate.take('a')).toBe(true)
})

it('made-up addresses do not fill the memory, nor make anybody forget those that are known', () => {
  let now = 5000
  const rate = new Rate(1, 1000, () => now)
  rate.take('known')
  const heard = Array.from({ length: 20_000 }, (_, number) => rate.take(String(number))).filter(Boolean)
  expect(heard.length).toBeLessThan(10_000)
  expect(rate.take('known')).toBe(false)
  now += 1000
  expect(rate.take('new')).toBe(true)
})
