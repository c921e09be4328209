/** The certificate of this installation: made by itself, so that phones speak encrypted and may use their camera. */
import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto'
import type { DeskCertificate } from '../store/desks.ts'
import {
  bits,
  boolean,
  explicit,
  implicit,
  integer,
  octets,
  oid,
  sequence,
  set,
  utcTime,
  utf8,
} from '../write-der.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Browsers refuse more than 398 days. */
const VALID_DAYS = 397
const RENEW_BEFORE_DAYS = 14

/** Object identifiers of RFC 5280, RFC 5758. */
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'
const COMMON_NAME = '2.5.4.3'
const KEY_USAGE = '2.5.29.15'
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17'
const BASIC_CONSTRAINTS = '2.5.29.19'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1'

const VERSION_3 = 2
/** Of a GeneralName. */
const IP_ADDRESS = 7

/** Signed by its own key, ECDSA on P-256; for these IPv4 addresses and for TLS servers only. */
export function makeCertificate(
  addresses: readonly string[],
  now: number,
  serial: Uint8Array,
): DeskCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const expiresAt = now + VALID_DAYS * DAY_MS
  const name = sequence(set(sequence(oid(COMMON_NAME), utf8('Ikrar'))))
  const algorithm = sequence(oid(ECDSA_WITH_SHA256))
  const content = sequence(
    explicit(0, integer(VERSION_3)),
    integer(serial),
    algorithm,
    name,
    // A phone whose clock is behind must not find it not yet valid.
    sequence(utcTime(now - DAY_MS), utcTime(expiresAt)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, extensions(addresses)),
  )
  const certificate = sequence(content, algorithm, bits(sign('sha256', content, privateKey)))
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: new X509Certificate(certificate).toString(),
    names: [...addresses],
    expiresAt,
  }
}

function extensions(addresses: readonly string[]): Buffer {
  const digitalSignature = bits(Uint8Array.of(0x80), 7)
  const names = addresses.map((address) =>
    implicit(IP_ADDRESS, Uint8Array.from(address.split('.').map(Number))),
  )
  return sequence(
    extension(BASIC_CONSTRAINTS, sequence(), true),
    extension(KEY_USAGE, digitalSignature, true),
    extension(EXTENDED_KEY_USAGE, sequence(oid(SERVER_AUTHENTICATION))),
    extension(SUBJECT_ALTERNATIVE_NAME, sequence(...names)),
  )
}

function extension(id: string, value: Uint8Array, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value))
}

export function isGoodFor(certificate: DeskCertificate, address: string, now: number): boolean {
  return certificate.names.includes(address) && certificate.expiresAt - RENEW_BEFORE_DAYS * DAY_MS > now
}

/** SHA-256, as phones show it: pairs of hexadecimal digits with colons. */
export function fingerprintOf({ certificate }: Pick<DeskCertificate, 'certificate'>): string {
  return new X509Certificate(certificate).fingerprint256
}
