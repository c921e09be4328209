/** Writes ASN.1 in DER: only what certificates and signatures need. ITU-T X.690. */

export const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const

const LONG_LENGTH = 0x80
/** Context-specific; within it the bit of a value that holds others. */
const CONTEXT = 0x80
const CONSTRUCTED = 0x20

export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content])
}

function lengthOf(length: number): number[] {
  if (length < LONG_LENGTH) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [LONG_LENGTH | bytes.length, ...bytes]
}

export const sequence = (...parts: readonly Uint8Array[]) => der(TAGS.sequence, ...parts)
export const octets = (bytes: Uint8Array) => der(TAGS.octetString, bytes)
export const boolean = (value: boolean) => der(TAGS.boolean, Uint8Array.of(value ? 0xff : 0))
export const utf8 = (text: string) => der(TAGS.utf8String, Buffer.from(text, 'utf8'))
/** `unused` bits at the end of the last byte. */
export const bits = (bytes: Uint8Array, unused = 0) => der(TAGS.bitString, Uint8Array.of(unused), bytes)
/** Around another element. */
export const explicit = (number: number, content: Uint8Array) => der(CONTEXT | CONSTRUCTED | number, content)
/** In place of the plain tag. */
export const implicit = (number: number, content: Uint8Array) => der(CONTEXT | number, content)

/** The members of a set stand in the order of their bytes. */
export function set(...parts: readonly Uint8Array[]): Buffer {
  return der(TAGS.set, ...[...parts].sort((a, b) => Buffer.compare(a, b)))
}

/** Not negative; the bytes of a long one come most significant first. */
export function integer(value: number | Uint8Array): Buffer {
  const bytes = typeof value === 'number' ? Uint8Array.of(value) : value
  const first = bytes.findIndex((byte) => byte !== 0)
  const trimmed = first < 0 ? Uint8Array.of(0) : bytes.subarray(first)
  // A leading zero keeps a number with its highest bit set from being read as negative.
  const isHigh = (trimmed[0] ?? 0) >= 0x80
  return der(TAGS.integer, ...(isHigh ? [Uint8Array.of(0)] : []), trimmed)
}

/** "1.2.840.113549" */
export function oid(text: string): Buffer {
  const [root = 0, second = 0, ...rest] = text.split('.').map(Number)
  const bytes = [root * 40 + second, ...rest].flatMap((number) => {
    const digits = [number & 0x7f]
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left & 0x7f) | 0x80)
    return digits
  })
  return der(TAGS.oid, Buffer.from(bytes))
}

/** Up to the year 2049, as X.509 wants it. */
export function utcTime(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(2, 14)
  return der(TAGS.utcTime, Buffer.from(`${digits}Z`, 'ascii'))
}
