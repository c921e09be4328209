/**
 * The code that opens locked data when nothing else does: 27 random characters, 135 bits, and a check
 * character, printed as seven groups of four.
 */
import { CROCKFORD } from './base32.ts'
import { checkValue } from './check-letter.ts'

const GROUP = 4
const CODE_LENGTH = 28
export const RECOVERY_RANDOM_BYTES = CODE_LENGTH - 1

export type RecoveryCodeRefusal = 'empty' | 'length' | 'alphabet' | 'check'
export type RecoveryCodeReading = { ok: true; code: string } | { ok: false; reason: RecoveryCodeRefusal }

/** Five bits of every random byte are used. */
export function recoveryCodeOf(random: Uint8Array): string {
  if (random.length !== RECOVERY_RANDOM_BYTES) throw new RangeError('a recovery code takes 27 random bytes')
  const values = Array.from(random, (byte) => byte & 31)
  return [...values, checkValue(values)].map((value) => CROCKFORD.charAt(value)).join('')
}

/** "ABCD-EF12-…" */
export function showRecoveryCode(code: string): string {
  return Array.from({ length: Math.ceil(code.length / GROUP) }, (_, index) =>
    code.slice(index * GROUP, (index + 1) * GROUP),
  ).join('-')
}

/** Reads what a person typed from paper: lower case, spaces and dashes anywhere, O for 0, I and L for 1. */
export function readRecoveryCode(typed: string): RecoveryCodeReading {
  const code = typed
    .slice(0, 200)
    .replace(/[\s\u00ad\u2010-\u2015\u2212_.-]+/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (code === '') return { ok: false, reason: 'empty' }
  const values = Array.from(code, (letter) => CROCKFORD.indexOf(letter))
  if (values.includes(-1)) return { ok: false, reason: 'alphabet' }
  if (values.length !== CODE_LENGTH) return { ok: false, reason: 'length' }
  const isSound = checkValue(values.slice(0, -1)) === values.at(-1)
  return isSound ? { ok: true, code } : { ok: false, reason: 'check' }
}
