import { describe, expect, test } from 'vitest'
import { tableMove, type TableKey } from '../../../../../renderer/features/participants/table-keys.ts'

const place = { active: 10, total: 100, pageRows: 20 }
const key = (name: string, more: Partial<TableKey> = {}): TableKey => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

describe('keys in the list', () => {
  test.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 30],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
  ])('%s goes to row %i', (name, to) => {
    expect(tableMove(key(name), place)).toEqual({ kind: 'go', to, extend: false })
  })

  test('no key leads out of the list', () => {
    expect(tableMove(key('PageDown'), { ...place, active: 95 })).toMatchObject({ to: 99 })
    expect(tableMove(key('ArrowUp'), { ...place, active: 0 })).toMatchObject({ to: 0 })
  })

  test('Shift carries the ticks along', () => {
    expect(tableMove(key('ArrowDown', { shiftKey: true }), place)).toEqual({
      kind: 'go',
      to: 11,
      extend: true,
    })
  })

  test('Ctrl+A ticks all, Ctrl+C copies, Delete removes, Space ticks, Enter opens, Escape unticks', () => {
    expect(tableMove(key('a', { ctrlKey: true }), place)).toEqual({ kind: 'all' })
    expect(tableMove(key('C', { metaKey: true }), place)).toEqual({ kind: 'copy' })
    expect(tableMove(key('Delete'), place)).toEqual({ kind: 'remove' })
    expect(tableMove(key(' '), place)).toEqual({ kind: 'toggle' })
    expect(tableMove(key('Enter'), place)).toEqual({ kind: 'open' })
    expect(tableMove(key('Escape'), place)).toEqual({ kind: 'clear' })
  })

  test('other keys and shortcuts are not the business of the list', () => {
    expect(tableMove(key('k', { ctrlKey: true }), place)).toBeUndefined()
    expect(tableMove(key('ArrowDown', { altKey: true }), place)).toBeUndefined()
    expect(tableMove(key('x'), place)).toBeUndefined()
  })
})
