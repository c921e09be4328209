/** What a database file is, told by its first bytes: nothing else about it can be trusted before it is open. */
import { closeSync, openSync, readSync } from 'node:fs'

/** 'locked' is also what a damaged file looks like: only the right key tells the two apart. */
export type DatabaseKind = 'none' | 'plain' | 'locked'

/** https://sqlite.org/fileformat.html#magic_header_string */
const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1')

/** An empty file is none: SQLite makes one before its first write. Must not be asked of a database that is open. */
export function databaseKind(file: string): DatabaseKind {
  const header = Buffer.alloc(PLAIN_HEADER.length)
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing) return 'none'
    throw error
  }
  try {
    if (readSync(handle, header, 0, header.length, 0) === 0) return 'none'
  } finally {
    closeSync(handle)
  }
  return header.equals(PLAIN_HEADER) ? 'plain' : 'locked'
}
