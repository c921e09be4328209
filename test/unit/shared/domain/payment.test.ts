import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountsFor, golonganGroup, type PaymentRates, total } from '../../../../shared/domain/payment.ts'

const rates: PaymentRates = {
  rate: 150_000,
  categoryRates: { camat: 200_000 },
  taxBasisPoints: 500,
  golonganTaxBasisPoints: { IV: 1500, II: 0 },
}
const payee = { category: 'pns', rank: 'III/d', daysPresent: 2 } as const

describe('a payment', () => {
  test('goes by the rate of the category, else by the general one', () => {
    expect(amountsFor(payee, rates, false).gross).toBe(150_000)
    expect(amountsFor({ ...payee, category: 'camat' }, rates, false).gross).toBe(200_000)
  })

  test('is for every day of presence where the rate is for a day', () => {
    expect(amountsFor(payee, rates, true)).toEqual({ gross: 300_000, tax: 15_000, net: 285_000 })
  })

  test.for([
    ['IV/a', 22_500],
    ['Pembina Tk. I (IV/b)', 22_500],
    ['II/c', 0],
    ['III/d', 7500],
    ['IX', 7500],
    [null, 7500],
  ] as const)('of rank %s withholds %i', ([rank, tax]) => {
    expect(amountsFor({ ...payee, rank }, rates, false)).toMatchObject({ tax, net: 150_000 - tax })
  })

  test('without a rate is a blank, without a tax is paid whole', () => {
    expect(amountsFor(payee, { ...rates, rate: null }, false)).toEqual({ gross: null, tax: null, net: null })
    const untaxed = { ...rates, taxBasisPoints: null, golonganTaxBasisPoints: {} }
    expect(amountsFor(payee, untaxed, false)).toEqual({ gross: 150_000, tax: null, net: 150_000 })
  })

  test('is in whole rupiah, and tax and net come to the gross', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(10_000), fc.integer({ min: 1, max: 31 }), (rate, tax, days) => {
        const own = { rate, categoryRates: {}, taxBasisPoints: tax, golonganTaxBasisPoints: {} }
        const amounts = amountsFor({ ...payee, daysPresent: days }, own, true)
        expect(Number.isSafeInteger(amounts.tax)).toBe(true)
        expect((amounts.tax ?? 0) + (amounts.net ?? 0)).toBe(amounts.gross)
        expect(amounts.net).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test('a sum with a blank in it is a blank', () => {
  expect(total([1, 2, 3])).toBe(6)
  expect(total([1, null, 3])).toBeNull()
  expect(total([])).toBe(0)
})

test.for([
  ['I/a', 'I'],
  ['IIId', 'III'],
  ['Pembina', 'IV'],
  ['IX', null],
  ['Kepala', null],
] as const)('the golongan of "%s" is %s', ([rank, group]) => {
  expect(golonganGroup(rank)).toBe(group)
})
