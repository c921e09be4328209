/**
 * Opens the data folder: one process at a time, schema brought up to date after a verified copy, one
 * connection that writes and one that only reads.
 */
import type { Paths } from '../paths.ts'
import { databaseFile, lockFolder } from './data-folder.ts'
import {
  assertSettings,
  closeDatabase,
  openDatabase,
  openReadOnly,
  type ReadableDb,
  type WritableDb,
} from './db.ts'
import { makeFolder } from './folder.ts'
import { migrate, readMigrations, schemaState } from './migrate.ts'
import { defineNameSearch } from './participants.ts'
import { finishReplacement } from './replace-database.ts'
import { storeError } from './store-error.ts'

export type Store = { db: ReadableDb; writable: WritableDb; close: () => void }

/**
 * `beforeMigration` makes the copy without which no migration begins.
 * Throws AppError: data_in_use, database_newer, database_damaged, not_our_database, folder_not_writable, disk_full.
 */
export async function openStore(
  paths: Paths,
  beforeMigration: (db: ReadableDb) => Promise<unknown>,
): Promise<Store> {
  let unlock: (() => void) | undefined
  let writable: WritableDb | undefined
  try {
    makeFolder(paths.data)
    unlock = lockFolder(paths)
    finishReplacement(paths)
    const place = { file: databaseFile(paths), nativeBinding: paths.nativeBinding }
    writable = openDatabase(place)
    await bringUpToDate(writable, paths, beforeMigration)
    assertSettings(writable)
    const db = openReader(paths)
    // The writer lists people too, when it remembers who stood on a paper.
    defineNameSearch(writable)
    return { db, writable, close: closing(db, writable, unlock) }
  } catch (error) {
    if (writable) closeDatabase(writable)
    unlock?.()
    throw storeError(error)
  }
}

/** One more connection that only reads, for a thread of its own; the store is open already. */
export function openReader(paths: Paths): ReadableDb {
  const db = openReadOnly({ file: databaseFile(paths), nativeBinding: paths.nativeBinding })
  defineNameSearch(db)
  return db
}

async function bringUpToDate(
  db: WritableDb,
  paths: Paths,
  beforeMigration: (db: ReadableDb) => Promise<unknown>,
): Promise<void> {
  const migrations = readMigrations(paths.resources)
  const state = schemaState(db, migrations)
  if (state === 'older') await beforeMigration(db)
  if (state !== 'current') migrate(db, migrations)
}

function closing(db: ReadableDb, writable: WritableDb, unlock: () => void): () => void {
  let open = true
  return () => {
    if (!open) return
    open = false
    // The reader goes first, so that the writer's close can fold the WAL into the file.
    closeDatabase(db)
    closeDatabase(writable)
    unlock()
  }
}
