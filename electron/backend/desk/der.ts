/** The few forms of DER (ITU-T X.690) of which a certificate is made. */

export const der = {
  sequence: (...parts: Uint8Array[]) => element(0x30, Buffer.concat(parts)),
  set: (...parts: Uint8Array[]) => element(0x31, Buffer.concat(parts)),
  /** Not negative, most significant byte first. */
  integer: (bytes: Uint8Array) => element(0x02, unsigned(bytes)),
  boolean: (value: boolean) => element(0x01, Uint8Array.of(value ? 0xff : 0)),
  /** `unused` bits at the end of the last byte. */
  bits: (bytes: Uint8Array, unused = 0) => element(0x03, Buffer.concat([Uint8Array.of(unused), bytes])),
  octets: (bytes: Uint8Array) => element(0x04, bytes),
  utf8: (text: string) => element(0x0c, Buffer.from(text, 'utf8')),
  /** '2.5.4.3' */
  objectId: (dotted: string) => element(0x06, objectIdBytes(dotted)),
  /** Up to the year 2049, as X.509 wants it. */
  utcTime: (at: number) => element(0x17, Buffer.from(`${utcDigits(at)}Z`, 'ascii')),
  /** Context-specific, around other elements. */
  explicit: (number: number, content: Uint8Array) => element(0xa0 + number, content),
  /** Context-specific, in place of the plain tag. */
  implicit: (number: number, content: Uint8Array) => element(0x80 + number, content),
}

function element(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Uint8Array.of(tag, ...lengthBytes(content.length)), content])
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length]
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}

/** A leading zero keeps a number with its highest bit set from being read as negative. */
function unsigned(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0)
  const trimmed = first < 0 ? Uint8Array.of(0) : bytes.subarray(first)
  return (trimmed[0] ?? 0) < 0x80 ? trimmed : Buffer.concat([Uint8Array.of(0), trimmed])
}

function objectIdBytes(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return Uint8Array.from([first * 40 + second, ...rest].flatMap(base128))
}

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80)
  return digits
}

/** YYMMDDHHMMSS */
function utcDigits(at: number): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(2, 14)
}
