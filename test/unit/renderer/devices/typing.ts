/** Keyboards for the burst reader's tests: a scanner, and hands as they were measured. */
import { BurstReader, type BurstResult, type KeyPress, PAUSE_MS } from '../../../../renderer/devices/burst.ts'

export type Press = Partial<KeyPress> & { gapMs: number }

/** The key of a US keyboard that writes a character. */
export function keyFor(letter: string): Partial<KeyPress> {
  if (/[a-z]/i.test(letter))
    return { code: `Key${letter.toUpperCase()}`, key: letter, shift: /[A-Z]/.test(letter) }
  if (/\d/.test(letter)) return { code: `Digit${letter}`, key: letter }
  if (letter === '\n') return { code: 'Enter', key: 'Enter' }
  if (letter === '\t') return { code: 'Tab', key: 'Tab' }
  if (letter === ' ') return { code: 'Space', key: ' ' }
  if (letter === ']') return { code: 'BracketRight', key: ']' }
  return { code: 'Slash', key: letter, shift: letter === '?' }
}

/** Every character after the same gap; the first one comes after a long silence. */
export function typed(text: string, gapMs: number, firstGapMs = 1000): Press[] {
  return [...text].map((letter, place) => ({ ...keyFor(letter), gapMs: place === 0 ? firstGapMs : gapMs }))
}

export type Session = { scans: string[]; field: string; shortcuts: string[]; reachedApp: string[] }

/** Plays key presses against a reader the way the DOM adapter does, with a field that has the focus. */
export function play(presses: readonly Press[], reader: BurstReader = new BurstReader()): Session {
  const session: Session = { scans: [], field: '', shortcuts: [], reachedApp: [] }
  let fieldBefore = ''
  let held: string | null = null
  let clockMs = 0
  const settle = (result: BurstResult | null) => {
    if (result?.kind === 'scan') {
      session.field = fieldBefore
      session.scans.push(result.text)
    } else if (result?.kind === 'typed') session.field += result.text
    else if (result?.kind === 'shortcut' && held !== null) session.shortcuts.push(held)
  }
  for (const { gapMs, ...press } of presses) {
    if (gapMs > PAUSE_MS) settle(reader.pause(clockMs + PAUSE_MS))
    clockMs += gapMs
    const key = { code: '', key: '', shift: false, chord: false, repeat: false, ...press, atMs: clockMs }
    const heard = reader.press(key)
    settle(heard.result)
    if (heard.began) {
      fieldBefore = session.field
      held = heard.swallow ? key.code : null
    }
    if (heard.swallow) continue
    if (key.key.length === 1 && !key.chord) session.field += key.key
    else session.reachedApp.push(key.code)
  }
  settle(reader.pause(clockMs + PAUSE_MS))
  return session
}
