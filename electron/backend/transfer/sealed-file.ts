/**
 * A file that only whoever has the words can read, that says when it is not whole, and of whom it is:
 *
 *   "IKRAR KEGIATAN 1\n" | length (4) | header, JSON | SHA-256 of all before | frames | signature (64)
 *
 * The header holds the key of the file, wrapped by the words (keys/wrapped-key.ts). A frame is its length (4), its
 * content, and the tag of AES-256-GCM; number and "last" are part of the nonce and of what is authenticated, so no
 * frame can be left out, moved or added. A frame holds at most 256 KiB once inflated, each by itself: no part of a
 * foreign file is ever read into more memory than that. The signature (Ed25519) stands for all bytes before it.
 */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { readSync, writeSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { AppError } from '../app-error.ts'
import { unwrapKey, wrapKey } from '../keys/wrapped-key.ts'
import type { WrappedKey } from '../store/key-file.ts'

const MAGIC = Buffer.from('IKRAR KEGIATAN ', 'latin1')
const VERSION = '1\n'
const START_BYTES = MAGIC.length + VERSION.length
const CHECK_BYTES = 32
const TAG_BYTES = 16
const MOST_HEADER_BYTES = 4096
export const FRAME_BYTES = 256 * 1024
/** What can't be made smaller grows a little. */
const MOST_FRAME_BYTES = FRAME_BYTES + 1024
export const SIGNATURE_BYTES = 64
const LAST = 0x80000000

const base64 = z.base64()
const header = z.strictObject({
  wrapped: z.strictObject({
    cost: z.literal(2 ** 17),
    blockSize: z.literal(8),
    parallel: z.literal(1),
    ...{ salt: base64, iv: base64, sealed: base64 },
  }),
})

/** Writes a file frame by frame; what it was given last is its last frame. */
export class SealedWriter {
  readonly #handle: number
  readonly #key: Buffer
  readonly #hash = createHash('sha256')
  #start = Buffer.alloc(0)
  #frame = 0
  bytes = 0

  constructor(handle: number, key: Buffer) {
    this.#handle = handle
    this.#key = key
  }

  async begin(words: string, remembered: RememberedKeys): Promise<void> {
    const wrapped = await wrapKey(this.#key.toString('hex'), words, 'package')
    const told = Buffer.from(JSON.stringify({ wrapped }), 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(told.length)
    const start = Buffer.concat([MAGIC, Buffer.from(VERSION, 'latin1'), length, told])
    this.#start = createHash('sha256').update(start).digest()
    this.#put(start)
    this.#put(this.#start)
    remembered.add(this.#start, words, this.#key)
  }

  frame(content: Uint8Array, isLast: boolean): void {
    if (content.length > FRAME_BYTES) throw new RangeError('a frame holds 256 KiB')
    const head = Buffer.alloc(4)
    const sealed = sealedFrame(this.#key, this.#start, this.#frame, isLast, deflateRawSync(content))
    head.writeUInt32BE(isLast ? (sealed.length | LAST) >>> 0 : sealed.length)
    this.#put(head)
    this.#put(sealed)
    this.#frame += 1
  }

  /** Answers the hash of the file without its signature. */
  end(sign: (hash: Buffer) => Uint8Array): string {
    const hash = this.#hash.digest()
    this.#put(sign(hash), false)
    return hash.toString('hex')
  }

  #put(bytes: Uint8Array, counts = true): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.#handle, bytes, done)
    if (counts) this.#hash.update(bytes)
    this.bytes += bytes.length
  }
}

export type SealedStart = { key: Buffer; start: Buffer; frames: number }

/** Keys of files that were opened or written a moment ago: stretching the words again takes half a second each time. */
export class RememberedKeys {
  readonly #keys = new Map<string, Buffer>()

  get(start: Buffer, words: string): Buffer | undefined {
    return this.#keys.get(nameOf(start, words))
  }

  add(start: Buffer, words: string, key: Buffer): void {
    this.#keys.set(nameOf(start, words), key)
    for (const oldest of [...this.#keys.keys()].slice(0, -MOST_REMEMBERED)) this.#keys.delete(oldest)
  }
}

const MOST_REMEMBERED = 4

function nameOf(start: Buffer, words: string): string {
  return createHash('sha256').update(start).update(words).digest('hex')
}

/** Throws not_an_event_package, package_damaged, package_newer, wrong_package_words. */
export async function openSealed(
  handle: number,
  words: string,
  remembered: RememberedKeys,
): Promise<SealedStart> {
  const first = Buffer.alloc(START_BYTES + 4)
  const read = readSync(handle, first, 0, first.length, 0)
  if (read < MAGIC.length || !first.subarray(0, MAGIC.length).equals(MAGIC))
    throw new AppError('not_an_event_package')
  if (read < first.length) throw new AppError('package_damaged')
  const length = first.readUInt32BE(START_BYTES)
  const isNewer = first.toString('latin1', MAGIC.length, START_BYTES) !== VERSION
  if (length > MOST_HEADER_BYTES) throw new AppError(isNewer ? 'package_newer' : 'package_damaged')
  const rest = readExactly(handle, first.length, length + CHECK_BYTES)
  const start = createHash('sha256').update(first).update(rest.subarray(0, length)).digest()
  // A flipped bit must not be taken for another version, nor for wrong words.
  if (!start.equals(rest.subarray(length))) throw new AppError('package_damaged')
  if (isNewer) throw new AppError('package_newer')
  const { wrapped } = parsedHeader(rest.subarray(0, length))
  const key = remembered.get(start, words) ?? (await stretched(wrapped, words))
  remembered.add(start, words, key)
  return { key, start, frames: first.length + length + CHECK_BYTES }
}

async function stretched(wrapped: WrappedKey, words: string): Promise<Buffer> {
  const key = await unwrapKey(wrapped, words, 'package')
  if (key === undefined) throw new AppError('wrong_package_words')
  return Buffer.from(key, 'hex')
}

export type SealedEnd = { hash: string; signature: Buffer }

/** The content frame by frame; ends with what proves the whole. Throws package_damaged. */
export function* sealedFrames(
  handle: number,
  { key, start, frames }: SealedStart,
): Generator<Buffer, SealedEnd> {
  const hash = createHash('sha256').update(readExactly(handle, 0, frames))
  let position = frames
  for (let frame = 0; ; frame++) {
    const head = readExactly(handle, position, 4)
    const told = head.readUInt32BE()
    const [isLast, length] = [told >= LAST, told % LAST]
    if (length < TAG_BYTES || length > MOST_FRAME_BYTES) throw new AppError('package_damaged')
    const sealed = readExactly(handle, position + 4, length)
    hash.update(head).update(sealed)
    position += 4 + length
    yield openedFrame(key, start, frame, isLast, sealed)
    if (!isLast) continue
    const signature = readExactly(handle, position, SIGNATURE_BYTES)
    if (readSync(handle, Buffer.alloc(1), 0, 1, position + SIGNATURE_BYTES) > 0)
      throw new AppError('package_damaged')
    return { hash: hash.digest('hex'), signature }
  }
}

function sealedFrame(key: Buffer, start: Buffer, frame: number, isLast: boolean, content: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame, isLast))
  cipher.setAAD(start)
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

function openedFrame(key: Buffer, start: Buffer, frame: number, isLast: boolean, sealed: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(frame, isLast), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(start)
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    const content = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
    return inflateRawSync(content, { maxOutputLength: FRAME_BYTES })
  } catch (error) {
    throw new AppError('package_damaged', {}, { cause: error })
  }
}

/** The key is of this file alone, so a number is enough. */
function nonceOf(frame: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(isLast ? 1 : 0, 4)
  nonce.writeUInt32BE(frame, 8)
  return nonce
}

function readExactly(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length;) {
    const read = readSync(handle, bytes, done, length - done, position + done)
    if (read === 0) throw new AppError('package_damaged')
    done += read
  }
  return bytes
}

function parsedHeader(bytes: Buffer): z.infer<typeof header> {
  try {
    return header.parse(JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw new AppError('package_damaged', {}, { cause: error })
  }
}
