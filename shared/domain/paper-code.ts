/**
 * The code at the foot of an issued paper: 87 bytes of fixed layout that name the paper and nobody on it.
 *
 *   byte 0        version, 1
 *   bytes 1–3     number of the event, big-endian, 1 to 16,777,215
 *   byte 4        kind of paper, 1 to 255 (paper-kinds.ts)
 *   bytes 5–6     day of issue, days since 2020-01-01
 *   bytes 7–22    first 16 bytes of the SHA-256 of the content
 *   bytes 23–86   Ed25519 signature of the event over bytes 0–22
 *
 * Written as 140 characters of Crockford base32 (4 filling bits, all zero): uppercase letters and digits only,
 * so a QR code holds it in alphanumeric mode in version 6 at level M, and every scanner can type it.
 */

import { CROCKFORD, decodeBase32, encodeBase32 } from './base32.ts'
import { checkValue } from './check-letter.ts'
import type { CivilDate } from './time.ts'

export const PAPER_CODE_LENGTH = 140
export const PAPER_BODY_BYTES = 23
export const PAPER_SIGNATURE_BYTES = 64
/** Hexadecimal digits of the content hash that a code carries. */
export const PAPER_CONTENT_DIGITS = 32

const VERSION = 1
const EVENT_MAX = 0xff_ff_ff
const KIND_MAX = 0xff
const CONTENT_AT = 7
const DAY_MS = 86_400_000
const FIRST_DAY_MS = Date.UTC(2020, 0, 1)
const LAST_DAY = 0xff_ff

/** No real code is anywhere near this long: a stuck scanner must not cost time. */
const SCAN_LIMIT = 600
const ADDED_BY_DEVICES = /[\s\p{Cc}\p{Cf}]+/gu

/** What a paper says about itself. Whether it is true only the public key of its event can tell. */
export type PaperClaim = {
  event: number
  kind: number
  /** The day of issue in the zone of the event. */
  day: CivilDate
  /** The first 32 hexadecimal digits of the content hash. */
  content: string
}

export const PAPER_CODE_REFUSALS = [
  'empty',
  'too_short',
  'too_long',
  'alphabet',
  'padding',
  'version',
  'event',
  'kind',
] as const
/** Why a text is no code of a paper; in the order in which it is looked at. */
export type PaperCodeRefusal = (typeof PAPER_CODE_REFUSALS)[number]

export type PaperCodeReading =
  /** `body` is what the signature covers. */
  | { ok: true; claim: PaperClaim; body: Uint8Array; signature: Uint8Array }
  | { ok: false; reason: PaperCodeRefusal }

/** The 23 bytes to be signed. Throws RangeError for a claim out of bounds. */
export function paperBody({ event, kind, day, content }: PaperClaim): Uint8Array {
  if (!isWhole(event, EVENT_MAX) || !isWhole(kind, KIND_MAX))
    throw new RangeError('an event is 1 to 16,777,215 and a kind 1 to 255')
  if (!/^[0-9a-f]{32}$/.test(content)) throw new RangeError('the content is named by 32 hexadecimal digits')
  const days = (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY_MS) / DAY_MS
  const body = new Uint8Array(PAPER_BODY_BYTES)
  body.set([VERSION, event >> 16, (event >> 8) & 0xff, event & 0xff, kind])
  // A laptop whose clock was never set issues papers all the same: its day is the nearest that can be written.
  const held = Number.isInteger(days) ? Math.min(Math.max(days, 0), LAST_DAY) : 0
  body.set([held >> 8, held & 0xff], 5)
  for (let at = 0; at < 16; at++)
    body[CONTENT_AT + at] = Number.parseInt(content.slice(at * 2, at * 2 + 2), 16)
  return body
}

/** The 140 characters for the QR code. */
export function writePaperCode(body: Uint8Array, signature: Uint8Array): string {
  if (body.length !== PAPER_BODY_BYTES || signature.length !== PAPER_SIGNATURE_BYTES)
    throw new RangeError('a paper code is 23 bytes and a signature of 64')
  const bytes = new Uint8Array(PAPER_BODY_BYTES + PAPER_SIGNATURE_BYTES)
  bytes.set(body)
  bytes.set(signature, PAPER_BODY_BYTES)
  return encodeBase32(bytes)
}

/** Reads what a scanner typed or a person pasted: spaces, line ends, lower case and `]Q1` are what devices add. */
export function readPaperCode(scanned: string): PaperCodeReading {
  const text = plain(scanned)
  if (text === '') return refused('empty')
  if (!isCrockford(text)) return refused('alphabet')
  if (text.length < PAPER_CODE_LENGTH) return refused('too_short')
  if (text.length > PAPER_CODE_LENGTH) return refused('too_long')
  const bytes = decodeBase32(text.toUpperCase())
  if (typeof bytes === 'string') return refused(bytes)
  const [version, high = 0, middle = 0, low = 0, kind = 0, dayHigh = 0, dayLow = 0] = bytes
  if (version !== VERSION) return refused('version')
  const event = (high << 16) | (middle << 8) | low
  if (event === 0) return refused('event')
  if (kind === 0) return refused('kind')
  const day = new Date(FIRST_DAY_MS + ((dayHigh << 8) | dayLow) * DAY_MS).toISOString().slice(0, 10)
  const content = Array.from(bytes.subarray(CONTENT_AT, PAPER_BODY_BYTES), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return {
    ok: true,
    claim: { event, kind, day, content },
    body: bytes.subarray(0, PAPER_BODY_BYTES),
    signature: bytes.subarray(PAPER_BODY_BYTES),
  }
}

/**
 * Twelve characters for typing where there is no scanner: 55 bits of the content hash and a check character. It
 * proves nothing by itself: it finds a paper in the list of those that were issued.
 */
export function shortPaperCode(content: string): string {
  const bits = BigInt(`0x${content.slice(0, 14)}`) >> 1n
  const values = Array.from({ length: 11 }, (_, place) => Number((bits >> BigInt((10 - place) * 5)) & 31n))
  return [...values, checkValue(values)].map((value) => CROCKFORD.charAt(value)).join('')
}

const SHORT_LENGTH = 12

/** "ABCD-EFGH-JKMN" */
export function showShortPaperCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

export type ShortPaperCodeReading = { ok: true; code: string } | { ok: false; reason: 'not_short' | 'check' }

/** Reads what a person typed: lower case, spaces and dashes anywhere, O for 0, I and L for 1. */
export function readShortPaperCode(typed: string): ShortPaperCodeReading {
  const text = plain(typed)
    .replace(/[\u2010-\u2015\u2212_.-]+/g, '')
    .replace(/[oO]/g, '0')
    .replace(/[iIlL]/g, '1')
  if (text.length !== SHORT_LENGTH || !isCrockford(text)) return { ok: false, reason: 'not_short' }
  const code = text.toUpperCase()
  const values = Array.from(code, (letter) => CROCKFORD.indexOf(letter))
  return checkValue(values.slice(0, -1)) === values.at(-1)
    ? { ok: true, code }
    : { ok: false, reason: 'check' }
}

function plain(scanned: string): string {
  return scanned
    .slice(0, SCAN_LIMIT)
    .replace(ADDED_BY_DEVICES, '')
    .replace(/^\][Qq][0-6]/, '')
}

/** Asked before capitals are made: some foreign letters (ſ) would turn into ours. */
function isCrockford(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]+$/.test(text)
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most
}

function refused(reason: PaperCodeRefusal): PaperCodeReading {
  return { ok: false, reason }
}
