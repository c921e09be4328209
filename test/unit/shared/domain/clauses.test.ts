import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf } from '#shared/domain/clauses.ts'

const ofLetters = (most: number) => (line: string) => line.length / most

describe('a text for speaking together', () => {
  test('rests where a thought begins', () => {
    const point =
      'Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN dan seluruh elemen masyarakat serta tidak memihak kepada pasangan calon tertentu.'
    expect(clausesOf(point, ofLetters(42))).toEqual([
      'Menghindari konflik kepentingan,',
      'tidak melakukan praktik-praktik intimidasi',
      'dan ancaman kepada Pegawai ASN',
      'dan seluruh elemen masyarakat',
      'serta tidak memihak',
      'kepada pasangan calon tertentu.',
    ])
  })

  test('stays one line where it fits', () => {
    expect(clausesOf('Menolak praktik politik uang.', ofLetters(42))).toEqual([
      'Menolak praktik politik uang.',
    ])
  })

  test('of nothing has no line', () => {
    expect(clausesOf('  ', ofLetters(42))).toEqual([])
  })

  test('keeps every word in its order, and no line is wider than the page unless it is one word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z,]{1,12}$/), { maxLength: 60 })
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 50 }), (given, most) => {
        const lines = clausesOf(given.join(' '), ofLetters(most))
        expect(lines.join(' ')).toBe(given.join(' '))
        for (const line of lines) expect(line.length <= most || !line.includes(' ')).toBe(true)
      }),
    )
  })
})
