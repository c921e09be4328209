/**
 * The short code beside the QR, for typing and for saying aloud: seven characters and a check
 * character, shown as ABCD-EF12.
 */

import { isCrockford } from './base32.ts'
import { isSoundCode, withCheckLetter } from './check-letter.ts'
import { typedCode } from './scanned-text.ts'

const SHORT_CODE_LENGTH = 8
const RANDOM_BYTES = 5

export const SHORT_CODE_REFUSALS = ['empty', 'length', 'alphabet', 'check'] as const
export type ShortCodeRefusal = (typeof SHORT_CODE_REFUSALS)[number]

export type ShortCodeReading = { ok: true; code: string } | { ok: false; reason: ShortCodeRefusal }

/** A code of 5 random bytes, of which 35 bits are used; 34 thousand million codes exist. */
export function shortCodeOf(random: Uint8Array): string {
  if (random.length !== RANDOM_BYTES) throw new RangeError('a short code takes 5 random bytes')
  const values: number[] = []
  let held = 0
  let heldBits = 0
  // From the last byte on, the lowest five bits first.
  for (const byte of random.toReversed()) {
    held |= byte << heldBits
    heldBits += 8
    for (; heldBits >= 5 && values.length < SHORT_CODE_LENGTH - 1; heldBits -= 5) {
      values.push(held & 31)
      held >>= 5
    }
  }
  return withCheckLetter(values)
}

/** "ABCD-EF12" */
export function showShortCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** Reads what a person typed: lower case, spaces and dashes anywhere, O for 0, I and L for 1. */
export function readShortCode(typed: string): ShortCodeReading {
  const text = typedCode(typed, 100)
  if (text === '') return { ok: false, reason: 'empty' }
  if (!isCrockford(text)) return { ok: false, reason: 'alphabet' }
  if (text.length !== SHORT_CODE_LENGTH) return { ok: false, reason: 'length' }
  const code = text.toUpperCase()
  return isSoundCode(code) ? { ok: true, code } : { ok: false, reason: 'check' }
}
