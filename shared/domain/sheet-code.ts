/**
 * The code on every page of a sheet that people sign: 25 bytes of fixed layout that name the sheet and the page,
 * and nobody on it.
 *
 *   byte 0        version, 1
 *   bytes 1–4     which event: the first 4 bytes of the SHA-256 of its public key, as in the code of a paper
 *   bytes 5–14    serial of the sheet
 *   bytes 15–16   page, from 1, big-endian
 *   bytes 17–24   first 8 bytes of HMAC-SHA-256(key of the sheets of the event, bytes 0–16)
 *
 * Written as the letter L, which no other code of ours begins with, and 40 characters of Crockford base32: capitals
 * and digits only, so a QR code holds it in alphanumeric mode in version 3 at level M, and every scanner can type it.
 */
import { decodeBase32, encodeBase32, isCrockford } from './base32.ts'
import { bytesOfHex, hexOfBytes } from './hex.ts'
import { scannedText } from './scanned-text.ts'

export const SHEET_SERIAL_BYTES = 10
export const SHEET_MAC_BYTES = 8
export const SHEET_PAGES_MAX = 0xff_ff

const LETTER = 'L'
const LETTERS = 40
const VERSION = 1
const KEY_AT = 1
const SERIAL_AT = 5
const PAGE_AT = 15
const BODY_BYTES = 17
/** No real code is anywhere near this long: a stuck scanner must not cost time. */
const SCAN_LIMIT = 400

/** What a sheet says about itself. Whether it is true only the laptop that printed it can tell. */
export type SheetClaim = {
  /** The first 8 hexadecimal digits of the hash of the event's public key. */
  key: string
  /** 16 characters of Crockford base32. */
  serial: string
  page: number
}

export type SheetCodeReading =
  /** `body` is what the MAC covers. */
  { ok: true; claim: SheetClaim; body: Uint8Array; mac: Uint8Array } | { ok: false }

/** The 17 bytes that the MAC covers. Throws RangeError for a claim out of bounds. */
export function sheetBody({ key, serial, page }: SheetClaim): Uint8Array {
  const serialBytes = decodeBase32(serial)
  if (typeof serialBytes === 'string' || serialBytes.length !== SHEET_SERIAL_BYTES)
    throw new RangeError('a serial has 16 characters of Crockford base32')
  if (!/^[0-9a-f]{8}$/.test(key)) throw new RangeError('the key is named by 8 hexadecimal digits')
  if (!Number.isInteger(page) || page < 1 || page > SHEET_PAGES_MAX)
    throw new RangeError('a page is 1 to 65,535')
  const body = new Uint8Array(BODY_BYTES)
  body[0] = VERSION
  body.set(bytesOfHex(key), KEY_AT)
  body.set(serialBytes, SERIAL_AT)
  body.set([page >> 8, page & 0xff], PAGE_AT)
  return body
}

/** The 41 characters for the QR code. `mac` may be a whole HMAC; its first 8 bytes are taken. */
export function writeSheetCode(body: Uint8Array, mac: Uint8Array): string {
  if (body.length !== BODY_BYTES || mac.length < SHEET_MAC_BYTES)
    throw new RangeError('a sheet code is 17 bytes and 8 of MAC')
  const bytes = new Uint8Array(BODY_BYTES + SHEET_MAC_BYTES)
  bytes.set(body)
  bytes.set(mac.subarray(0, SHEET_MAC_BYTES), BODY_BYTES)
  return LETTER + encodeBase32(bytes)
}

/** Reads what a scanner typed: spaces, line ends, lower case and `]Q1` are what devices add. */
export function readSheetCode(scanned: string): SheetCodeReading {
  const text = scannedText(scanned, SCAN_LIMIT)
  const letters = text.slice(1)
  if (!/^[Ll]/.test(text) || letters.length !== LETTERS || !isCrockford(letters)) return { ok: false }
  const bytes = decodeBase32(letters.toUpperCase())
  if (typeof bytes === 'string' || bytes[0] !== VERSION) return { ok: false }
  const [high = 0, low = 0] = bytes.subarray(PAGE_AT, BODY_BYTES)
  const page = (high << 8) | low
  if (page === 0) return { ok: false }
  return {
    ok: true,
    claim: {
      key: hexOfBytes(bytes.subarray(KEY_AT, SERIAL_AT)),
      serial: encodeBase32(bytes.subarray(SERIAL_AT, PAGE_AT)),
      page,
    },
    body: bytes.subarray(0, BODY_BYTES),
    mac: bytes.subarray(BODY_BYTES),
  }
}
