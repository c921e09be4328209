import { describe, expect, test } from 'vitest'
import {
  changedFields,
  emptyValues,
  personOf,
  problemsOf,
} from '../../../../../renderer/features/participants/person-values.ts'

const typed = (more: Partial<typeof emptyValues>) => ({ ...emptyValues, name: 'Budi Santoso, S.H.', ...more })

describe('the form about a person', () => {
  test('a NIP typed with spaces is stored as its 18 digits', () => {
    expect(personOf(typed({ identity: '19891002 201703 2 003' }), {})).toMatchObject({
      nip: '198910022017032003',
      idWritten: null,
    })
  })

  test('a number that is no NIP is kept as it was written and is never the NIP', () => {
    expect(personOf(typed({ identity: ' 1989100220170320 ' }), {})).toMatchObject({
      nip: null,
      idWritten: '1989100220170320',
    })
  })

  test.each(['', ' ', '-', '–'])('"%s" in place of a NIP means none', (identity) => {
    expect(personOf(typed({ identity }), {})).toMatchObject({ nip: null, idWritten: null })
  })

  test('outer and double spaces go, the spelling stays', () => {
    expect(personOf(typed({ name: '  Y. A. N.   Touselak  Benu ' }), {}).name).toBe('Y. A. N. Touselak Benu')
  })

  test('empty fields are stored as nothing, foreign columns stay with the person', () => {
    const person = personOf(typed({ unit: '  ', gender: '' }), { 'Ukuran baju': 'XL' })
    expect(person).toMatchObject({ unit: null, gender: null, seat: null, extra: { 'Ukuran baju': 'XL' } })
  })

  test('a phone number is stored from 0 on; an odd one as it was typed', () => {
    expect(personOf(typed({ phone: '+62 812-3456-7890' }), {}).phone).toBe('081234567890')
    expect(personOf(typed({ phone: 'kantor lurah' }), {}).phone).toBe('kantor lurah')
  })

  test('a person without a name, or with a NIK of 15 digits, is not stored yet', () => {
    expect(Object.keys(problemsOf({ ...emptyValues }))).toEqual(['name'])
    expect(Object.keys(problemsOf(typed({ nik: '530301010180000' })))).toEqual(['nik'])
    expect(problemsOf(typed({ nik: '5303010101800001' }))).toEqual({})
  })

  test('what somebody else changed is told by the names of the form, NIK and phone covered', () => {
    const before = typed({ category: 'pns', nik: '5303010101800001', phone: '081234567890' })
    expect(
      changedFields(before, {
        ...before,
        category: 'pppk',
        nik: '5303010101800002',
        phone: '081299967890',
        seat: 'B-14',
      }),
    ).toEqual([
      { label: 'Kategori', before: 'PNS', after: 'PPPK' },
      { label: 'NIK', before: '5303**********01', after: '5303**********02' },
      { label: 'Nomor HP', before: '0812******90', after: '0812******90' },
      { label: 'Nomor kursi', before: '', after: 'B-14' },
    ])
  })
})
