/**
 * What a desk keeps of a code instead of the code: the first 10 bytes of HMAC-SHA-256 under the list key of the
 * event, in the letters of all our codes. The same code has the same mark wherever it is read, and nobody makes a
 * card from a mark.
 */
import { decodeBase32, encodeBase32 } from './base32.ts'
import { scannedText } from './scanned-text.ts'
import { readShortCode } from './short-code.ts'
import { fold } from './spelling.ts'
import { sortKey } from './names.ts'
import { readTicket } from './ticket.ts'

export const MARK_BYTES = 10
/** 16 characters of Crockford base32. */
export const MARK = /^[0-9A-HJKMNP-TV-Z]{16}$/

/** No code is anywhere near this long. */
const LONGEST_CODE = 400

export type MarkedCode = {
  kind: 'ticket' | 'short_code' | 'other'
  /** What the HMAC is made of: one text for one card, however it was scanned or typed. */
  text: string
}

/** `other` is no code of a card; it is marked all the same, so that nothing that was held before a desk is lost. */
export function codeToMark(scanned: string): MarkedCode {
  if (readTicket(scanned).ok) {
    return { kind: 'ticket', text: scannedText(scanned, LONGEST_CODE).toUpperCase() }
  }
  const short = readShortCode(scanned)
  if (short.ok) return { kind: 'short_code', text: short.code }
  return { kind: 'other', text: scannedText(scanned, LONGEST_CODE) }
}

/** Somebody who was looked up by name has no code; what is marked stands for the person. */
export function personToMark(participantId: string): string {
  return `peserta ${participantId}`
}

/** The same guest typed again has the same mark. */
export function guestToMark({ name, unit }: { name: string; unit?: string | null | undefined }): string {
  return `tamu ${sortKey(name)}, ${fold(unit ?? '')}`
}

/** The mark of a whole HMAC. Throws RangeError where it is none. */
export function markOf(hmac: Uint8Array): string {
  if (hmac.length < MARK_BYTES) throw new RangeError('a mark is made of an HMAC')
  return encodeBase32(hmac.subarray(0, MARK_BYTES))
}

/** The 10 bytes of a mark. Throws RangeError for any other text. */
export function bytesOfMark(mark: string): Uint8Array {
  const bytes = MARK.test(mark) ? decodeBase32(mark) : 'alphabet'
  if (typeof bytes === 'string') throw new RangeError('not a mark')
  return bytes
}
