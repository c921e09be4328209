/** Puts a verified copy in the place of the database. What was there is kept beside the copies. */
import { dirname } from 'node:path'
import type { Secret } from '#shared/contract/protection.ts'
import { AppError } from '../app-error.ts'
import type { HeldKey, Keyring } from '../keys/keyring.ts'
import { openRecord } from '../keys/secret.ts'
import type { Paths } from '../paths.ts'
import { duplicateCopy } from '../store/copy-file.ts'
import { databaseFile, lockFolder } from '../store/data-folder.ts'
import { databaseKind } from '../store/database-kind.ts'
import { closeDatabase, openReadOnly } from '../store/db.ts'
import { readRecords } from '../store/key-file.ts'
import { relockCopy } from '../store/lock-file.ts'
import { readMigrations, schemaState } from '../store/migrate.ts'
import { opensWith } from '../store/opens-with.ts'
import { incomingFile, replaceDatabase } from '../store/replace-database.ts'
import { storeError } from '../store/store-error.ts'
import { verify } from './copies/copy-thread.ts'

/**
 * The database must be closed here; where another process has it open nothing is touched. A damaged
 * database is never mended or thrown away: it goes aside as it is. Before anything moves it throws
 * data_in_use, data_locked, copy_damaged, database_newer, not_our_database, disk_full, and what keyOfCopy throws.
 */
export async function restoreCopy(
  { paths, keyring }: { paths: Paths; keyring: Keyring },
  copy: string,
  { secret, at }: { secret: Secret | undefined; at: number },
): Promise<void> {
  let unlock: (() => void) | undefined
  try {
    unlock = lockFolder(paths)
    const ofCopy = await keyOfCopy(copy, { paths, keyring, secret })
    // Locked, not only damaged, for there is a key to it: no plain copy takes its place before somebody opens it.
    if (!keyring.held && !ofCopy && databaseKind(databaseFile(paths)) === 'locked' && keyring.isNeeded)
      throw new AppError('data_locked')
    const own = keyring.held ?? ofCopy
    const incoming = incomingFile(paths)
    const drivers = { ...paths, key: own?.key }
    if (own?.key === ofCopy?.key) await duplicateCopy(copy, incoming, verify(drivers))
    else await relockCopy(copy, incoming, { before: ofCopy?.key, drivers })
    requireOurs(drivers, incoming)
    // Before anything moves: no database without what opens it.
    if (own && !keyring.held) {
      const plainCopiesLeft = databaseKind(databaseFile(paths)) === 'plain'
      await keyring.hold({ ...own, file: { ...own.file, plainCopiesLeft } })
    }
    replaceDatabase(paths, at)
  } catch (error) {
    throw storeError(error)
  } finally {
    unlock?.()
  }
}

type Opening = { paths: Paths; keyring: Keyring; secret: Secret | undefined }

/** Undefined for a plain copy. Throws copy_locked, copy_damaged, wrong_password, wrong_recovery_code, too_many_tries. */
async function keyOfCopy(copy: string, { paths, keyring, secret }: Opening): Promise<HeldKey | undefined> {
  if (databaseKind(copy) !== 'locked') return undefined
  const { held } = keyring
  if (held && opensWith(copy, { ...paths, key: held.key })) return held
  const records = readRecords(dirname(copy)).filter(({ id }) => id !== held?.file.id)
  // There is no other key it could have been locked with.
  if (records.length === 0) throw new AppError('copy_damaged')
  if (!secret) throw new AppError('copy_locked')
  return keyring.guarded(secret, async () => {
    for (const file of records) {
      const key = await openRecord(file, secret)
      if (key !== undefined && opensWith(copy, { ...paths, key })) return { key, file }
    }
    return undefined
  })
}

/** A copy that this Ikrar could not open afterwards would leave the clerk without any database. */
function requireOurs(paths: Paths, file: string): void {
  const db = openReadOnly({ ...paths, file })
  try {
    // A stick pulled out too early can leave a file without content, which SQLite takes for an empty database.
    if (schemaState(db, readMigrations(paths.resources)) === 'empty') throw new AppError('copy_damaged')
  } finally {
    closeDatabase(db)
  }
}
