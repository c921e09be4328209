/**
 * Opens the database and keeps its promises: WAL with a real sync on every commit, foreign keys,
 * erased content overwritten. What is only read gets a ReadableDb, so that the types say who writes.
 */
import type Database from 'better-sqlite3'
import { AppError } from '../app-error.ts'
import { connect, type Connection, type Drivers } from './connect.ts'

declare const readable: unique symbol
declare const writable: unique symbol
/** Only store functions know what stands behind these. */
export type ReadableDb = { readonly [readable]: true }
export type WritableDb = ReadableDb & { readonly [writable]: true }

const statements = new WeakMap<Connection, Map<string, Database.Statement>>()

/** The statement for `sql`, prepared once per connection. Parameters and rows are typed by the caller, who wrote the SQL. */
export function prepared<Parameters extends unknown[] | object, Row = never>(db: ReadableDb, sql: string) {
  const connection = connectionOf(db)
  let known = statements.get(connection)
  if (!known) statements.set(connection, (known = new Map()))
  let statement = known.get(sql)
  if (!statement) known.set(sql, (statement = connection.prepare(sql)))
  // The cache holds statements of every type; the SQL text identifies the one asked for.
  return statement as unknown as Database.Statement<
    Parameters extends unknown[] ? Parameters : [Parameters],
    Row
  >
}

export function connectionOf(db: ReadableDb): Connection {
  // The brands exist only in types.
  return db as unknown as Connection
}

export type OpenOptions = Drivers & { file: string }

const SETTINGS: readonly [name: string, value: number | string, set: string][] = [
  ['journal_mode', 'wal', 'journal_mode = wal'],
  ['synchronous', 2, 'synchronous = full'],
  ['foreign_keys', 1, 'foreign_keys = on'],
  ['secure_delete', 1, 'secure_delete = on'],
  ['trusted_schema', 0, 'trusted_schema = off'],
  ['cell_size_check', 1, 'cell_size_check = on'],
  ['mmap_size', 0, 'mmap_size = 0'],
  // Sorting and statement journals write nothing of what is locked beside it.
  ['temp_store', 2, 'temp_store = memory'],
  // 32 MiB, if nobody takes over what stands in the WAL before (checkpoints.ts).
  ['wal_autocheckpoint', 8000, 'wal_autocheckpoint = 8000'],
]

/** Pages that a connection keeps in memory, in KiB. */
const KEPT_KIB = { few: 2000, many: 16_000 }

/**
 * How many pages the writing connection keeps: whenever a tree grows, SQLite looks at each of them, so that a check-in,
 * which needs a dozen, would wait for all that an import has left behind.
 */
export function keepPages(db: WritableDb, how: keyof typeof KEPT_KIB): void {
  connectionOf(db).pragma(`cache_size = ${-KEPT_KIB[how]}`)
}

/** Throws AppError: database_damaged, not_our_database, folder_not_writable, sqlite_too_old, disk_full. */
export function openDatabase({ file, ...drivers }: OpenOptions): WritableDb {
  const connection = connect(file, drivers)
  try {
    requireSafeSqlite(connection)
    for (const [, , set] of SETTINGS) connection.pragma(set)
    const db = connection as unknown as WritableDb
    keepPages(db, 'few')
    return db
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Another connection to the same file that cannot write. */
export function openReadOnly({ file, ...drivers }: OpenOptions): ReadableDb {
  const connection = connect(file, { ...drivers, readonly: true })
  connection.pragma('trusted_schema = off')
  connection.pragma('cell_size_check = on')
  connection.pragma('temp_store = memory')
  return connection as unknown as ReadableDb
}

export function closeDatabase(db: ReadableDb): void {
  connectionOf(db).close()
}

/**
 * Both drivers are built so that WAL silently falls back to synchronous=NORMAL, which loses
 * commits in a power cut. So the settings are read back after the first write.
 */
export function assertSettings(db: ReadableDb): void {
  for (const [name, value] of SETTINGS) {
    const actual = connectionOf(db).pragma(name, { simple: true })
    // Some builds answer nothing for mmap_size when it is compiled out.
    if (name === 'mmap_size' && actual === undefined) continue
    if (actual !== value) throw new Error(`pragma ${name} is ${String(actual)}, not ${value}`)
  }
}

/** Another value after every commit, whichever connection of this process or another made it. */
export function dataVersion(db: ReadableDb): string {
  const others = connectionOf(db).pragma('data_version', { simple: true })
  const own = prepared<[], { changes: number }>(db, 'select total_changes() as changes').get()?.changes ?? 0
  return `${String(others)} ${own}`
}

export function sqliteVersion(db: ReadableDb): string {
  return prepared<[], { version: string }>(db, 'select sqlite_version() as version').get()?.version ?? ''
}

/** Before 3.51.3 a checkpoint racing a commit could corrupt a WAL database ("WAL-reset" bug). */
function requireSafeSqlite(connection: Connection): void {
  const version = String(connection.prepare('select sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const safe = major > 3 || (major === 3 && (minor > 51 || (minor === 51 && patch >= 3)))
  if (!safe) throw new AppError('sqlite_too_old', { version })
}
