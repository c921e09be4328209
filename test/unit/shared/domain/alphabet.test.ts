import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byAlphabet } from '#shared/domain/alphabet.ts'

test('numbers in a name count as numbers, and capital letters do not matter', () => {
  const names = [
    'Dinas 10',
    'SMP Negeri 3',
    'dinas 2',
    'Badan Keuangan',
    'Dinas 1',
    'SMP Negeri 21',
    'badan Arsip',
  ]
  expect(names.toSorted(byAlphabet)).toEqual([
    ...['badan Arsip', 'Badan Keuangan', 'Dinas 1', 'dinas 2', 'Dinas 10', 'SMP Negeri 3', 'SMP Negeri 21'],
  ])
})

test('names stand in the same order, however they came', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('Dinas 1', 'dinas 1', 'DINAS 01', 'Dinas 1 '))
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(names.toReversed().toSorted(byAlphabet)).toEqual(names.toSorted(byAlphabet))
    }),
  )
})
