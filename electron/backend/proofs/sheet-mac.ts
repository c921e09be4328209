/** Makes the codes of sheets genuine and tells genuine ones from made-up ones; the key never leaves the laptop. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { encodeBase32 } from '#shared/domain/base32.ts'
import {
  SHEET_MAC_BYTES,
  SHEET_SERIAL_BYTES,
  sheetBody,
  type SheetClaim,
  writeSheetCode,
} from '#shared/domain/sheet-code.ts'

/** From the seed of the event's private key. */
export function sheetKeyOf(seed: Uint8Array): Uint8Array {
  return createHmac('sha256', seed).update('ikrar sheet 1').digest()
}

/** The same sheet has the same serial whenever it is printed; nobody without the key can tell it beforehand. */
export function sheetSerial(key: Uint8Array, contentHash: string, layout: string): string {
  const mac = createHmac('sha256', key).update(`serial\n${contentHash}\n`).update(layout).digest()
  return encodeBase32(mac.subarray(0, SHEET_SERIAL_BYTES))
}

/** The text for the QR code of one page. */
export function signSheet(key: Uint8Array, claim: SheetClaim): string {
  const body = sheetBody(claim)
  return writeSheetCode(body, macOf(key, body))
}

export function isGenuineSheet(key: Uint8Array, body: Uint8Array, mac: Uint8Array): boolean {
  const expected = macOf(key, body).subarray(0, SHEET_MAC_BYTES)
  return mac.length === SHEET_MAC_BYTES && timingSafeEqual(expected, mac)
}

function macOf(key: Uint8Array, body: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(body).digest()
}
