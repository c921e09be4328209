import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CROCKFORD } from '#shared/domain/base32.ts'
import { readShortCode, shortCodeOf, showShortCode } from '#shared/domain/short-code.ts'

const anyCode = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(shortCodeOf)

describe('a short code', () => {
  test('is read back as it was made, also as it is shown', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
        expect(readShortCode(code)).toEqual({ ok: true, code })
        expect(readShortCode(showShortCode(code))).toEqual({ ok: true, code })
      }),
    )
  })

  test('with any one wrong character is refused', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let place = 0; place < 8; place++) {
          for (const letter of CROCKFORD) {
            const wrong = code.slice(0, place) + letter + code.slice(place + 1)
            if (wrong !== code) expect(readShortCode(wrong), wrong).toEqual({ ok: false, reason: 'check' })
          }
        }
      }),
    )
  })

  test('with any two characters swapped is refused', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let left = 0; left < 8; left++) {
          for (let right = left + 1; right < 8; right++) {
            const letters = Array.from(code)
            ;[letters[left], letters[right]] = [letters[right] ?? '', letters[left] ?? '']
            const swapped = letters.join('')
            if (swapped !== code)
              expect(readShortCode(swapped), swapped).toEqual({ ok: false, reason: 'check' })
          }
        }
      }),
    )
  })

  test('differing in one place gives a different check character for every pair of letters, in every place', () => {
    // The check is linear, so the differences from the zero code stand for the differences of all codes.
    for (let place = 0; place < 7; place++) {
      const checks = new Set(Array.from({ length: 32 }, (_, value) => checkOf(place, value)))
      expect(checks.size).toBe(32)
    }
  })

  test('uses 35 of its 40 random bits', () => {
    expect(shortCodeOf(Uint8Array.from([0xf8, 0, 0, 0, 0]))).toBe('00000000')
    expect(new Set(Array.from({ length: 35 }, (_, bit) => shortCodeOf(oneBit(bit)))).size).toBe(35)
    expect(() => shortCodeOf(new Uint8Array(4))).toThrow(RangeError)
  })

  test('is read from what people type: lower case, spaces, dashes, O for 0, I and L for 1', () => {
    const code = shortCodeOf(Uint8Array.from([2, 0, 0, 0, 32]))
    // By hand: 4 × 1 + 20 × 8 = 4 + 17 = 21, which is N.
    expect(code).toBe('0100008N')
    const spoken = code.toLowerCase().replace(/0/g, 'o').replace('1', 'l')
    expect(readShortCode(` ${spoken.slice(0, 4)} – ${spoken.slice(4)}\r\n`)).toEqual({ ok: true, code })
    expect(readShortCode(code.replace(/1/g, 'I').replace(/0/g, 'O'))).toEqual({ ok: true, code })
  })

  test.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['ABCD-EF1', 'length'],
    ['ABCD-EF123', 'length'],
    ['ABCDEFGU', 'alphabet'],
    ['ABCD/EF1', 'alphabet'],
    ['ABCDEF1ſ', 'alphabet'],
    ['００００００００', 'alphabet'],
  ])('"%s" is refused: %s', (typed, reason) => expect(readShortCode(typed)).toEqual({ ok: false, reason }))

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const reading = readShortCode(text)
        if (reading.ok) expect(readShortCode(reading.code)).toEqual(reading)
      }),
    )
  })
})

function oneBit(bit: number): Uint8Array {
  const bytes = new Uint8Array(5)
  bytes[4 - (bit >> 3)] = 1 << (bit & 7)
  return bytes
}

function checkOf(place: number, value: number): string {
  let bits = BigInt(value) << BigInt(place * 5)
  const bytes = new Uint8Array(5)
  for (let at = 4; at >= 0; at--) {
    bytes[at] = Number(bits & 255n)
    bits >>= 8n
  }
  return shortCodeOf(bytes).slice(-1)
}
