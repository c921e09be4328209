/**
 * A ZIP from a stranger. Its directory is judged before a single byte is unpacked, and the real bytes
 * are counted and checked while unpacking: never more than the directory said, and the same checksum.
 */
import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { tooLarge } from './collector.ts'
import { limits } from './limits.ts'
import { ReadProblem } from './problem.ts'

export type Zip = {
  /** Part names as written, without a leading slash. */
  names: string[]
  /** Names of OOXML parts ignore case (ECMA-376 part 2). */
  has(name: string): boolean
  /** The unpacked bytes in pieces; a part that isn't there is a damaged file. */
  read(name: string): AsyncIterable<Buffer>
}

export async function openZip(bytes: Buffer): Promise<Zip> {
  const { file, entries } = await damagedUnlessZip(async () => readDirectory(bytes))
  judge(entries, bytes.length)
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    const key = partKey(entry.fileName)
    if (byName.has(key)) throw new ReadProblem('damaged_file')
    byName.set(key, entry)
  }
  return {
    names: entries.map((entry) => entry.fileName),
    has: (name) => byName.has(partKey(name)),
    read: (name) => readPart(file, byName.get(partKey(name))),
  }
}

async function readDirectory(bytes: Buffer): Promise<{ file: ZipFile; entries: Entry[] }> {
  const file = await fromBufferPromise(bytes, { validateEntrySizes: true })
  if (file.entryCount > limits.zipEntries) throw tooLarge('parts', limits.zipEntries)
  const entries: Entry[] = []
  // yauzl refuses `../`, absolute and drive names here.
  for await (const entry of file.eachEntry()) entries.push(entry)
  return { file, entries }
}

function judge(entries: Entry[], fileBytes: number): void {
  let total = 0
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new ReadProblem('password_protected')
    total += entry.uncompressedSize
    const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
    if (entry.uncompressedSize > limits.unpackedRatioFromBytes && ratio > limits.unpackedRatio) {
      throw tooLarge('unpacked_ratio', limits.unpackedRatio)
    }
  }
  if (total > limits.unpackedBytes) throw tooLarge('unpacked_bytes', limits.unpackedBytes)
  if (overlaps(entries, fileBytes)) throw new ReadProblem('damaged_file')
}

/** Two parts that share bytes are how a small bomb is built; no program writes them. */
function overlaps(entries: Entry[], fileBytes: number): boolean {
  const localHeaderBytes = 30
  const ordered = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of ordered) {
    if (entry.relativeOffsetOfLocalHeader < end) return true
    end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.fileNameLength + entry.compressedSize
  }
  return end > fileBytes
}

async function* readPart(file: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry || !entry.canDecodeFileData()) throw new ReadProblem('damaged_file')
  const stream = await damagedUnlessZip(async () => file.openReadStreamPromise(entry))
  let checksum = 0
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) throw new ReadProblem('damaged_file')
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } finally {
    stream.destroy()
  }
  if (checksum !== entry.crc32) throw new ReadProblem('damaged_file')
}

function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}

async function damagedUnlessZip<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    const encrypted = error instanceof Error && error.message.includes('encryption')
    throw new ReadProblem(encrypted ? 'password_protected' : 'damaged_file', {}, { cause: error })
  }
}
