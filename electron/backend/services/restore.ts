/** Puts a verified copy in the place of the database. What was there is kept beside the copies. */
import { AppError } from '../app-error.ts'
import type { Paths } from '../paths.ts'
import { duplicateCopy } from '../store/copy-file.ts'
import { lockFolder } from '../store/data-folder.ts'
import { closeDatabase, openReadOnly } from '../store/db.ts'
import { readMigrations, schemaState } from '../store/migrate.ts'
import { incomingFile, replaceDatabase } from '../store/replace-database.ts'
import { storeError } from '../store/store-error.ts'

/**
 * The database must be closed here; where another process has it open nothing is touched. A damaged
 * database is never mended or thrown away: it goes aside as it is. Before anything moves it throws
 * data_in_use, copy_damaged, database_newer, not_our_database, disk_full.
 */
export async function restoreCopy(paths: Paths, copy: string, at: number): Promise<void> {
  const incoming = incomingFile(paths)
  let unlock: (() => void) | undefined
  try {
    unlock = lockFolder(paths)
    await duplicateCopy(copy, incoming, paths.nativeBinding)
    requireOurs(paths, incoming)
    replaceDatabase(paths, at)
  } catch (error) {
    throw storeError(error)
  } finally {
    unlock?.()
  }
}

/** A copy that this Ikrar could not open afterwards would leave the clerk without any database. */
function requireOurs(paths: Paths, file: string): void {
  const db = openReadOnly({ file, nativeBinding: paths.nativeBinding })
  try {
    // A stick pulled out too early can leave a file without content, which SQLite takes for an empty database.
    if (schemaState(db, readMigrations(paths.resources)) === 'empty') throw new AppError('copy_damaged')
  } finally {
    closeDatabase(db)
  }
}
