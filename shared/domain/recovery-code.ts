/**
 * The code that opens locked data when nothing else does: 27 random characters, 135 bits, and a check
 * character, printed as seven groups of four.
 */
import { isCrockford } from './base32.ts'
import { isSoundCode, withCheckLetter } from './check-letter.ts'
import { typedCode } from './scanned-text.ts'

const GROUP = 4
const CODE_LENGTH = 28
export const RECOVERY_RANDOM_BYTES = CODE_LENGTH - 1

export type RecoveryCodeRefusal = 'empty' | 'length' | 'alphabet' | 'check'
export type RecoveryCodeReading = { ok: true; code: string } | { ok: false; reason: RecoveryCodeRefusal }

/** Five bits of every random byte are used. */
export function recoveryCodeOf(random: Uint8Array): string {
  if (random.length !== RECOVERY_RANDOM_BYTES) throw new RangeError('a recovery code takes 27 random bytes')
  const values = Array.from(random, (byte) => byte & 31)
  return withCheckLetter(values)
}

/** "ABCD-EF12-…" */
export function showRecoveryCode(code: string): string {
  return Array.from({ length: Math.ceil(code.length / GROUP) }, (_, index) =>
    code.slice(index * GROUP, (index + 1) * GROUP),
  ).join('-')
}

/** Reads what a person typed from paper: lower case, spaces and dashes anywhere, O for 0, I and L for 1. */
export function readRecoveryCode(typed: string): RecoveryCodeReading {
  const text = typedCode(typed, 200)
  if (text === '') return { ok: false, reason: 'empty' }
  if (!isCrockford(text)) return { ok: false, reason: 'alphabet' }
  if (text.length !== CODE_LENGTH) return { ok: false, reason: 'length' }
  const code = text.toUpperCase()
  return isSoundCode(code) ? { ok: true, code } : { ok: false, reason: 'check' }
}
