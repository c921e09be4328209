/**
 * The signature itself: CMS with the attributes of PAdES-B-B. The certificate is bound by its hash, the time
 * stands in the PDF and not here. RFC 5652, RFC 5035, ETSI EN 319 142-1.
 */
import { createHash, sign, verify, X509Certificate } from 'node:crypto'
import { der, integer, octets, oid, sequence, set, TAGS } from '../write-der.ts'
import type { SigningKey } from './key-file.ts'
import { childOf, type Node, octetsOf, oidOf, readDer } from './read-der.ts'

const OIDS = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const
const CONTEXT_0 = 0xa0
const NULL = der(TAGS.null)
const SHA256 = sequence(oid(OIDS.sha256))

/** `digest` is the SHA-256 of what is signed. */
export function signedData(digest: Uint8Array, { key, certificate, chain }: SigningKey): Buffer {
  const certificates = [certificate, ...chain].map(({ raw }) => raw)
  const signature = sign('sha256', set(...attributesOf(digest, certificates)), key)
  return assembled(digest, certificates, key.asymmetricKeyType === 'rsa', signature)
}

/** Who signed these bytes; null where the signature is not theirs, or not as it is written here. */
export function signerOf(signature: Uint8Array, digest: Uint8Array): X509Certificate | null {
  try {
    return checkedSigner(signature, digest)
  } catch {
    // Anything may stand in a file from anywhere.
    return null
  }
}

/** Put together again from its parts it must be the same: no byte of it may be another. */
function checkedSigner(bytes: Uint8Array, digest: Uint8Array): X509Certificate | null {
  const contentInfo = readDer(bytes)
  const parts = childOf(childOf(contentInfo, 1, CONTEXT_0), 0, TAGS.sequence)
  const given = childOf(parts, 3, CONTEXT_0).children
  const signer = childOf(childOf(parts, 4, TAGS.set), 0, TAGS.sequence)
  const bound = childOf(valueOf(childOf(signer, 3, CONTEXT_0), OIDS.signingCertificate), 0).children
  const certificates = bound.flatMap((one) => {
    const found = given.find((each) => sha256(each.bytes).equals(octetsOf(childOf(one, 0))))
    return found ? [found.bytes] : []
  })
  if (certificates.length !== given.length || !certificates[0]) return null
  const certificate = new X509Certificate(certificates[0])
  const told = octetsOf(childOf(signer, 5, TAGS.octetString))
  const isRsa = certificate.publicKey.asymmetricKeyType === 'rsa'
  if (!isPaddedWithZeros(bytes, assembled(digest, certificates, isRsa, told))) return null
  const isTrue = verify('sha256', set(...attributesOf(digest, certificates)), certificate.publicKey, told)
  return isTrue ? certificate : null
}

/** What is signed: the digest, and the hashes of all certificates, the signer's first. */
function attributesOf(digest: Uint8Array, certificates: readonly Uint8Array[]): Buffer[] {
  const bound = certificates.map((raw) => sequence(octets(sha256(raw))))
  return [
    attribute(OIDS.contentType, oid(OIDS.data)),
    attribute(OIDS.messageDigest, octets(digest)),
    attribute(OIDS.signingCertificate, sequence(sequence(...bound))),
  ]
}

function assembled(
  digest: Uint8Array,
  certificates: readonly Uint8Array[],
  isRsa: boolean,
  signature: Uint8Array,
): Buffer {
  const signer = sequence(
    integer(1),
    issuerAndSerial(certificates[0] ?? new Uint8Array()),
    SHA256,
    // Signed as a set, kept under an implicit tag.
    retagged(set(...attributesOf(digest, certificates)), CONTEXT_0),
    isRsa ? sequence(oid(OIDS.rsa), NULL) : sequence(oid(OIDS.ecdsaSha256)),
    octets(signature),
  )
  const content = sequence(
    integer(1),
    set(SHA256),
    sequence(oid(OIDS.data)),
    retagged(set(...certificates), CONTEXT_0),
    set(signer),
  )
  return sequence(oid(OIDS.signedData), der(CONTEXT_0, content))
}

function isPaddedWithZeros(bytes: Uint8Array, expected: Buffer): boolean {
  return (
    expected.equals(bytes.subarray(0, expected.length)) &&
    bytes.subarray(expected.length).every((byte) => byte === 0)
  )
}

function valueOf(attributes: Node, name: string): Node {
  const found = attributes.children.filter((one) => oidOf(childOf(one, 0)) === name)
  if (found.length !== 1 || !found[0]) throw new RangeError('an attribute stands there once')
  return childOf(childOf(found[0], 1, TAGS.set), 0)
}

function attribute(name: string, value: Uint8Array): Buffer {
  return sequence(oid(name), set(value))
}

/** Taken over from the certificate byte by byte. */
function issuerAndSerial(certificate: Uint8Array): Buffer {
  const fields = childOf(readDer(certificate), 0, TAGS.sequence).children
  // A version stands first where the certificate has one.
  const first = fields[0]?.tag === CONTEXT_0 ? 1 : 0
  const [serial, issuer] = [fields[first], fields[first + 2]]
  if (!serial || !issuer) throw new RangeError('a certificate has a number and an issuer')
  return sequence(issuer.bytes, serial.bytes)
}

function retagged(bytes: Uint8Array, tag: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[0] = tag
  return copy
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
