/** Opens what a passphrase closes in a key file: PBES2 of today, and the two ways of old. RFC 8018, RFC 7292. */
import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { TAGS } from '../write-der.ts'
import { childOf, type Node, NotAsn1, octetsOf, oidOf, smallInteger } from './read-der.ts'
import { pkcs12Key } from './pkcs12-kdf.ts'
import { decryptRc2 } from './rc2.ts'

/** A key file asks for some thousands; a hostile one must not keep the laptop busy. */
const MOST_ITERATIONS = 5_000_000
const MOST_OLD_ITERATIONS = 200_000

/** The key file is closed in a way that is not known here. */
export class UnknownCipher extends Error {}

const PBES2 = '1.2.840.113549.1.5.13'
const PBKDF2 = '1.2.840.113549.1.5.12'
const OLD = '1.2.840.113549.1.12.1.'
const DES3_IV = 8

type OldCipher = { keyBytes: number; decrypt: (data: Uint8Array, key: Buffer, iv: Buffer) => Buffer }
const rc2 = (bits: number): OldCipher => ({
  keyBytes: bits / 8,
  decrypt: (data, key, iv) => decryptRc2(data, key, iv, bits),
})
const OLD_CIPHERS: Readonly<Record<string, OldCipher>> = {
  [`${OLD}3`]: { keyBytes: 24, decrypt: (data, key, iv) => decrypted('des-ede3-cbc', data, key, iv) },
  [`${OLD}5`]: rc2(128),
  [`${OLD}6`]: rc2(40),
}
const CIPHERS: Readonly<Record<string, { name: string; keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
}
const PRFS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}

/** `algorithm` says how it was closed. A wrong passphrase throws, or gives what is no ASN.1. */
export function openWithPassphrase(algorithm: Node, data: Uint8Array, passphrase: string): Buffer {
  const name = oidOf(childOf(algorithm, 0, TAGS.oid))
  const parameters = childOf(algorithm, 1, TAGS.sequence)
  if (name === PBES2) return openPbes2(parameters, data, passphrase)
  const cipher = OLD_CIPHERS[name]
  if (!cipher) throw new UnknownCipher(name)
  const kdf = {
    ...{ hash: 'sha1' as const, passphrase, salt: octetsOf(childOf(parameters, 0, TAGS.octetString)) },
    iterations: iterationsOf(childOf(parameters, 1, TAGS.integer), MOST_OLD_ITERATIONS),
  }
  return cipher.decrypt(data, pkcs12Key(kdf, 'key', cipher.keyBytes), pkcs12Key(kdf, 'iv', DES3_IV))
}

function openPbes2(parameters: Node, data: Uint8Array, passphrase: string): Buffer {
  const [derivation, scheme] = [childOf(parameters, 0), childOf(parameters, 1)]
  if (oidOf(childOf(derivation, 0)) !== PBKDF2) throw new UnknownCipher('derivation')
  const cipher = CIPHERS[oidOf(childOf(scheme, 0, TAGS.oid))]
  if (!cipher) throw new UnknownCipher('cipher')
  const [salt, iterations, ...rest] = childOf(derivation, 1, TAGS.sequence).children
  if (salt?.tag !== TAGS.octetString || iterations?.tag !== TAGS.integer) throw new NotAsn1('another shape')
  const named = rest.find(({ tag }) => tag === TAGS.sequence)
  const prf = named ? PRFS[oidOf(childOf(named, 0))] : 'sha1'
  if (prf === undefined) throw new UnknownCipher('prf')
  const rounds = iterationsOf(iterations, MOST_ITERATIONS)
  const key = pbkdf2Sync(passphrase, octetsOf(salt), rounds, cipher.keyBytes, prf)
  return decrypted(cipher.name, data, key, octetsOf(childOf(scheme, 1, TAGS.octetString)))
}

export function iterationsOf(node: Node, most: number): number {
  const iterations = smallInteger(node)
  if (iterations < 1 || iterations > most) throw new UnknownCipher('iterations')
  return iterations
}

function decrypted(name: string, data: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
  const decipher = createDecipheriv(name, key, iv)
  return Buffer.concat([decipher.update(data), decipher.final()])
}
