/** How a key file of old makes keys out of a passphrase. RFC 7292, appendix B. */
import { createHash } from 'node:crypto'

const KDF_PURPOSES = { key: 1, iv: 2, mac: 3 } as const

export type Pkcs12Kdf = {
  hash: 'sha1' | 'sha256' | 'sha384' | 'sha512'
  passphrase: string
  salt: Uint8Array
  iterations: number
}

const LARGE_BLOCKS: ReadonlySet<string> = new Set(['sha384', 'sha512'])

export function pkcs12Key(
  { hash, passphrase, salt, iterations }: Pkcs12Kdf,
  purpose: keyof typeof KDF_PURPOSES,
  length: number,
): Buffer {
  const block = LARGE_BLOCKS.has(hash) ? 128 : 64
  const diversifier = Buffer.alloc(block, KDF_PURPOSES[purpose])
  const input = Buffer.concat([filled(salt, block), filled(bmpString(passphrase), block)])
  const made: Buffer[] = []
  for (let size = 0; size < length; size += made.at(-1)?.length ?? length) {
    let digest = createHash(hash).update(diversifier).update(input).digest()
    for (let round = 1; round < iterations; round++) digest = createHash(hash).update(digest).digest()
    made.push(digest)
    const addend = filled(digest, block).subarray(0, block)
    for (let at = 0; at < input.length; at += block) addPlusOne(input.subarray(at, at + block), addend)
  }
  return Buffer.concat(made).subarray(0, length)
}

/** Big-endian letters of two bytes, with a zero at the end. */
function bmpString(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'utf16le').swap16()
}

/** Repeated until it fills whole blocks. */
function filled(bytes: Uint8Array, block: number): Buffer {
  const length = block * Math.ceil(bytes.length / block)
  return Buffer.alloc(length, bytes.length === 0 ? 0 : bytes)
}

/** Adds as numbers of many digits, and one more; what overflows is dropped. */
function addPlusOne(number: Buffer, addend: Buffer): void {
  let carry = 1
  for (let at = number.length - 1; at >= 0; at--) {
    carry += (number[at] ?? 0) + (addend[at] ?? 0)
    number[at] = carry & 0xff
    carry >>= 8
  }
}
