import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ordinal,
  percentage,
  quantity,
  roman,
  rupiah,
  terbilang,
  TERBILANG_MAX,
  thousands,
} from '#shared/domain/words.ts'

describe('terbilang', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [199, 'seratus sembilan puluh sembilan'],
    [200, 'dua ratus'],
    [260, 'dua ratus enam puluh'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [1507, 'seribu lima ratus tujuh'],
    [2024, 'dua ribu dua puluh empat'],
    [11_000, 'sebelas ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_000_000_000, 'satu miliar'],
    [1_000_000_000_000, 'satu triliun'],
    [1_000_000_000_001, 'satu triliun satu'],
    [
      TERBILANG_MAX,
      'sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar ' +
        'sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu ' +
        'sembilan ratus sembilan puluh sembilan',
    ],
  ])('%d is "%s"', (value, words) => expect(terbilang(value)).toBe(words))

  test('the words of any number read back as the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TERBILANG_MAX }), (value) => {
        expect(numberOf(terbilang(value))).toBe(value)
      }),
      { numRuns: 3000 },
    )
  })

  test('one hundred, one thousand and ten are never spoken with "satu"', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TERBILANG_MAX }), (value) => {
        // "seratus satu ribu" is right; only a thousand standing alone is "seribu".
        expect(terbilang(value)).not.toMatch(
          /\bsatu (?:belas|puluh|ratus)\b|(?:^|(?:juta|miliar|triliun) )satu ribu\b| {2}/,
        )
      }),
      { numRuns: 3000 },
    )
  })

  test.each([-1, 1.5, Number.NaN, TERBILANG_MAX + 1, Number.POSITIVE_INFINITY])('%d has no words', (value) =>
    expect(() => terbilang(value)).toThrow(RangeError),
  )
})

test('ordinals are pertama, kedua and so on', () => {
  expect([1, 2, 3, 4, 5, 11].map(ordinal)).toEqual([
    'pertama',
    'kedua',
    'ketiga',
    'keempat',
    'kelima',
    'kesebelas',
  ])
})

test('Roman numerals are written and end at 3999', () => {
  expect([1, 4, 9, 12, 14, 40, 90, 400, 1999, 2024, 3999].map(roman)).toEqual([
    'I',
    'IV',
    'IX',
    'XII',
    'XIV',
    'XL',
    'XC',
    'CD',
    'MCMXCIX',
    'MMXXIV',
    'MMMCMXCIX',
  ])
  for (const value of [0, 4000, 1.5]) expect(() => roman(value)).toThrow(RangeError)
})

test('an amount of things stands in digits and words', () => {
  expect(quantity(1)).toBe('1 (satu)')
  expect(quantity(2)).toBe('2 (dua)')
  expect(quantity(1507)).toBe('1.507 (seribu lima ratus tujuh)')
})

test('thousands have dots and money has a decimal comma and no space', () => {
  expect([0, 999, 1000, 1507, 20_000, 1_234_567, -1507].map(thousands)).toEqual([
    '0',
    '999',
    '1.000',
    '1.507',
    '20.000',
    '1.234.567',
    '-1.507',
  ])
  expect(rupiah(150_000)).toBe('Rp150.000,00')
  expect(rupiah(-5000)).toBe('-Rp5.000,00')
  expect(() => thousands(1.5)).toThrow(RangeError)
})

test('a share is rounded to one decimal but never up to everybody or down to nobody', () => {
  expect(percentage(153, 191)).toBe('80,1%')
  expect(percentage(1, 2)).toBe('50%')
  expect(percentage(19_999, 20_000)).toBe('99,9%')
  expect(percentage(1, 20_000)).toBe('0,1%')
  expect([percentage(0, 5), percentage(5, 5), percentage(0, 0)]).toEqual(['0%', '100%', '0%'])
})

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const SCALES: ReadonlyMap<string, number> = new Map([
  ['ribu', 1e3],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['triliun', 1e12],
])

/** Reads number words the way a listener adds them up. */
function numberOf(words: string): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const word of words.replace(/\bse(?=puluh|belas|ratus|ribu)/g, 'satu ').split(' ')) {
    const scale = SCALES.get(word)
    if (word === 'belas') [group, digit] = [group + 10 + digit, 0]
    else if (word === 'puluh') [group, digit] = [group + digit * 10, 0]
    else if (word === 'ratus') [group, digit] = [group + digit * 100, 0]
    else if (scale !== undefined) [total, group, digit] = [total + (group + digit) * scale, 0, 0]
    else digit = DIGITS.indexOf(word)
  }
  return total + group + digit
}
