/** RC2 in CBC mode, by which old key files hide their certificates; no longer part of Node. RFC 2268. */

/** The first 256 digits of pi, permuted: the table of RFC 2268, section 2. */
const PI_TABLE = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32' +
    'bd8f40eb86b77b0bf09521225c6b4e8254d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a' +
    '961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2e' +
    'c5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
)
const BLOCK = 8
const MASK = 0xffff

/** Without the padding at the end. `bits` is how strong the key is meant to be. */
export function decryptRc2(data: Uint8Array, key: Uint8Array, iv: Uint8Array, bits: number): Buffer {
  if (data.length === 0 || data.length % BLOCK !== 0) throw new RangeError('RC2 comes in blocks of 8 bytes')
  const words = expandKey(key, bits)
  const plain = Buffer.alloc(data.length)
  for (let at = 0; at < data.length; at += BLOCK) {
    const block = decryptBlock(data.subarray(at, at + BLOCK), words)
    const before = at === 0 ? iv : data.subarray(at - BLOCK, at)
    block.forEach((byte, index) => (plain[at + index] = byte ^ (before[index] ?? 0)))
  }
  const padding = plain.at(-1) ?? 0
  if (padding < 1 || padding > BLOCK) throw new RangeError('RC2 ends with its padding')
  return plain.subarray(0, plain.length - padding)
}

/** 64 words of 16 bits. */
function expandKey(key: Uint8Array, bits: number): Uint16Array {
  const bytes = new Uint8Array(128)
  bytes.set(key)
  const pi = (index: number) => PI_TABLE[index & 0xff] ?? 0
  const at = (index: number) => bytes[index] ?? 0
  for (let index = key.length; index < 128; index++) bytes[index] = pi(at(index - 1) + at(index - key.length))
  const strong = Math.ceil(bits / 8)
  bytes[128 - strong] = pi(at(128 - strong) & (0xff >> (8 * strong - bits)))
  for (let index = 127 - strong; index >= 0; index--) bytes[index] = pi(at(index + 1) ^ at(index + strong))
  return Uint16Array.from({ length: 64 }, (_, index) => at(2 * index) | (at(2 * index + 1) << 8))
}

const TURNS = [1, 2, 3, 5] as const

function decryptBlock(block: Uint8Array, words: Uint16Array): Uint8Array {
  const r = Uint16Array.from(
    { length: 4 },
    (_, index) => (block[2 * index] ?? 0) | ((block[2 * index + 1] ?? 0) << 8),
  )
  const part = (index: number) => r[index & 3] ?? 0
  let next = 63
  const unmix = () => {
    for (let index = 3; index >= 0; index--) {
      const turn = TURNS[index] ?? 1
      const turned = ((part(index) >> turn) | (part(index) << (16 - turn))) & MASK
      const mixed = (part(index + 3) & part(index + 2)) + (~part(index + 3) & part(index + 1))
      r[index] = turned - (words[next--] ?? 0) - mixed
    }
  }
  const unmash = () => {
    for (let index = 3; index >= 0; index--) r[index] = part(index) - (words[part(index + 3) & 63] ?? 0)
  }
  for (const rounds of [5, 6, 5]) {
    for (let round = 0; round < rounds; round++) unmix()
    if (next > 0) unmash()
  }
  return Uint8Array.from({ length: BLOCK }, (_, index) => (part(index >> 1) >> (8 * (index & 1))) & 0xff)
}
