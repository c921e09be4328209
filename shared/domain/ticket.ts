/**
 * The ticket in a QR code: 22 bytes of fixed layout, bound to a random serial and to nothing
 * personal, so it survives a corrected name.
 *
 *   byte 0       version, 1
 *   bytes 1–3    number of the event, big-endian, 1 to 16,777,215
 *   bytes 4–13   serial, 10 random bytes
 *   bytes 14–21  first 8 bytes of HMAC-SHA-256(key, bytes 0–13)
 *
 * Written as 36 characters of Crockford base32 (4 filling bits, all zero): uppercase letters and
 * digits only, so a QR code holds it in alphanumeric mode in version 3 at level Q.
 */

import { decodeBase32, encodeBase32, isCrockford } from './base32.ts'
import { scannedText } from './scanned-text.ts'

export const TICKET_LENGTH = 36
export const TICKET_EVENT_MAX = 0xff_ff_ff
export const SERIAL_BYTES = 10

const SERIAL_LENGTH = 16
const VERSION = 1
const BODY_BYTES = 14
const MAC_BYTES = 8

/** No real code is anywhere near this long: a stuck scanner must not cost time. */
const SCAN_LIMIT = 400

/** What a ticket says. Whether it is genuine only the holder of the key can tell. */
export type Ticket = {
  version: 1
  event: number
  /** 16 characters of Crockford base32, the 10 random bytes. */
  serial: string
  /** The 14 bytes that the MAC covers. */
  body: Uint8Array
  /** The 8 bytes of the MAC as they were read. */
  mac: Uint8Array
}

export const TICKET_REFUSALS = [
  'empty',
  'too_short',
  'too_long',
  'alphabet',
  'padding',
  'version',
  'event',
] as const
/** Why a scanned text is no ticket; in the order in which it is looked at. */
export type TicketRefusal = (typeof TICKET_REFUSALS)[number]

export type TicketReading = { ok: true; ticket: Ticket } | { ok: false; reason: TicketRefusal }

/** The serial of 10 random bytes as the text that is stored. */
export function serialOf(random: Uint8Array): string {
  if (random.length !== SERIAL_BYTES) throw new RangeError('a serial has 10 bytes')
  return encodeBase32(random)
}

/** The 14 bytes to be signed. Throws RangeError for an event number or a serial out of bounds. */
export function ticketBody(event: number, serial: string): Uint8Array {
  if (!Number.isInteger(event) || event < 1 || event > TICKET_EVENT_MAX) {
    throw new RangeError('an event number is 1 to 16,777,215')
  }
  const serialBytes = serial.length === SERIAL_LENGTH ? decodeBase32(serial) : 'alphabet'
  if (typeof serialBytes === 'string') throw new RangeError('a serial has 16 characters of Crockford base32')
  const body = new Uint8Array(BODY_BYTES)
  body.set([VERSION, event >> 16, (event >> 8) & 0xff, event & 0xff])
  body.set(serialBytes, 4)
  return body
}

/** The 36 characters for the QR code. `mac` may be a whole HMAC; its first 8 bytes are taken. */
export function writeTicket(body: Uint8Array, mac: Uint8Array): string {
  if (body.length !== BODY_BYTES || mac.length < MAC_BYTES)
    throw new RangeError('a ticket is 14 bytes and 8 of MAC')
  const bytes = new Uint8Array(BODY_BYTES + MAC_BYTES)
  bytes.set(body)
  bytes.set(mac.subarray(0, MAC_BYTES), BODY_BYTES)
  return encodeBase32(bytes)
}

/**
 * Reads what a scanner typed. Spaces, line ends and control characters, lower case and the AIM
 * identifier of a QR code (`]Q1`) are what devices add; everything else must be exact.
 */
export function readTicket(scanned: string): TicketReading {
  const letters = scannedText(scanned, SCAN_LIMIT)
  if (letters === '') return refused('empty')
  if (!isCrockford(letters)) return refused('alphabet')
  const text = letters.toUpperCase()
  if (text.length < TICKET_LENGTH) return refused('too_short')
  if (text.length > TICKET_LENGTH) return refused('too_long')
  const bytes = decodeBase32(text)
  if (typeof bytes === 'string') return refused(bytes)
  const [version, high = 0, middle = 0, low = 0] = bytes
  if (version !== VERSION) return refused('version')
  const event = (high << 16) | (middle << 8) | low
  if (event === 0) return refused('event')
  const body = bytes.subarray(0, BODY_BYTES)
  const serial = encodeBase32(bytes.subarray(4, BODY_BYTES))
  return { ok: true, ticket: { version: VERSION, event, serial, body, mac: bytes.subarray(BODY_BYTES) } }
}

function refused(reason: TicketRefusal): TicketReading {
  return { ok: false, reason }
}
