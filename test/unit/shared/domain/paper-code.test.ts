import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CROCKFORD } from '#shared/domain/base32.ts'
import {
  PAPER_CODE_LENGTH,
  paperBody,
  type PaperClaim,
  readPaperCode,
  readShortPaperCode,
  shortPaperCode,
  showShortPaperCode,
  writePaperCode,
} from '#shared/domain/paper-code.ts'
import { paperKindOf, PAPER_KINDS } from '#shared/domain/paper-kinds.ts'
import { DOCUMENT_KINDS } from '#shared/contract/document-options/index.ts'

const claim: PaperClaim = {
  key: '00c0ffee',
  kind: 3,
  day: '2026-11-22',
  content: '0123456789abcdef'.repeat(2),
}
const signature = Uint8Array.from({ length: 64 }, (_, index) => index)
/** Printed papers must stay readable for ever: this text never changes. */
const WRITTEN =
  '040C1ZZE0C4XA0938NKRKAYDXW0J6HB7H6NWVVR0041061050R3GG28A1C60T3GF208H44RM2MB1E60S38DHR78Y3WG228H34GJJ' +
  'C9S854N2PB1D5RQK0C9J6CT3ADHQ70WKMESW7MZ3Y'

const claims = fc.record({
  key: fc.stringMatching(/^[0-9a-f]{8}$/),
  kind: fc.integer({ min: 1, max: 255 }),
  day: fc
    .integer({ min: 0, max: 0xff_ff })
    .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)),
  content: fc.stringMatching(/^[0-9a-f]{32}$/),
})
const signatures = fc.uint8Array({ minLength: 64, maxLength: 64 })

describe('the code of a paper', () => {
  it('says what was written, in 141 characters of every scanner', () => {
    fc.assert(
      fc.property(claims, signatures, (one, signed) => {
        const body = paperBody(one)
        const text = writePaperCode(body, signed)
        expect(text).toMatch(new RegExp(`^[${CROCKFORD}]{${PAPER_CODE_LENGTH}}$`))
        const reading = readPaperCode(text)
        expect(reading).toEqual({ ok: true, claim: one, body, signature: signed })
      }),
    )
  })

  it('is written as it always was', () => {
    expect(writePaperCode(paperBody(claim), signature)).toBe(WRITTEN)
  })

  it('is read with what devices add', () => {
    const text = writePaperCode(paperBody(claim), signature)
    for (const scanned of [
      `]Q1${text}\r\n`,
      text.toLowerCase(),
      text.replace(/.{20}/g, '$& '),
      `\u200b${text}\t`,
    ])
      expect(readPaperCode(scanned), scanned).toMatchObject({ ok: true, claim })
  })

  it('holds the nearest day where a clock was never set', () => {
    const held = readPaperCode(writePaperCode(paperBody({ ...claim, day: '1970-01-01' }), signature))
    expect(held).toMatchObject({ ok: true, claim: { day: '2020-01-01' } })
  })

  it('is refused with its reason', () => {
    const text = writePaperCode(paperBody(claim), signature)
    expect(readPaperCode('  ')).toEqual({ ok: false, reason: 'empty' })
    expect(readPaperCode(text.slice(1))).toEqual({ ok: false, reason: 'too_short' })
    expect(readPaperCode(`${text}0`)).toEqual({ ok: false, reason: 'too_long' })
    expect(readPaperCode(`${text.slice(1)}U`)).toEqual({ ok: false, reason: 'alphabet' })
    expect(readPaperCode(`${text.slice(0, -1)}Z`)).toEqual({ ok: false, reason: 'padding' })
    expect(readPaperCode(`1${text.slice(1)}`)).toEqual({ ok: false, reason: 'version' })
  })

  it('of any text is read without an error, and only a true one twice the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary' })), (text) => {
        const reading = readPaperCode(text)
        if (reading.ok) expect(writePaperCode(reading.body, reading.signature)).toHaveLength(141)
        readShortPaperCode(text)
      }),
    )
  })

  it('refuses to be written for what it cannot hold', () => {
    for (const wrong of [{ key: '' }, { key: 'XYZ12345' }, { kind: 0 }, { kind: 256 }, { content: 'abc' }])
      expect(() => paperBody({ ...claim, ...wrong })).toThrow(RangeError)
    expect(() => writePaperCode(paperBody(claim), signature.subarray(1))).toThrow(RangeError)
  })
})

describe('the twelve characters for typing', () => {
  it('are read however they are typed', () => {
    const code = shortPaperCode(claim.content)
    expect(showShortPaperCode(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    for (const typed of [showShortPaperCode(code), code.toLowerCase(), ` ${code.replace('0', 'o')} `])
      expect(readShortPaperCode(typed), typed).toEqual({ ok: true, code })
  })

  it('betray every wrong character and every swap', () => {
    const codes = fc.stringMatching(/^[0-9a-f]{32}$/).map(shortPaperCode)
    const places = fc.integer({ min: 0, max: 11 })
    fc.assert(
      fc.property(codes, places, places, fc.constantFrom(...CROCKFORD), (code, at, other, letter) => {
        const letters = [...code]
        const wrong = letters.map((one, index) => (index === at ? letter : one)).join('')
        const swapped = letters
          .map((one, index) => (index === at ? letters[other] : index === other ? letters[at] : one))
          .join('')
        for (const typed of [wrong, swapped])
          expect(readShortPaperCode(typed).ok, `${code} ${typed}`).toBe(typed === code)
      }),
    )
  })
})

describe('the numbers of the kinds of paper', () => {
  it('are there for every kind, each once', () => {
    expect(DOCUMENT_KINDS.filter((kind) => !Object.hasOwn(PAPER_KINDS, kind))).toEqual([])
    const numbers = Object.values(PAPER_KINDS).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(255)
    expect(paperKindOf(3)).toBe('attendance_list')
    expect(paperKindOf(250)).toBeUndefined()
  })
})
