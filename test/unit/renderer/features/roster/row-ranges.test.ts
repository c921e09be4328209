import { expect, test } from 'vitest'
import { columnLetter } from '../../../../../renderer/features/roster/column-row.tsx'
import { rowRanges } from '../../../../../renderer/features/roster/row-ranges.ts'

test('rows that follow each other are one range', () => {
  expect(rowRanges([1, 2, 3, 7, 9, 10])).toBe('1–3, 7, 9–10')
  expect(rowRanges([])).toBe('')
})

test('columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
