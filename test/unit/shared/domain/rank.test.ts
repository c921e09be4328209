import { describe, expect, test } from 'vitest'
import { readGender } from '#shared/domain/gender.ts'
import { formatRank, readRank } from '#shared/domain/rank.ts'

describe('a rank', () => {
  test.each([
    'IIID',
    'III d',
    '3/d',
    '3D',
    'III-d',
    'IIId',
    'Penata TK I / III d',
    'III/D',
    'lll/d',
    'III / D',
    'Penata Tingkat I',
    'Penata Tk.1',
  ])('written “%s” is printed as Penata Tk. I, III/d', (written) => {
    expect(formatRank(written)).toBe('Penata Tk. I, III/d')
  })

  test.each([
    ['I/b', 'Juru Muda Tk. I, I/b'],
    ['Pembina Utama Muda (IV/c)', 'Pembina Utama Muda, IV/c'],
    ['PENATA MUDA TK.I(III/b)', 'Penata Muda Tk. I, III/b'],
    ['IV / A', 'Pembina, IV/a'],
    ['Penata Muda', 'Penata Muda, III/a'],
  ])('written “%s” is printed as %s', (written, printed) => {
    expect(formatRank(written)).toBe(printed)
  })

  test('from V on in roman numbers is a PPPK’s and has no name', () => {
    expect(readRank('IX')).toEqual({ scheme: 'pppk', golongan: 'IX', order: 9 })
    expect(readRank('Gol. VII')).toMatchObject({ scheme: 'pppk', golongan: 'VII' })
    expect(readRank('PPPK IV')).toMatchObject({ scheme: 'pppk', golongan: 'IV' })
    expect(readRank('IV')).toBeNull()
  })

  test.each(['-', '', 'Honorer', 'AKBP', 'V/e', 'IV/f'])(
    'that nobody knows, “%s”, stays as it was written',
    (written) => {
      expect(formatRank(written)).toBe(written)
    },
  )
})

describe('a gender', () => {
  test.each(['L', 'lk', 'LAKI-LAKI', 'Laki laki', 'Pria', 'M', 'Male'])('written “%s” is L', (written) => {
    expect(readGender(written)).toBe('L')
  })

  test.each(['P', 'pr.', 'PEREMPUAN', 'Wanita', 'F', 'Female'])('written “%s” is P', (written) => {
    expect(readGender(written)).toBe('P')
  })

  test.each(['', '-', '1', 'L/P', 'Kawin'])('written “%s” is not known', (written) => {
    expect(readGender(written)).toBeNull()
  })
})
