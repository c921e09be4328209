import { describe, expect, test } from 'vitest'
import {
  isNarrowed,
  narrowed,
  sortedBy,
  wholeList,
  widened,
} from '../../../../../renderer/features/participants/list-view.ts'
import {
  joined,
  nobody,
  span,
  toggled,
  without,
} from '../../../../../renderer/features/participants/selection.ts'

describe('what the list shows', () => {
  test('narrowing by several things keeps them all', () => {
    const view = narrowed(narrowed(wholeList, { query: 'budi' }), { units: ['Dinas Kesehatan'] })
    expect(view.filter).toEqual({ query: 'budi', units: ['Dinas Kesehatan'] })
  })

  test('an empty choice narrows nothing and leaves no trace', () => {
    const view = narrowed(narrowed(wholeList, { query: 'budi', units: ['A'], doubtful: true }), {
      query: '',
      units: [],
      doubtful: false,
    })
    expect(view.filter).toEqual({})
  })

  test('the day is not a narrowing and survives showing everybody again', () => {
    const view = narrowed(wholeList, { day: '2024-09-27' })
    expect(isNarrowed(view)).toBe(false)
    expect(widened(narrowed(view, { query: 'x' })).filter).toEqual({ day: '2024-09-27' })
  })

  test('sorting twice by a column turns the order round, another column begins anew', () => {
    const once = sortedBy(wholeList, 'unit')
    expect(once).toMatchObject({ sort: 'unit', descending: false })
    expect(sortedBy(once, 'unit')).toMatchObject({ sort: 'unit', descending: true })
    expect(sortedBy(sortedBy(once, 'unit'), 'name')).toMatchObject({ sort: 'name', descending: false })
  })
})

describe('ticked rows', () => {
  test('a tick is put and taken', () => {
    expect([...toggled(nobody, 'a')]).toEqual(['a'])
    expect([...toggled(toggled(nobody, 'a'), 'a')]).toEqual([])
  })

  test('people added twice are ticked once, removed people are unticked', () => {
    expect([...without(joined(joined(nobody, ['a', 'b']), ['b', 'c']), ['a'])]).toEqual(['b', 'c'])
  })

  test('a range is the same from either end', () => {
    expect(span(3, 7)).toEqual({ first: 3, count: 5 })
    expect(span(7, 3)).toEqual({ first: 3, count: 5 })
    expect(span(4, 4)).toEqual({ first: 4, count: 1 })
  })
})
