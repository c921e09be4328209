import { expect, test } from 'vitest'
import { columnEdges } from '../../../../../electron/backend/documents/kit/column-edges.ts'

test('columns are as wide as asked for, and one without a width takes the rest', () => {
  const columns = [
    { asked: 30, least: 20 },
    { asked: undefined, least: 40 },
  ]
  expect(columnEdges(columns, 10, 100)).toEqual([10, 40, 110])
})

test('a column is as wide as the longest word of its head, at the cost of those that have room', () => {
  const columns = [
    { asked: 80, least: 20 },
    { asked: 10, least: 30 },
    { asked: 10, least: 10 },
  ]
  expect(columnEdges(columns, 0, 100)).toEqual([0, 60, 90, 100])
})

test('the table keeps its width where no column has room to give', () => {
  const columns = [
    { asked: 50, least: 60 },
    { asked: 50, least: 45 },
  ]
  expect(columnEdges(columns, 0, 100)).toEqual([0, 55, 100])
})
