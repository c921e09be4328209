import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberPatternProblem, writeNumber } from '../../../../shared/domain/number-pattern.ts'

const parts = { sequence: 7, code: '800.1', unit: 'BKD', date: '2024-09-27' }

describe('a number pattern', () => {
  test.for([
    ['{urut}/{kode}/{BULAN_ROMAWI}/{tahun}', '7/800.1/IX/2024'],
    ['{kode}/{urut}/{unit}', '800.1/7/BKD'],
    ['{bulan}-{tahun}', '09-2024'],
    ['800/254/IV.1/BKD', '800/254/IV.1/BKD'],
    ['  {urut}  ', '7'],
    ['', ''],
  ])('"%s" is written "%s"', ([pattern = '', written]) => {
    expect(writeNumber(pattern, parts)).toBe(written)
  })

  test('pads the sequence with zeros', () => {
    expect(writeNumber('{urut}', { ...parts, digits: 3 })).toBe('007')
    expect(writeNumber('{urut}', { ...parts, sequence: 12345, digits: 3 })).toBe('12345')
  })

  test('leaves dots for what nobody knows yet', () => {
    expect(writeNumber('{kode}/{urut}/{unit}/{BULAN_ROMAWI}', { sequence: null, date: null })).toBe(
      '………/………/………/………',
    )
  })

  test('is refused for a register when it does not tell people apart or asks for something unknown', () => {
    expect(numberPatternProblem('{kode}/{tahun}')).toEqual({ code: 'no_sequence' })
    expect(numberPatternProblem('{urut}/{TAHUNN}')).toEqual({ code: 'unknown_placeholder', name: 'TAHUNN' })
    expect(numberPatternProblem('{urut}/{BULAN_ROMAWI}')).toBeNull()
    expect(writeNumber('{urut}/{TAHUNN}', parts)).toBe('7/{TAHUNN}')
  })

  test('that asks for the sequence gives every sequence its own number', () => {
    const around = fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[{}\s\d]/g, ''))
    fc.assert(
      fc.property(around, around, fc.nat(), fc.nat(), (before, after, one, other) => {
        fc.pre(one !== other)
        const pattern = `${before}/{urut}/${after}`
        const write = (sequence: number) => writeNumber(pattern, { ...parts, sequence, digits: 3 })
        expect(write(one)).not.toBe(write(other))
      }),
    )
  })
})
