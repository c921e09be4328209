/**
 * The code at the foot of an issued paper: 88 bytes of fixed layout that name the paper and nobody on it.
 *
 *   byte 0        version, 1
 *   bytes 1–4     which event: the first 4 bytes of the SHA-256 of its public key, because every laptop
 *                 numbers its events alike
 *   byte 5        kind of paper, 1 to 255 (paper-kinds.ts)
 *   bytes 6–7     day of issue, days since 2020-01-01, big-endian
 *   bytes 8–23    first 16 bytes of the SHA-256 of the content
 *   bytes 24–87   Ed25519 signature of the event over bytes 0–23
 *
 * Written as 141 characters of Crockford base32 (1 filling bit, zero): uppercase letters and digits only, so a
 * QR code holds it in alphanumeric mode in version 6 at level M, and every scanner can type it.
 */

import { decodeBase32, encodeBase32, isCrockford } from './base32.ts'
import { isSoundCode, withCheckLetter } from './check-letter.ts'
import { bytesOfHex, hexOfBytes } from './hex.ts'
import { scannedText } from './scanned-text.ts'
import type { CivilDate } from './time.ts'

export const PAPER_CODE_LENGTH = 141
export const PAPER_BODY_BYTES = 24
export const PAPER_SIGNATURE_BYTES = 64
/** Hexadecimal digits of the content hash and of the hash of the key that a code carries. */
export const PAPER_CONTENT_DIGITS = 32
export const PAPER_KEY_DIGITS = 8

const VERSION = 1
const KIND_MAX = 0xff
const KEY_AT = 1
const KIND_AT = 5
const DAY_AT = 6
const CONTENT_AT = 8
const DAY_MS = 86_400_000
const FIRST_DAY_MS = Date.UTC(2020, 0, 1)
const LAST_DAY = 0xff_ff

/** No real code is anywhere near this long: a stuck scanner must not cost time. */
const SCAN_LIMIT = 600

/** What a paper says about itself. Whether it is true only the public key of its event can tell. */
export type PaperClaim = {
  /** The first 8 hexadecimal digits of the hash of the event's public key. */
  key: string
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
  'kind',
] as const
/** Why a text is no code of a paper; in the order in which it is looked at. */
export type PaperCodeRefusal = (typeof PAPER_CODE_REFUSALS)[number]

export type PaperCodeReading =
  /** `body` is what the signature covers. */
  | { ok: true; claim: PaperClaim; body: Uint8Array; signature: Uint8Array }
  | { ok: false; reason: PaperCodeRefusal }

/** The 24 bytes to be signed. Throws RangeError for a claim out of bounds. */
export function paperBody({ key, kind, day, content }: PaperClaim): Uint8Array {
  if (!Number.isInteger(kind) || kind < 1 || kind > KIND_MAX) throw new RangeError('a kind is 1 to 255')
  if (!/^[0-9a-f]{8}$/.test(key) || !/^[0-9a-f]{32}$/.test(content))
    throw new RangeError('the key is named by 8 hexadecimal digits, the content by 32')
  const days = (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY_MS) / DAY_MS
  const body = new Uint8Array(PAPER_BODY_BYTES)
  body[0] = VERSION
  body.set(bytesOfHex(key), KEY_AT)
  body[KIND_AT] = kind
  // A laptop whose clock was never set issues papers all the same: its day is the nearest that can be written.
  const held = Number.isInteger(days) ? Math.min(Math.max(days, 0), LAST_DAY) : 0
  body.set([held >> 8, held & 0xff], DAY_AT)
  body.set(bytesOfHex(content), CONTENT_AT)
  return body
}

/** The 141 characters for the QR code. */
export function writePaperCode(body: Uint8Array, signature: Uint8Array): string {
  if (body.length !== PAPER_BODY_BYTES || signature.length !== PAPER_SIGNATURE_BYTES)
    throw new RangeError('a paper code is 24 bytes and a signature of 64')
  const bytes = new Uint8Array(PAPER_BODY_BYTES + PAPER_SIGNATURE_BYTES)
  bytes.set(body)
  bytes.set(signature, PAPER_BODY_BYTES)
  return encodeBase32(bytes)
}

/** Reads what a scanner typed or a person pasted: spaces, line ends, lower case and `]Q1` are what devices add. */
export function readPaperCode(scanned: string): PaperCodeReading {
  const text = scannedText(scanned, SCAN_LIMIT)
  if (text === '') return refused('empty')
  if (!isCrockford(text)) return refused('alphabet')
  if (text.length < PAPER_CODE_LENGTH) return refused('too_short')
  if (text.length > PAPER_CODE_LENGTH) return refused('too_long')
  const bytes = decodeBase32(text.toUpperCase())
  if (typeof bytes === 'string') return refused(bytes)
  if (bytes[0] !== VERSION) return refused('version')
  const kind = bytes[KIND_AT] ?? 0
  if (kind === 0) return refused('kind')
  const days = Number.parseInt(hexOfBytes(bytes.subarray(DAY_AT, CONTENT_AT)), 16)
  return {
    ok: true,
    claim: {
      key: hexOfBytes(bytes.subarray(KEY_AT, KIND_AT)),
      kind,
      day: new Date(FIRST_DAY_MS + days * DAY_MS).toISOString().slice(0, 10),
      content: hexOfBytes(bytes.subarray(CONTENT_AT, PAPER_BODY_BYTES)),
    },
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
  return withCheckLetter(values)
}

const SHORT_LENGTH = 12

/** "ABCD-EFGH-JKMN" */
export function showShortPaperCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

export type ShortPaperCodeReading = { ok: true; code: string } | { ok: false; reason: 'not_short' | 'check' }

/** Reads what a person typed: lower case, spaces and dashes anywhere, O for 0, I and L for 1. */
export function readShortPaperCode(typed: string): ShortPaperCodeReading {
  const text = scannedText(typed, SCAN_LIMIT)
    .replace(/[\u2010-\u2015\u2212_.-]+/g, '')
    .replace(/[oO]/g, '0')
    .replace(/[iIlL]/g, '1')
  if (text.length !== SHORT_LENGTH || !isCrockford(text)) return { ok: false, reason: 'not_short' }
  const code = text.toUpperCase()
  return isSoundCode(code) ? { ok: true, code } : { ok: false, reason: 'check' }
}

function refused(reason: PaperCodeRefusal): PaperCodeReading {
  return { ok: false, reason }
}
