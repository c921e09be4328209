import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRowNumbers } from '#shared/domain/row-numbers.ts'

const AVAILABLE = new Set(Array.from({ length: 20 }, (_, index) => index + 1))
const rowsOf = (typed: string) => {
  const found = readRowNumbers(typed, AVAILABLE)
  return found.ok ? [...found.rows] : found.reason
}

describe('row numbers', () => {
  it('are typed one by one and as ranges, with whatever stands between', () => {
    expect(rowsOf('1-4, 8,10')).toEqual([1, 2, 3, 4, 8, 10])
    expect(rowsOf('baris 3')).toEqual([3])
    expect(rowsOf('3 5 7')).toEqual([3, 5, 7])
    expect(rowsOf('3 s.d. 5; 9')).toEqual([3, 4, 5, 9])
    expect(rowsOf('3 – 5 dan 9')).toEqual([3, 4, 5, 9])
    expect(rowsOf('3 sampai 4')).toEqual([3, 4])
  })

  it('are all of them, or all but some', () => {
    expect(rowsOf('semua')).toHaveLength(20)
    expect(rowsOf('Semua kecuali 1-18')).toEqual([19, 20])
    expect(rowsOf('semua baris kecuali 1-19')).toEqual([20])
  })

  it('are refused where they are not numbers or not on the sheet', () => {
    expect(rowsOf('')).toBe('empty')
    for (const typed of ['abc', '3-', '-3', '5-3', 'semua 3', 'semua kecuali', '1,,x', '0-999999'])
      expect(rowsOf(typed), typed).toBe('not_numbers')
    expect(readRowNumbers('3, 21, 22', AVAILABLE)).toEqual({ ok: false, reason: 'not_there', rows: [21, 22] })
  })

  it('never name a row that is not there', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const found = readRowNumbers(typed, AVAILABLE)
        if (found.ok) expect([...found.rows].every((row) => AVAILABLE.has(row))).toBe(true)
      }),
    )
  })
})
