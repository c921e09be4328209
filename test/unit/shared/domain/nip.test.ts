import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIdentity } from '#shared/domain/identity.ts'
import { looksLikeNik, maskNik, readNik } from '#shared/domain/nik.ts'
import { formatNip, readNip } from '#shared/domain/nip.ts'

const nip = '198001012005011999'
const nik = '5301180209840070'

describe('a NIP', () => {
  test.each([
    nip,
    '19800101 200501 1 999',
    ' 198001012005011999\u00A0',
    "'198001012005011999",
    'NIP. 19800101 200501 1 999',
    'NIP: 19800101.200501.1.999',
    'NIP 198001012005011999',
    '19800101-200501-1-999',
  ])('written “%s” is read', (written) => {
    expect(readNip(written)).toMatchObject({
      kind: 'valid',
      nip,
      birthDate: '1980-01-01',
      gender: 'L',
      holder: 'pns',
      doubts: [],
    })
  })

  test('with a contract code in place of the month is a PPPK’s', () => {
    expect(readNip('199001012020212001')).toMatchObject({ kind: 'valid', holder: 'pppk', gender: 'P' })
    expect(readNip('199001012025242001')).toMatchObject({ kind: 'valid', holder: 'pppk' })
  })

  test('written in digits of full width is the same NIP', () => {
    const wide = [...'198001012005011001']
      .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
      .join('')
    expect(readNip(wide)).toMatchObject({ kind: 'valid', nip: '198001012005011001' })
  })

  test.each(['-', '–', '—', '', '  ', 'tidak ada', '0', 'NIP. -'])('written “%s” is none', (written) => {
    expect(readNip(written)).toEqual({ kind: 'none' })
  })

  test.each([
    '1.99511192023122e+17',
    '1,98910E+17',
    '1.98E+17',
    '1,98E + 17',
    '198001012005011999.0',
    '198001012005011000',
  ])('written “%s” has lost digits', (written) => {
    expect(readNip(written).kind).toBe('nip_precision')
  })

  test('typed as a number is reported as damaged even where it looks whole', () => {
    expect(readNip(nip, true).kind).toBe('nip_precision')
  })

  test.each([
    ['19711228199504101', 'nip_length', 17],
    ['1980010120050119990', 'nip_length', 19],
    ['198O01012005011999', 'nip_length', 17],
    ['198813042015032032', 'nip_birth_date', 18],
    ['198802302015032032', 'nip_birth_date', 18],
    ['098001012005011999', 'nip_birth_date', 18],
    ['131234567', 'nip_lama', 9],
    ['NRP 78010123', 'nrp', 8],
  ] as const)('written “%s” is %s', (written, kind, digits) => {
    expect(readNip(written)).toEqual({ kind, digits })
  })

  test('born on 29 February is valid in leap years only', () => {
    expect(readNip('198402292010011001').kind).toBe('valid')
    expect(readNip('198502292010011001').kind).toBe('nip_birth_date')
  })

  test('with an unlikely appointment or gender digit is taken with a doubt', () => {
    expect(readNip('199001011999011001')).toMatchObject({ kind: 'valid', doubts: ['nip_appointment'] })
    expect(readNip('199001012015013001')).toMatchObject({
      kind: 'valid',
      gender: null,
      doubts: ['nip_gender'],
    })
  })

  test('is never made out of other digits', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (written, numeric) => {
        const verdict = readNip(written, numeric)
        if (verdict.kind === 'valid') expect(written.replace(/\D/g, '')).toBe(verdict.nip)
      }),
    )
  })

  test('is printed in groups', () => {
    expect(formatNip(nip)).toBe('19800101 200501 1 999')
    expect(formatNip('131234567')).toBe('131234567')
  })
})

describe('a NIK', () => {
  test('is read with its label and spaces', () => {
    for (const written of [nik, `'${nik}`, 'NIK: 5301 1802 0984 0070', '5301180209840070 ']) {
      expect(readNik(written)).toEqual({ kind: 'valid', nik })
    }
  })

  test('typed as a number, or with an exponent, has lost digits', () => {
    expect(readNik(nik, true).kind).toBe('nik_precision')
    expect(readNik('5.30118E+15').kind).toBe('nik_precision')
  })

  test('of another length is reported', () => {
    expect(readNik('530118020984007')).toEqual({ kind: 'nik_length', digits: 15 })
    expect(readNik('-')).toEqual({ kind: 'none' })
  })

  test('is masked but for its ends', () => {
    expect(maskNik(nik)).toBe('5301**********70')
  })

  test('shows province and birth date where they belong', () => {
    expect(looksLikeNik(nik)).toBe(true)
    expect(looksLikeNik('5301185802980070')).toBe(true)
    expect(looksLikeNik('1980010120050119')).toBe(false)
  })
})

describe('a number in a column for several kinds', () => {
  test.each([
    [nip, 'nip', 'valid'],
    [nik, 'nik', 'valid'],
    ['NIK 5301180209840070', 'nik', 'valid'],
    ['78010123', 'nip', 'nrp'],
    ['NRP. 78010123', 'nip', 'nrp'],
    ['1.98E+17', 'nip', 'nip_precision'],
    ['5.3E+15', 'nik', 'nik_precision'],
    ['1980010120050119', 'nip', 'nip_length'],
    ['-', 'nip', 'none'],
  ])('“%s” is read as %s, %s', (written, as, kind) => {
    expect(readIdentity(written)).toMatchObject({ as, verdict: { kind } })
  })
})
