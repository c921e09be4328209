import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeBase32 } from '#shared/domain/base32.ts'
import { readPaperCode } from '#shared/domain/paper-code.ts'
import {
  readSheetCode,
  SHEET_PAGES_MAX,
  SHEET_SERIAL_BYTES,
  sheetBody,
  writeSheetCode,
} from '#shared/domain/sheet-code.ts'
import { readShortCode } from '#shared/domain/short-code.ts'
import { readTicket } from '#shared/domain/ticket.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const hex = (given: Uint8Array) => Buffer.from(given).toString('hex')
const claims = fc.record({
  key: bytes(4).map(hex),
  serial: bytes(SHEET_SERIAL_BYTES).map(encodeBase32),
  page: fc.integer({ min: 1, max: SHEET_PAGES_MAX }),
})

describe('the code of a sheet', () => {
  it('reads back what was written, whatever a scanner adds', () => {
    fc.assert(
      fc.property(claims, bytes(8), (claim, mac) => {
        const code = writeSheetCode(sheetBody(claim), mac)
        expect(code).toMatch(/^L[0-9A-Z]{40}$/)
        for (const scanned of [code, code.toLowerCase(), `]Q1${code}\r\n`, ` ${code} `])
          expect(readSheetCode(scanned)).toEqual({ ok: true, claim, body: sheetBody(claim), mac })
      }),
    )
  })

  it('is never taken for a ticket, a short code or the code of a paper', () => {
    fc.assert(
      fc.property(claims, bytes(8), (claim, mac) => {
        const code = writeSheetCode(sheetBody(claim), mac)
        expect([readTicket(code).ok, readShortCode(code).ok, readPaperCode(code).ok]).toEqual([
          false,
          false,
          false,
        ])
      }),
    )
  })

  it('is no code after a letter was lost, added or foreign', () => {
    const code = writeSheetCode(
      sheetBody({ key: '01234567', serial: '0'.repeat(16), page: 1 }),
      new Uint8Array(8),
    )
    for (const wrong of [
      '',
      'L',
      code.slice(1),
      code.slice(0, -1),
      `${code}0`,
      code.replace('L', 'M'),
      `${code.slice(0, -1)}ſ`,
    ])
      expect(readSheetCode(wrong)).toEqual({ ok: false })
  })

  it('cannot be written for a page or an event out of bounds', () => {
    const claim = { key: '01234567', serial: '0'.repeat(16), page: 1 }
    for (const wrong of [{ page: 0 }, { page: SHEET_PAGES_MAX + 1 }, { key: '0' }, { serial: '0' }])
      expect(() => sheetBody({ ...claim, ...wrong })).toThrow(RangeError)
  })
})
