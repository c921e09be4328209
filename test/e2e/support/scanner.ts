/**
 * A USB scanner that types: every key carries the moment at which its cable would deliver it, so that
 * the test is the same on a quick and on a busy computer.
 */
import type { CDPSession, Page } from 'playwright'

type Key = { code: string; key: string; keyCode: number; text?: string; modifiers?: number }
type Scan = {
  /** Milliseconds from one key to the next. */
  gapMs?: number
  /** What the scanner is set to send at the end. */
  end?: 'Enter' | 'Tab' | 'nothing'
}

export const ALT = 1
export const CONTROL = 2
const SHIFT = 8

const ENTER: Key = { code: 'Enter', key: 'Enter', keyCode: 13, text: '\r' }
const TAB: Key = { code: 'Tab', key: 'Tab', keyCode: 9 }

export async function scan(page: Page, text: string, { gapMs = 8, end = 'Enter' }: Scan = {}): Promise<void> {
  const ending = end === 'nothing' ? [] : [end === 'Enter' ? ENTER : TAB]
  await sendKeys(page, [...[...text].map(keyOf), ...ending], gapMs)
}

/** Keys of any kind in one burst: what a hostile bar code makes a scanner type. */
export async function sendKeys(page: Page, keys: readonly Key[], gapMs = 8): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const beganS = (Date.now() - keys.length * gapMs) / 1000
  await Promise.all(keys.flatMap((key, place) => press(session, key, beganS + (place * gapMs) / 1000)))
  await session.detach()
  // The silence after a scan is part of it.
  await page.waitForTimeout(100)
}

/** A digit or a letter on a US keyboard. */
export function keyOf(letter: string): Key {
  const capital = letter.toUpperCase()
  const code = /\d/.test(letter) ? `Digit${letter}` : `Key${capital}`
  const shift = /[A-Z]/.test(letter) ? { modifiers: SHIFT } : {}
  return { code, key: letter, keyCode: capital.charCodeAt(0), text: letter, ...shift }
}

export function functionKey(number: number, modifiers = 0): Key {
  return { code: `F${number}`, key: `F${number}`, keyCode: 111 + number, modifiers }
}

/** Ctrl or Alt with a letter. */
export function chord(letter: string, modifiers: number): Key {
  const { text: _none, ...key } = keyOf(letter)
  return { ...key, modifiers }
}

function press(session: CDPSession, { keyCode, text, ...key }: Key, timestamp: number): Promise<unknown>[] {
  const event = { ...key, windowsVirtualKeyCode: keyCode, timestamp }
  return [
    session.send('Input.dispatchKeyEvent', {
      type: text ? 'keyDown' : 'rawKeyDown',
      ...event,
      ...(text && { text }),
    }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
  ]
}
