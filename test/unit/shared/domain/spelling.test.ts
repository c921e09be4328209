import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fold,
  hasMixedScripts,
  hasOddCharacters,
  hasUnseen,
  tidy,
  tidyLines,
} from '#shared/domain/spelling.ts'

describe('a tidy text', () => {
  test('has single spaces and nothing unseen', () => {
    expect(tidy('  Budi \u00A0\t Santoso\u200B ')).toBe('Budi Santoso')
    expect(tidy('Budi\u202E gnp\uFEFF')).toBe('Budi gnp')
    expect(tidyLines('Budi\r\n\n NIP 1 ')).toEqual(['Budi', 'NIP 1'])
  })

  test('keeps every letter and sign that can be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const seen = (one: string) => one.replace(/\uFEFF|[\s\p{Cc}\p{Cf}]/gu, '')
        expect(seen(tidy(text))).toBe(seen(text))
        expect(tidy(tidy(text))).toBe(tidy(text))
      }),
    )
  })

  test('tells that more than spaces was removed', () => {
    expect(hasUnseen('Budi \u202E')).toBe(true)
    expect(hasUnseen('  Budi\n  Santoso ')).toBe(false)
  })
})

describe('a folded text', () => {
  test('is in small letters without diacritics, apostrophes and signs', () => {
    expect(fold("Ma'ruf, S.H.")).toBe('maruf s h')
    expect(fold('José  D’Ornay')).toBe('jose dornay')
    expect(fold('Nur-Aini')).toBe('nur aini')
  })
})

describe('a name', () => {
  test('with a Cyrillic letter among Latin ones is noticed', () => {
    expect(hasMixedScripts('Jоko')).toBe(true)
    expect(hasMixedScripts('José da Cunha')).toBe(false)
    expect(hasMixedScripts('Maʼruf')).toBe(false)
  })

  test('with digits, emoji or marks of a wrong character set is noticed', () => {
    for (const name of ['Siti😀', 'Budi 2', 'Jos� da Cunha', 'Jos? da Cunha'])
      expect(hasOddCharacters(name), name).toBe(true)
    for (const name of ["Ma'ruf", 'D’Ornay', 'José', 'Y. A. N. (Plt)', 'Nur-Aini, S.H.']) {
      expect(hasOddCharacters(name), name).toBe(false)
    }
  })
})
