/**
 * Opens the data folder: one process at a time, schema brought up to date after a verified copy, one
 * connection that writes and one that only reads.
 */
import type { Paths } from '../paths.ts'
import { databaseFile, lockFolder } from './data-folder.ts'
import { type DatabaseKind, databaseKind } from './database-kind.ts'
import {
  assertSettings,
  closeDatabase,
  openDatabase,
  openReadOnly,
  type ReadableDb,
  type WritableDb,
} from './db.ts'
import { makeFolder, requireReadable } from './folder.ts'
import { keepRows } from './kept-rows.ts'
import { migrate, readMigrations, schemaState } from './migrate.ts'
import { defineNameSearch } from './participants.ts'
import { finishReplacement } from './replace-database.ts'
import { storeError } from './store-error.ts'

/** `paths` with the key of this very folder. */
export type Store = { db: ReadableDb; writable: WritableDb; paths: Paths; close: () => void }

export type OpeningSteps = {
  /** What opens a database of this kind, once the folder is ours alone. Throws data_locked. */
  findKey: (kind: DatabaseKind) => Promise<string | undefined>
  /** Makes the copy without which no migration begins. */
  beforeMigration: (paths: Paths) => Promise<unknown>
}

/**
 * Throws AppError: data_in_use, data_locked, database_newer, database_damaged, not_our_database,
 * folder_not_writable, disk_full.
 */
export async function openStore(given: Paths, steps: OpeningSteps): Promise<Store> {
  let unlock: (() => void) | undefined
  let writable: WritableDb | undefined
  try {
    makeFolder(given.data)
    unlock = lockFolder(given)
    finishReplacement(given)
    const file = databaseFile(given)
    const paths = { ...given, key: await steps.findKey(databaseKind(file)) }
    // A frame of the WAL that can't be read would count as its end, and what was committed be lost without a word.
    if (paths.key !== undefined) requireReadable(`${file}-wal`)
    writable = openDatabase({ ...paths, file })
    await bringUpToDate(writable, paths, steps.beforeMigration)
    assertSettings(writable)
    const db = openReader(paths)
    // The writer lists people too, when it remembers who stood on a paper.
    defineNameSearch(writable)
    keepRows(writable, db)
    return { db, writable, paths, close: closing(db, writable, unlock) }
  } catch (error) {
    if (writable) closeDatabase(writable)
    unlock?.()
    throw storeError(error)
  }
}

/** One more connection that only reads, for a thread of its own; the store is open already. */
export function openReader(paths: Paths): ReadableDb {
  const db = openReadOnly({ ...paths, file: databaseFile(paths) })
  defineNameSearch(db)
  return db
}

async function bringUpToDate(
  db: WritableDb,
  paths: Paths,
  beforeMigration: OpeningSteps['beforeMigration'],
): Promise<void> {
  const migrations = readMigrations(paths.resources)
  const state = schemaState(db, migrations)
  if (state === 'older') await beforeMigration(paths)
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
