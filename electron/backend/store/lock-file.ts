/**
 * Puts a database under another key. Never in the place of one that somebody needs: always in a new file, which is
 * compared with what it came from before it gets its name.
 */
import { copyFile } from 'node:fs/promises'
import LockedDatabase from 'better-sqlite3-multiple-ciphers'
import { AppError } from '../app-error.ts'
import { asWhole, verifyCopy } from './copy-file.ts'
import { connect, type Connection, type Drivers, rawKey, useKey } from './connect.ts'

/** A new file with everything that is committed in the plain database `from`, locked with the key of `drivers`. */
export async function lockDatabase(from: string, to: string, drivers: Drivers): Promise<void> {
  const plain = { ...drivers, key: undefined }
  await asWhole(to, async (unfinished) => {
    const source = connect(from, { ...plain, mustExist: true })
    try {
      source.prepare('vacuum into ?').run(unfinished)
      const rows = rowCounts(source)
      giveKey(unfinished, plain, drivers)
      requireSame(unfinished, drivers, rows)
    } finally {
      source.close()
    }
  })
}

/** A new file with everything in the copy `from`, under the key of `drivers` instead of `before`. */
export async function relockCopy(
  from: string,
  to: string,
  { before, drivers }: { before: string | undefined; drivers: Drivers },
): Promise<void> {
  const old = { ...drivers, key: before }
  await asWhole(to, async (unfinished) => {
    await copyFile(from, unfinished)
    verifyCopy(unfinished, old)
    const source = connect(unfinished, { ...old, readonly: true })
    const rows = rowCounts(source)
    source.close()
    giveKey(unfinished, old, drivers)
    requireSame(unfinished, drivers, rows)
  })
}

/** The file is nobody's yet, so its journal stays in memory: on the disk it would hold pages in the clear. */
function giveKey(file: string, before: Drivers, after: Drivers): void {
  if (after.key === undefined) throw new RangeError('a locked database is never unlocked for good')
  const { cipherBinding } = after
  const opened = new LockedDatabase(file, cipherBinding ? { nativeBinding: cipherBinding } : {})
  // The same interface, by its own declaration a fork of the other.
  const connection = opened as unknown as Connection
  try {
    if (before.key === undefined) connection.pragma(`cipher = 'chacha20'`)
    else useKey(connection, before.key)
    connection.pragma('journal_mode = memory')
    connection.pragma('temp_store = memory')
    connection.pragma(`rekey = '${rawKey(after.key)}'`)
  } finally {
    connection.close()
  }
}

/** Throws copy_damaged where the new file is not whole or has not every row. */
function requireSame(file: string, drivers: Drivers, rows: ReadonlyMap<string, number>): void {
  verifyCopy(file, drivers)
  const written = connect(file, { ...drivers, readonly: true })
  try {
    const now = rowCounts(written)
    const isSame = now.size === rows.size && [...rows].every(([table, count]) => now.get(table) === count)
    if (!isSame) throw new AppError('copy_damaged')
  } finally {
    written.close()
  }
}

function rowCounts(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table'`)
    .all()
  return new Map(
    tables.map(({ name }) => {
      const counted = connection.prepare<[], number>(`select count(*) from "${name}"`).pluck().get()
      return [name, counted ?? 0]
    }),
  )
}
