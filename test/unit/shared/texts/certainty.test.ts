import { expect, test } from 'vitest'
import { CERTAINTIES } from '#shared/domain/certainty.ts'
import { certaintySentence } from '#shared/texts/certainty.ts'

test('only what was read in the official text is called so', () => {
  const official = CERTAINTIES.filter((certainty) =>
    /^Dari naskah resmi\.$/.test(certaintySentence(certainty)),
  )
  expect(official).toEqual(['official'])
})

test('what comes from others is to be compared with the original', () => {
  for (const certainty of ['press', 'weak', 'unverified'] as const)
    expect(certaintySentence(certainty)).toMatch(/dicocokkan|cocokkan dengan aslinya/)
})
