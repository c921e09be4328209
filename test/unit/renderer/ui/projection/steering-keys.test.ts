import { expect, test } from 'vitest'
import { steeringOf } from '../../../../../renderer/ui/projection/steering-keys.ts'

const press = (key: string, held: 'ctrlKey' | 'altKey' | 'metaKey' | 'none' = 'none') =>
  steeringOf({ key, ctrlKey: held === 'ctrlKey', altKey: held === 'altKey', metaKey: held === 'metaKey' })

test('a clicker turns with its page keys and darkens with a point', () => {
  expect(['PageDown', 'PageUp', '.'].map((key) => press(key))).toEqual(['next', 'back', 'dark'])
})

test('a hand turns with space and arrows, darkens with B, and begins anew with Home', () => {
  expect(
    [' ', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'b', 'B', 'Home'].map((key) => press(key)),
  ).toEqual(['next', 'next', 'next', 'back', 'back', 'dark', 'dark', 'first'])
})

test('what begins and ends a show elsewhere does nothing here', () => {
  expect(press('F5')).toBe('nothing')
  expect(press('Escape')).toBeUndefined()
})

test('letters and keys held with Ctrl, Alt or the system key are not steering', () => {
  expect(['a', 'Enter', 'Tab', 'F1'].map((key) => press(key))).toEqual(Array(4).fill(undefined))
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) expect(press('b', held)).toBeUndefined()
})
