import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import QRCode from 'qrcode'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isGenuine, signTicket } from '../../../../electron/backend/proofs/ticket-mac.ts'
import { decodeBase32, encodeBase32 } from '#shared/domain/base32.ts'
import {
  readTicket,
  SERIAL_BYTES,
  serialOf,
  TICKET_EVENT_MAX,
  TICKET_LENGTH,
  TICKET_REFUSALS,
  ticketBody,
  writeTicket,
} from '#shared/domain/ticket.ts'

const vectors = z
  .object({
    keys: z.object({ first: z.string(), second: z.string() }),
    genuine: z.array(
      z.object({ key: z.enum(['first', 'second']), event: z.int(), serial: z.string(), text: z.string() }),
    ),
    scanned: z.array(z.object({ what: z.string(), scanned: z.string(), text: z.string() })),
    refused: z.array(z.object({ what: z.string(), scanned: z.string(), reason: z.enum(TICKET_REFUSALS) })),
    forged: z.array(z.object({ what: z.string(), text: z.string() })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../fixtures/tickets.json', import.meta.url), 'utf8')))

const keys = {
  first: Buffer.from(vectors.keys.first, 'hex'),
  second: Buffer.from(vectors.keys.second, 'hex'),
}
const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 })
const anyEvent = fc.integer({ min: 1, max: TICKET_EVENT_MAX })
const anySerial = fc.uint8Array({ minLength: SERIAL_BYTES, maxLength: SERIAL_BYTES }).map(serialOf)

describe('the committed vectors of another implementation', () => {
  test('are at least fifty and name every refusal', () => {
    const { genuine, scanned, refused, forged } = vectors
    expect(genuine.length + scanned.length + refused.length + forged.length).toBeGreaterThanOrEqual(50)
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(TICKET_REFUSALS))
  })

  test.each(vectors.genuine)(
    'ticket $text is written and read the same here',
    ({ key, event, serial, text }) => {
      expect(signTicket(keys[key], event, serial)).toBe(text)
      const reading = readTicket(text)
      expect(reading).toMatchObject({ ok: true, ticket: { version: 1, event, serial } })
      if (!reading.ok) return
      expect(isGenuine(keys[key], reading.ticket)).toBe(true)
      expect(isGenuine(keys[key === 'first' ? 'second' : 'first'], reading.ticket)).toBe(false)
    },
  )

  test.each(vectors.scanned)('what a scanner adds is taken off: $what', ({ scanned, text }) => {
    expect(readTicket(scanned)).toEqual(readTicket(text))
    expect(readTicket(scanned).ok).toBe(true)
  })

  test.each(vectors.refused)('$reason: $what', ({ scanned, reason }) => {
    expect(readTicket(scanned)).toEqual({ ok: false, reason })
  })

  test.each(vectors.forged)('a made-up ticket is readable but not genuine: $what', ({ text }) => {
    const reading = readTicket(text)
    expect(reading.ok && isGenuine(keys.first, reading.ticket)).toBe(false)
    expect(reading.ok).toBe(true)
  })
})

describe('a ticket', () => {
  test('of any event and serial is genuine for its key', () => {
    fc.assert(
      fc.property(anyKey, anyEvent, anySerial, (key, event, serial) => {
        const text = signTicket(key, event, serial)
        expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{36}$/)
        const reading = readTicket(text)
        expect(reading).toMatchObject({ ok: true, ticket: { event, serial } })
        expect(reading.ok && isGenuine(key, reading.ticket)).toBe(true)
      }),
    )
  })

  test('fits a QR code of version 3 at level Q in alphanumeric mode', () => {
    fc.assert(
      fc.property(anyKey, anyEvent, anySerial, (key, event, serial) => {
        const data = signTicket(key, event, serial)
        const code = QRCode.create([{ data, mode: 'alphanumeric' }], { errorCorrectionLevel: 'Q' })
        expect(code.version).toBeLessThanOrEqual(3)
        // Left to itself the encoder may mix in digits, but never needs bytes.
        const free = QRCode.create(data, { errorCorrectionLevel: 'Q' })
        expect(free.version).toBeLessThanOrEqual(3)
        expect(free.segments.some(({ mode }) => mode.id === 'Byte')).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  test('with any one bit changed is never genuine', () => {
    fc.assert(
      fc.property(anyKey, anyEvent, anySerial, (key, event, serial) => {
        const bytes = decodeBase32(signTicket(key, event, serial))
        if (typeof bytes === 'string') throw new Error(bytes)
        for (let bit = 0; bit < bytes.length * 8; bit++) {
          const changed = Uint8Array.from(bytes, (byte, at) =>
            at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
          )
          const reading = readTicket(encodeBase32(changed))
          expect(reading.ok && isGenuine(key, reading.ticket)).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('with any one character changed, or two swapped, is never genuine', () => {
    const text = signTicket(keys.first, 77, serialOf(Uint8Array.from([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])))
    for (let place = 0; place < TICKET_LENGTH; place++) {
      for (const letter of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        const changed = text.slice(0, place) + letter + text.slice(place + 1)
        expect(accepted(changed), changed).toBe(changed === text)
      }
      const swapped =
        text.slice(0, place) +
        text
          .slice(place, place + 2)
          .split('')
          .toReversed()
          .join('') +
        text.slice(place + 2)
      expect(accepted(swapped), swapped).toBe(swapped === text)
    }
  })

  test('made up at random is never genuine', () => {
    const bytes = new Uint8Array(22)
    for (let run = 0; run < 50_000; run++) {
      crypto.getRandomValues(bytes)
      bytes[0] = 1
      expect(accepted(encodeBase32(bytes))).toBe(false)
    }
  })

  test('of any text is read without an error, and only canonically', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Za-z]{36}$/)), (text) => {
        const reading = readTicket(text)
        if (!reading.ok) return
        const { event, serial, mac } = reading.ticket
        expect(writeTicket(ticketBody(event, serial), mac)).toBe(text.toUpperCase())
      }),
      { numRuns: 2000 },
    )
  })
})

test('an event number or serial out of bounds is not written', () => {
  const serial = '0'.repeat(16)
  for (const event of [0, -1, 1.5, TICKET_EVENT_MAX + 1, Number.NaN]) {
    expect(() => ticketBody(event, serial)).toThrow(RangeError)
  }
  for (const bad of ['', '0'.repeat(15), '0'.repeat(17), `${'0'.repeat(15)}U`]) {
    expect(() => ticketBody(1, bad)).toThrow(RangeError)
  }
  expect(() => writeTicket(new Uint8Array(13), new Uint8Array(8))).toThrow(RangeError)
  expect(() => serialOf(new Uint8Array(9))).toThrow(RangeError)
})

test('bytes of any length survive base32', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes)
    }),
  )
})

function accepted(text: string): boolean {
  const reading = readTicket(text)
  return reading.ok && isGenuine(keys.first, reading.ticket)
}
