/**
 * The seal of a saved PDF: the code of the paper, and a signature over every byte of the file but the signature
 * itself. Both are entries of the information dictionary, which every reader of PDFs ignores. A file that was
 * changed, cut or added to, also by a later revision behind its end, has other bytes than were signed.
 */
import { createHash } from 'node:crypto'
import { decodeBase32, encodeBase32 } from '#shared/domain/base32.ts'
import { PAPER_CODE_LENGTH, PAPER_SIGNATURE_BYTES } from '#shared/domain/paper-code.ts'

const CODE_MARK = 'IKRAR-KODE-1:'
const SEAL_MARK = 'IKRAR-SEGEL-1:'
const SIGNATURE_LENGTH = Math.ceil((PAPER_SIGNATURE_BYTES * 8) / 5)

/** What the information dictionary holds until the file is finished. */
export function sealEntries(code: string): { IkrarKode: string; IkrarSegel: string } {
  return { IkrarKode: CODE_MARK + code, IkrarSegel: SEAL_MARK + '0'.repeat(SIGNATURE_LENGTH) }
}

/** Where the signature stands, and the SHA-256 of all the rest. */
export type UnsignedSeal = { at: number; digest: Uint8Array }

/** Null where the file has no place for a signature. */
export function unsignedSeal(pdf: Buffer): UnsignedSeal | null {
  const mark = pdf.indexOf(SEAL_MARK, 0, 'latin1')
  if (mark < 0) return null
  const at = mark + SEAL_MARK.length
  const hash = createHash('sha256').update(pdf.subarray(0, at))
  return { at, digest: hash.update(pdf.subarray(at + SIGNATURE_LENGTH)).digest() }
}

/** What the signature covers: which paper it is, and what the file holds. */
export function sealMessage(code: string, digest: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(code, 'latin1'), digest])
}

/** Puts the signature in its place; the length of the file stays. */
export function fillSeal(pdf: Buffer, at: number, signature: Uint8Array): void {
  if (signature.length !== PAPER_SIGNATURE_BYTES) throw new RangeError('a seal holds a signature of 64 bytes')
  pdf.write(encodeBase32(signature), at, 'latin1')
}

export type FoundSeal = {
  /** As it stands there: it may be anything. */
  code: string
  digest: Uint8Array
  /** Null where what stands there is no signature. */
  signature: Uint8Array | null
}

/** The seal of a file from anywhere; null where it has none. */
export function findSeal(pdf: Buffer): FoundSeal | null {
  const seal = unsignedSeal(pdf)
  if (!seal) return null
  const code = pdf.indexOf(CODE_MARK, 0, 'latin1')
  const signature = decodeBase32(textAt(pdf, seal.at, SIGNATURE_LENGTH))
  return {
    code: code < 0 ? '' : textAt(pdf, code + CODE_MARK.length, PAPER_CODE_LENGTH),
    digest: seal.digest,
    signature: typeof signature !== 'string' && signature.length === PAPER_SIGNATURE_BYTES ? signature : null,
  }
}

function textAt(pdf: Buffer, at: number, length: number): string {
  return pdf.toString('latin1', at, at + length)
}
