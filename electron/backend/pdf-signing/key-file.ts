/**
 * The key of an official: a .p12 or .pfx, opened with its passphrase. Nothing of it is kept, and no error quotes
 * anything of it. RFC 7292.
 */
import { createHmac, createPrivateKey, type KeyObject, timingSafeEqual, X509Certificate } from 'node:crypto'
import { AppError } from '../app-error.ts'
import { TAGS } from '../write-der.ts'
import { childOf, type Node, NotAsn1, octetsOf, oidOf, readDer, smallInteger } from './read-der.ts'
import { iterationsOf, openWithPassphrase, UnknownCipher } from './passphrase-cipher.ts'
import { pkcs12Key, type Pkcs12Kdf } from './pkcs12-kdf.ts'

export type SigningKey = {
  key: KeyObject
  certificate: X509Certificate
  /** Certificates of those who stand above it, as far as the file brings them. */
  chain: X509Certificate[]
}

const PKCS7 = { data: '1.2.840.113549.1.7.1', encrypted: '1.2.840.113549.1.7.6' } as const
const BAGS = {
  key: '1.2.840.113549.1.12.10.1.1',
  closedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  nested: '1.2.840.113549.1.12.10.1.6',
} as const
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1'
const MAC_HASHES: Readonly<Record<string, Pkcs12Kdf['hash']>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const MOST_MAC_ITERATIONS = 500_000
const VERSION = 3
const CONTEXT_0 = 0xa0

/** Throws AppError not_a_signing_key, wrong_passphrase, signing_key_missing, signing_key_unsuitable. */
export function openKeyFile(bytes: Uint8Array, passphrase: string): SigningKey {
  try {
    return keyIn(bytes, passphrase)
  } catch (error) {
    if (error instanceof UnknownCipher) throw new AppError('signing_key_unsuitable')
    if (error instanceof NotAsn1) throw new AppError('not_a_signing_key')
    throw error
  }
}

function keyIn(bytes: Uint8Array, passphrase: string): SigningKey {
  const file = readDer(bytes)
  const isKeyFile = file.tag === TAGS.sequence && smallInteger(childOf(file, 0, TAGS.integer)) === VERSION
  const content = childOf(file, 1, TAGS.sequence)
  if (!isKeyFile || oidOf(childOf(content, 0)) !== PKCS7.data) throw new NotAsn1('another file')
  const safe = octetsOf(childOf(childOf(content, 1, CONTEXT_0), 0))
  const mac = file.children[2]
  if (mac && !isMacRight(mac, safe, passphrase)) throw new AppError('wrong_passphrase')
  const found: Found = { keys: [], certificates: [] }
  for (const part of readDer(safe).children) {
    for (const bag of readDer(opened(part, passphrase)).children) collect(bag, passphrase, found)
  }
  return pairOf(found)
}

/** The passphrase is the one it was closed with, and nothing was changed since. */
function isMacRight(mac: Node, safe: Uint8Array, passphrase: string): boolean {
  const digest = childOf(mac, 0, TAGS.sequence)
  const hash = MAC_HASHES[oidOf(childOf(childOf(digest, 0), 0))]
  if (!hash) throw new UnknownCipher('mac')
  const rounds = mac.children[2]
  const iterations = rounds ? iterationsOf(rounds, MOST_MAC_ITERATIONS) : 1
  const expected = octetsOf(childOf(digest, 1, TAGS.octetString))
  const salt = octetsOf(childOf(mac, 1, TAGS.octetString))
  const key = pkcs12Key({ hash, passphrase, salt, iterations }, 'mac', expected.length)
  const told = createHmac(hash, key).update(safe).digest()
  return told.length === expected.length && timingSafeEqual(told, expected)
}

function opened(part: Node, passphrase: string): Uint8Array {
  const kind = oidOf(childOf(part, 0, TAGS.oid))
  const value = childOf(childOf(part, 1, CONTEXT_0), 0)
  if (kind === PKCS7.data) return octetsOf(value)
  if (kind !== PKCS7.encrypted) throw new UnknownCipher('content')
  const closed = childOf(value, 1, TAGS.sequence)
  // An implicit tag stands for the octets.
  return unlocked(childOf(closed, 1), octetsOf(childOf(closed, 2)), passphrase)
}

function unlocked(algorithm: Node, data: Uint8Array, passphrase: string): Uint8Array {
  try {
    return openWithPassphrase(algorithm, data, passphrase)
  } catch (error) {
    if (error instanceof UnknownCipher || error instanceof NotAsn1) throw error
    // The padding at the end is not there: it was closed with another passphrase.
    throw new AppError('wrong_passphrase')
  }
}

type Found = { keys: KeyObject[]; certificates: X509Certificate[] }

function collect(bag: Node, passphrase: string, found: Found): void {
  const kind = oidOf(childOf(bag, 0, TAGS.oid))
  const value = childOf(childOf(bag, 1, CONTEXT_0), 0)
  if (kind === BAGS.nested) for (const inner of value.children) collect(inner, passphrase, found)
  if (kind === BAGS.key) found.keys.push(privateKey(value.bytes))
  if (kind === BAGS.closedKey)
    found.keys.push(privateKey(unlocked(childOf(value, 0), octetsOf(childOf(value, 1)), passphrase)))
  if (kind === BAGS.certificate && oidOf(childOf(value, 0)) === X509_CERTIFICATE)
    found.certificates.push(certificateIn(octetsOf(childOf(childOf(value, 1, CONTEXT_0), 0))))
}

function privateKey(bytes: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' })
  } catch {
    throw new AppError('signing_key_unsuitable')
  }
}

function certificateIn(bytes: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(bytes)
  } catch {
    throw new AppError('not_a_signing_key')
  }
}

const USABLE: ReadonlySet<string> = new Set(['rsa', 'ec'])

function pairOf({ keys, certificates }: Found): SigningKey {
  if (keys.length === 0) throw new AppError('signing_key_missing')
  for (const key of keys) {
    const certificate = certificates.find((one) => one.checkPrivateKey(key))
    if (!certificate) continue
    if (!USABLE.has(key.asymmetricKeyType ?? '')) throw new AppError('signing_key_unsuitable')
    return { key, certificate, chain: chainOf(certificate, certificates) }
  }
  throw new AppError('signing_key_missing')
}

/** From who issued the certificate upwards. */
function chainOf(certificate: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = []
  let last = certificate
  for (;;) {
    const issuer = all.find((one) => one !== last && !chain.includes(one) && last.checkIssued(one))
    if (!issuer || issuer === certificate) return chain
    chain.push(issuer)
    last = issuer
  }
}
