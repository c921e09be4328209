import { expect, test } from 'vitest'
import { briefDistrict, fullDistrict, plainDistrict } from '#shared/domain/district-name.ts'

test('a name stands alone, however the word before it is written', () => {
  const written = ['Semau', 'Kec. Semau', 'Kec.Semau', 'kec Semau', 'KECAMATAN Semau', ' Distrik Semau']
  expect(new Set(written.map(plainDistrict))).toEqual(new Set(['Semau']))
  expect(plainDistrict('Kecapi')).toBe('Kecapi')
})

test('a bare name has the word of the province', () => {
  expect(fullDistrict('Oksibil', 'Papua Pegunungan')).toBe('Distrik Oksibil')
  expect(fullDistrict('Depok', 'DI Yogyakarta')).toBe('Kapanewon Depok')
  expect(fullDistrict('Semau', 'Nusa Tenggara Timur')).toBe('Kecamatan Semau')
  expect(briefDistrict('Semau', '')).toBe('Kec. Semau')
})

test('a word that was written stays', () => {
  expect(briefDistrict('DISTRIK Oksibil', 'Papua Barat')).toBe('Distrik Oksibil')
  expect(fullDistrict('Kemantren Mergangsan', 'DI Yogyakarta')).toBe('Kemantren Mergangsan')
  expect(fullDistrict('Kec. Oksibil', 'Papua')).toBe('Kecamatan Oksibil')
})
