import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isListed, KEPT_BYTES, packMarks } from '#shared/domain/card-list.ts'
import { bytesOfMark, codeToMark, MARK, MARK_BYTES, markOf } from '#shared/domain/card-mark.ts'
import { shortCodeOf, showShortCode } from '#shared/domain/short-code.ts'
import { serialOf, ticketBody, writeTicket } from '#shared/domain/ticket.ts'

const mark = fc.uint8Array({ minLength: MARK_BYTES, maxLength: MARK_BYTES })
const ticket = fc
  .tuple(
    fc.uint8Array({ minLength: 10, maxLength: 10 }),
    fc.uint8Array({ minLength: 8, maxLength: 8 }),
    fc.integer({ min: 1, max: 0xff_ff_ff }),
  )
  .map(([serial, mac, event]) => writeTicket(ticketBody(event, serialOf(serial)), mac))
const shortCode = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(shortCodeOf)

describe('what a code is marked by', () => {
  it('is the same however a ticket was scanned', () => {
    fc.assert(
      fc.property(ticket, (code) => {
        const marked = { kind: 'ticket', text: code }
        expect(codeToMark(code)).toEqual(marked)
        expect(codeToMark(`]Q1${code.toLowerCase()}\r\n`)).toEqual(marked)
        expect(codeToMark(` ${code.slice(0, 9)} ${code.slice(9)}`)).toEqual(marked)
      }),
    )
  })

  it('is the same however a short code was typed', () => {
    fc.assert(
      fc.property(shortCode, (code) => {
        const marked = { kind: 'short_code', text: code }
        expect(codeToMark(code)).toEqual(marked)
        expect(codeToMark(showShortCode(code).toLowerCase())).toEqual(marked)
        expect(codeToMark(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(marked)
      }),
    )
  })

  it('is no card for anything else, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000 }), (text) => {
        const { kind, text: kept } = codeToMark(text)
        expect(kept.length).toBeLessThanOrEqual(400)
        if (kind === 'short_code') expect(kept).toHaveLength(8)
        if (kind === 'ticket') expect(kept).toHaveLength(36)
      }),
    )
  })
})

describe('a mark', () => {
  it('is the first ten bytes of an HMAC in sixteen letters, and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hmac) => {
        expect(markOf(hmac)).toMatch(MARK)
        expect(bytesOfMark(markOf(hmac))).toEqual(hmac.subarray(0, MARK_BYTES))
      }),
    )
  })

  it('is not made of anything shorter, nor read from another text', () => {
    expect(() => markOf(new Uint8Array(9))).toThrow(RangeError)
    for (const text of ['', 'ABC', 'U'.repeat(16), 'a'.repeat(16)]) {
      expect(() => bytesOfMark(text)).toThrow(RangeError)
    }
  })
})

describe('the list of cards', () => {
  it('knows every card it was made of, and no other', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 200 }), fc.array(mark, { maxLength: 50 }), (cards, others) => {
        const list = { ticket: packMarks('ticket', cards), short_code: packMarks('short_code', cards) }
        for (const kind of ['ticket', 'short_code'] as const) {
          const start = (one: Uint8Array) => one.subarray(0, KEPT_BYTES[kind]).join()
          const starts = new Set(cards.map(start))
          for (const one of cards) expect(isListed(list, kind, one)).toBe(true)
          for (const one of others) expect(isListed(list, kind, one)).toBe(starts.has(start(one)))
        }
      }),
    )
  })

  it('says nothing of the order of the people it was made of', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 50 }), fc.gen(), (cards, gen) => {
        const mixed = gen(fc.shuffledSubarray, cards, { minLength: cards.length })
        expect(packMarks('ticket', mixed)).toEqual(packMarks('ticket', cards))
      }),
    )
  })
})
