import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskedName } from '#shared/domain/masked-name.ts'

it.each([
  ['Siti Rahmawati', 'S*** R***'],
  ['Dr. Ir. H. Yohanes Umbu Landu, S.Sos., M.Si.', 'Y*** U***'],
  ['Suharto', 'S***'],
  ['maria goreti', 'M*** G***'],
  ["Ma'ruf Tefa", 'M*** T***'],
  ['R. Soekarno', 'R*** S***'],
  ['', ''],
  ['123 ---', ''],
])('%s is greeted as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked)
})

it('no name tells more than two letters, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      expect(maskedName(name)).toMatch(/^((\p{L}\p{M}*){1,2}\*\*\*( (\p{L}\p{M}*){1,2}\*\*\*)?)?$/u)
    }),
  )
})
