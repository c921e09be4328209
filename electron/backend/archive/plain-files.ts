/** Files of a folder that somebody else may have filled: never a link, never a device, never more than was asked for. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { createHash } from 'node:crypto'

const READ_BYTES = 256 * 1024
/** Windows has no such flag; there lstat alone tells. */
const NO_LINK = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

export class NotPlain extends Error {}

/** Undefined where nothing is there. Throws what the disk says. */
export function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false })
}

/** In pieces as they are read, each valid until the next one. Throws NotPlain, and what the disk says. */
export function* piecesOf(file: string): Generator<Buffer> {
  if (!lstatSync(file).isFile()) throw new NotPlain()
  const handle = openSync(file, NO_LINK)
  try {
    if (!fstatSync(handle).isFile()) throw new NotPlain()
    const buffer = Buffer.alloc(READ_BYTES)
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      yield buffer.subarray(0, read)
  } finally {
    closeSync(handle)
  }
}

/** Undefined where it holds more than `mostBytes`. Throws NotPlain, and what the disk says. */
export function wholeOf(file: string, mostBytes: number): Buffer | undefined {
  const pieces: Buffer[] = []
  let length = 0
  for (const piece of piecesOf(file)) {
    length += piece.length
    if (length > mostBytes) return undefined
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

/** Yields the bytes of every piece; answers the SHA-256 of the whole. */
export function* hashOf(file: string): Generator<number, string> {
  const hash = createHash('sha256')
  for (const piece of piecesOf(file)) {
    hash.update(piece)
    yield piece.length
  }
  return hash.digest('hex')
}
