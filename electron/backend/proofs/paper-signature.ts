/**
 * Makes issued papers genuine and tells genuine ones from made-up ones: Ed25519, one pair of keys per event. The
 * public key may leave the laptop, so that others can check; the private one stays in the database.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { encodeBase32 } from '#shared/domain/base32.ts'
import { PAPER_KEY_DIGITS } from '#shared/domain/paper-code.ts'

export const SEED_BYTES = 32

/** A private key of RFC 8410 is this, then its seed. */
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
/** What is signed begins with what it is, so that no signature can stand for another thing. */
const PURPOSES = {
  paper: 'ikrar paper 1\n',
  file: 'ikrar file 1\n',
  keyFile: 'ikrar key file 1\n',
  package: 'ikrar event package 1\n',
} as const
export type Purpose = keyof typeof PURPOSES

export function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_KEY_HEAD, seed]), format: 'der', type: 'pkcs8' })
}

/** The 32 bytes that others check with. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const { x = '' } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url')
}

/** Which event a code is of: the first 4 bytes of the hash of its key, as digits. */
export function keyDigitsOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, PAPER_KEY_DIGITS)
}

/** Sixteen characters that two people can compare over the telephone: "ABCD-EFGH-JKMN-PQRS". */
export function fingerprintOf(publicKey: Uint8Array): string {
  const letters = encodeBase32(createHash('sha256').update(publicKey).digest().subarray(0, 10))
  return (letters.match(/.{4}/g) ?? []).join('-')
}

export function signFor(purpose: Purpose, key: KeyObject, message: Uint8Array): Uint8Array {
  return sign(null, signed(purpose, message), key)
}

export function isSignedFor(
  purpose: Purpose,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    const x = Buffer.from(publicKey).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, signed(purpose, message), key, signature)
  } catch {
    // Not every 32 bytes from a foreign file are a key.
    return false
  }
}

function signed(purpose: Purpose, message: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(PURPOSES[purpose], 'latin1'), message])
}
