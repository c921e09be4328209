import { describe, expect, test } from 'vitest'
import {
  IGNORED_REASONS,
  REJECTION_CODES,
  SHEET_REASONS,
  WARNING_CODES,
} from '#shared/domain/roster/problems.ts'
import {
  IGNORED_REASON_TEXTS,
  personFieldLabel,
  personFieldValue,
  rosterProblemText,
  rosterProblemTitle,
  SHEET_REASON_TEXTS,
} from '#shared/texts/roster.ts'

const data = {
  seen: '198001012005011001',
  digits: 17,
  row: 12,
  sheet: 'Peserta',
  column: 'Jabatan',
  length: 400,
  phone: '0812',
}

describe('the sentence about a row', () => {
  test.each([...WARNING_CODES, ...REJECTION_CODES])(
    'for %s says what was seen and ends as a sentence',
    (code) => {
      const sentence = rosterProblemText(code, data)
      expect(sentence).toMatch(/^[A-Z].*\.$/s)
      expect(sentence).not.toMatch(/undefined|null|NaN|“”/)
      expect(rosterProblemTitle(code)).not.toBe('Catatan lain')
    },
  )

  test('for a duplicate names the other row and sheet', () => {
    expect(rosterProblemText('duplicate_nip', data)).toContain('baris 12 lembar “Peserta”')
    expect(rosterProblemText('duplicate_nip', { ...data, otherName: 'Budi' })).toContain('sudah dipakai Budi')
  })

  test('shows a NIK masked', () => {
    expect(rosterProblemText('duplicate_nik', { seen: '5301180209840070', row: 1 })).toContain(
      '5301**********70',
    )
  })

  test('for a code nobody knows says so, also for names of an object’s own properties', () => {
    for (const code of ['x', 'constructor', '__proto__'])
      expect(rosterProblemText(code, {})).toBe(`Catatan lain (${code}).`)
  })
})

test('every reason has a sentence', () => {
  for (const reason of IGNORED_REASONS) expect(IGNORED_REASON_TEXTS[reason]).toMatch(/\.$/)
  for (const reason of SHEET_REASONS) expect(SHEET_REASON_TEXTS[reason]).toMatch(/\.$/)
})

test('a field that changed is named in words, and a kept column by its header', () => {
  expect(personFieldLabel('subUnit')).toBe('Unit kerja')
  expect(personFieldLabel('Agama')).toBe('Agama')
  expect(personFieldValue('category', 'kepala_desa')).toBe('Kepala Desa')
  expect(personFieldValue('nip', '198001012005011001')).toBe('19800101 200501 1 001')
})
