import { expect, test } from 'vitest'
import { PACKAGE_WORDS, packageWords, readPackageWords } from '#shared/domain/package-words.ts'

test('every byte has a word of its own, which no other byte has', () => {
  const words = packageWords(Uint8Array.from({ length: 256 }, (_, byte) => byte)).split(' ')
  expect(new Set(words).size).toBe(256)
  expect(words.every((word) => /^[a-z]{3,9}$/.test(word))).toBe(true)
})

test('words are known again however they were typed', () => {
  const words = packageWords(Uint8Array.from({ length: PACKAGE_WORDS }, (_, place) => place * 40))
  const typed = ` ${words.toUpperCase().replaceAll(' ', ' - ')}. `
  expect(readPackageWords(typed)).toBe(words)
})
