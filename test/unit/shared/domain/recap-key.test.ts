import { describe, expect, test } from 'vitest'
import { type KeyedPerson, personKeys, plainDistrict } from '#shared/domain/recap-key.ts'

const person = (id: string, changes: Partial<KeyedPerson> = {}): KeyedPerson => ({
  ...{ id, name: 'Maria Bria', nip: null, nik: null, unit: 'Dinas Kesehatan', district: null, village: null },
  ...changes,
})
const keyOf = (one: KeyedPerson) => personKeys([one]).get(one.id)

describe('the key of a person', () => {
  test('is the NIP, else the NIK, else name and place', () => {
    const nip = '198501012010012001'
    expect(keyOf(person('a', { nip, nik: '5303010101700001' }))).toMatchObject({
      ...{ key: `nip:${nip}`, kind: 'nip', nik: '5303010101700001' },
    })
    expect(keyOf(person('a', { nik: '5303010101700001' }))).toMatchObject({ kind: 'nik' })
    expect(keyOf(person('a'))).toMatchObject({ kind: 'name', name: null })
  })

  test('does not depend on gelar, capitals and spelling', () => {
    const keys = ['Muhammad Taolin, S.H.', 'M. TAOLIN', 'Mohamad Taolin'].map((name) =>
      keyOf(person('a', { name, unit: 'DINAS  KESEHATAN' })),
    )
    expect(new Set(keys.map((key) => key?.key)).size).toBe(1)
  })

  test('of villages of one name in two kecamatan are two', () => {
    const of = (district: string) => keyOf(person('a', { unit: null, district, village: 'Oenoni' }))?.key
    expect(of('Amarasi')).toBe(of('Kec. Amarasi'))
    expect(of('Amarasi')).not.toBe(of('Kupang Timur'))
  })

  test('stands for nobody else where a place is missing or two of one list share name and place', () => {
    expect(keyOf(person('a', { unit: null }))).toMatchObject({ key: 'single:a', kind: 'single' })
    const twins = personKeys([person('a'), person('b'), person('c', { unit: 'Inspektorat' })])
    expect([...twins.values()].map(({ kind }) => kind)).toEqual(['single', 'single', 'name'])
  })
})

test('a kecamatan is named without its kind', () => {
  expect(['Kecamatan Amarasi', 'Kec. Amarasi', 'Amarasi'].map(plainDistrict)).toEqual(
    Array.from({ length: 3 }, () => 'Amarasi'),
  )
})
