import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readRecoveryCode,
  RECOVERY_RANDOM_BYTES,
  recoveryCodeOf,
  showRecoveryCode,
} from '#shared/domain/recovery-code.ts'

const random = fc.uint8Array({ minLength: RECOVERY_RANDOM_BYTES, maxLength: RECOVERY_RANDOM_BYTES })

describe('a recovery code', () => {
  test('is read back however it is shown and typed', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = recoveryCodeOf(bytes)
        const shown = showRecoveryCode(code)
        expect(shown).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
        const typed = [
          shown,
          shown.toLowerCase(),
          shown.replaceAll('-', ' '),
          code.replaceAll('0', 'O').replaceAll('1', 'l'),
        ]
        for (const text of typed) expect(readRecoveryCode(text)).toEqual({ ok: true, code })
      }),
    )
  })

  test('with one wrong character, or two swapped, is refused', () => {
    fc.assert(
      fc.property(random, fc.nat(27), fc.nat(27), fc.integer({ min: 1, max: 31 }), (bytes, at, other, by) => {
        const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const code = [...recoveryCodeOf(bytes)]
        const wrong = [...code]
        wrong[at] = letters.charAt((letters.indexOf(code[at] ?? '') + by) % 32)
        expect(readRecoveryCode(wrong.join(''))).toEqual({ ok: false, reason: 'check' })
        fc.pre(code[at] !== code[other])
        const swapped = code.with(at, code[other] ?? '').with(other, code[at] ?? '')
        expect(readRecoveryCode(swapped.join(''))).toEqual({ ok: false, reason: 'check' })
      }),
    )
  })

  test('that is empty, too short or foreign says which', () => {
    const reasonOf = (typed: string) => {
      const reading = readRecoveryCode(typed)
      return reading.ok ? null : reading.reason
    }
    expect([' - ', 'ABCD', 'U'.repeat(28)].map(reasonOf)).toEqual(['empty', 'length', 'alphabet'])
  })
})
