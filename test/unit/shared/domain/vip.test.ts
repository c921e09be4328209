import { expect, test } from 'vitest'
import { isVip } from '#shared/domain/vip.ts'

const person = { position: null, category: 'pns', note: null } as const

test('rank or a word in the list makes a guest of honour', () => {
  expect(isVip(person)).toBe(false)
  expect(isVip({ ...person, category: 'forkopimda' })).toBe(true)
  expect(isVip({ ...person, position: 'Wakil Bupati Kupang' })).toBe(true)
  expect(isVip({ ...person, note: 'Tamu VVIP, dijemput di lobi' })).toBe(true)
  expect(isVip({ ...person, position: 'Camat Amarasi', category: 'camat' })).toBe(false)
})
