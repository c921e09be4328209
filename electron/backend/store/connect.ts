/**
 * Opens a connection with the driver that the file needs: plain SQLite for a plain file, SQLite3 Multiple Ciphers
 * for a locked one. The two are kept apart because version 2.4.0 of the latter drops read errors of the disk
 * (utelle/SQLite3MultipleCiphers#272): without a cipher SQLite would take what was left in its memory for the
 * page. With ChaCha20-Poly1305 every page is authenticated, so such a page is refused.
 */
import PlainDatabase from 'better-sqlite3'
import LockedDatabase from 'better-sqlite3-multiple-ciphers'

export type Connection = PlainDatabase.Database

/** What of `Paths` a connection needs. */
export type Drivers = {
  /** 64 hexadecimal digits that open a locked file; nothing for a plain one. */
  key?: string | undefined
  /** Native add-ons other than the packaged ones (development runtime only). */
  nativeBinding?: string | undefined
  cipherBinding?: string | undefined
}
export type ConnectOptions = Drivers & { readonly?: boolean; mustExist?: boolean; timeoutMs?: number }

export function connect(file: string, options: ConnectOptions): Connection {
  const { key, readonly = false, mustExist = false, timeoutMs = 5000 } = options
  const nativeBinding = key === undefined ? options.nativeBinding : options.cipherBinding
  const settings = {
    readonly,
    fileMustExist: mustExist,
    timeout: timeoutMs,
    ...(nativeBinding ? { nativeBinding } : {}),
  }
  if (key === undefined) return new PlainDatabase(file, settings)
  // The same interface, by its own declaration a fork of the other.
  const connection = new LockedDatabase(file, settings) as unknown as Connection
  try {
    useKey(connection, key)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** ChaCha20-Poly1305: authenticates every page and is fast and free of timing leaks on old processors, too. */
export function useKey(connection: Connection, key: string): void {
  connection.pragma(`cipher = 'chacha20'`)
  connection.pragma(`key = '${rawKey(key)}'`)
}

/** As it is, without being stretched: it is random already. */
export function rawKey(key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new RangeError('a data key has 64 hexadecimal digits')
  return `raw:${key}`
}

export function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof PlainDatabase.SqliteError || error instanceof LockedDatabase.SqliteError
}
