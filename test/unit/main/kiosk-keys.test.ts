import { expect, it } from 'vitest'
import { isWayOut } from '../../../electron/main/kiosk-keys.ts'

const none = { control: false, alt: false, meta: false }

it.each([
  ['Alt+F4', { key: 'F4', ...none, alt: true }],
  ['F11', { key: 'F11', ...none }],
  ['F5', { key: 'F5', ...none }],
  ['F12', { key: 'F12', ...none }],
  ['Ctrl+W', { key: 'w', ...none, control: true }],
  ['Ctrl+R', { key: 'r', ...none, control: true }],
  ['Ctrl+Shift+I', { key: 'I', ...none, control: true }],
  ['Ctrl+P', { key: 'p', ...none, control: true }],
  ['Ctrl+0', { key: '0', ...none, control: true }],
  ['Alt+Left', { key: 'ArrowLeft', ...none, alt: true }],
  ['the Windows key', { key: 'Meta', ...none, meta: true }],
  ['Alt alone, which opens a menu', { key: 'Alt', ...none, alt: true }],
  ['the context menu key', { key: 'ContextMenu', ...none }],
  ['the back key of a keyboard', { key: 'BrowserBack', ...none }],
  ['the key that starts a program', { key: 'LaunchMail', ...none }],
])('%s never reaches the page', (_name, input) => {
  expect(isWayOut(input)).toBe(true)
})

it.each(['A', '7', '-', 'Enter', 'Backspace', 'Tab', 'Escape', 'ArrowLeft', 'Shift', 'CapsLock', 'F'])(
  '%s is for typing a code',
  (key) => {
    expect(isWayOut({ key, ...none })).toBe(false)
  },
)
