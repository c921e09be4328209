/** Signs a paper with the key of an official: PAdES-B-B, added behind the sealed bytes, which stay as they are. */
import { createHash } from 'node:crypto'
import { signedData } from './cms.ts'
import type { SigningKey } from './key-file.ts'
import { coveredParts, type Revision, writeRevision } from './signature-revision.ts'

export type SignOrder = Omit<Revision, 'at' | 'room'> & {
  /** UTC milliseconds. */
  signedAt: number
  key: SigningKey
}

/** ECDSA signatures differ by some bytes in length. */
const SPARE_BYTES = 64

/** Throws NotOurPdf. */
export function signPdf(paper: Buffer, { signedAt, key, ...stated }: SignOrder): Buffer {
  const room = signedData(new Uint8Array(32), key).length + SPARE_BYTES
  const unsigned = writeRevision(paper, { ...stated, at: momentOf(signedAt), room })
  const signature = signedData(digestOf(coveredParts(unsigned)), key).toString('hex')
  unsigned.bytes.write(signature.padEnd(unsigned.digits, '0'), unsigned.digitsAt, 'latin1')
  return unsigned.bytes
}

export function digestOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function momentOf(signedAt: number): string {
  return new Date(signedAt).toISOString().slice(0, 19).replace(/\D/g, '')
}
