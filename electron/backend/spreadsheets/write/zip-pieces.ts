/** A ZIP file made piece by piece from texts that are made piece by piece: neither is ever whole in memory. */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** `content` is asked for when the parts before it are written. */
export type ZipPart = { name: string; content: Iterable<string>; isStored?: true }

/** The same parts give the same bytes, whenever they are written. Level 3 is a third faster than 6 for a tenth more. */
const OPTIONS = { mtime: new Date(2024, 0, 1), forceDosTimestamp: true, compressionLevel: 3 }
const PIECE_LENGTH = 64 * 1024

export async function* zipPieces(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  for (const { name, content, isStored } of parts) {
    // Of a stored part size and sum stand before it, as readers expect of the first one of an ODS.
    if (isStored) zip.addBuffer(Buffer.from([...content].join('')), name, { ...STORED })
    else
      zip.addReadStreamLazy(name, OPTIONS, (give) => {
        give(null, Readable.from(inPieces(content), { objectMode: false }))
      })
  }
  zip.end()
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  failed.catch(() => {})
  const output = zip.outputStream[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await Promise.race([output.next(), failed])
    if (done) return
    yield Buffer.from(value)
  }
}

const STORED = { mtime: OPTIONS.mtime, forceDosTimestamp: true, compress: false }

/** Texts of a row or a cell, together in pieces that are worth a write. */
export function* inPieces(texts: Iterable<string>): Generator<Buffer> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE_LENGTH) continue
    yield Buffer.from(piece, 'utf8')
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece, 'utf8')
}
