import { expect, test } from 'vitest'
import { rowRanges } from '../../../../../renderer/features/roster/row-ranges.ts'

test('rows that follow each other are one range', () => {
  expect(rowRanges([1, 2, 3, 7, 9, 10])).toBe('1–3, 7, 9–10')
  expect(rowRanges([])).toBe('')
})
