/** Bytes of a text file to text: UTF-8, UTF-16 with or without byte order mark, else Windows-1252. */
import { isUtf8 } from 'node:buffer'

/** The 32 places where Windows-1252 differs from Latin-1; what it leaves open becomes a space. */
const windows1252 =
  '\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D ' +
  ' \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178'

/** An even number, so that no UTF-16 unit is cut. */
const sampleBytes = 65_536

/** The text without byte order mark, or undefined when the bytes are no text. */
export function decodeText(bytes: Buffer): string | undefined {
  return looksLikeText(decode(bytes.subarray(0, sampleBytes))) ? decode(bytes) : undefined
}

function decode(bytes: Buffer): string {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return bytes.toString('utf8', 3)
  if (startsWith(bytes, 0xff, 0xfe)) return bytes.toString('utf16le', 2)
  if (startsWith(bytes, 0xfe, 0xff)) return bigEndianText(bytes.subarray(2))
  const wide = guessUtf16(bytes)
  if (wide === 'little') return bytes.toString('utf16le')
  if (wide === 'big') return bigEndianText(bytes)
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (found) => windows1252[found.charCodeAt(0) - 0x80] ?? ' ')
}

function startsWith(bytes: Buffer, ...start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function bigEndianText(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return even.swap16().toString('utf16le')
}

/** Latin text in UTF-16 has a zero in nearly every second byte. */
function guessUtf16(bytes: Buffer): 'little' | 'big' | undefined {
  const sample = bytes.subarray(0, 4_096)
  const pairs = Math.floor(sample.length / 2)
  let evenZeros = 0
  let oddZeros = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) evenZeros += 1
    if (sample[at + 1] === 0) oddZeros += 1
  }
  if (pairs < 2) return undefined
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.1) return 'little'
  if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.1) return 'big'
  return undefined
}

/** Text may hold a stray control character, a binary file is full of them. */
function looksLikeText(sample: string): boolean {
  const controls = sample.match(/(?![\t\n\f\r])[\p{Cc}\uFFFD]/gu)?.length ?? 0
  return controls <= Math.max(8, sample.length * 0.02)
}
