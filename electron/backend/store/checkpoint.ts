/**
 * Takes what is committed over from the WAL into the database. Where the disk refuses, it stays in the WAL, as safe
 * as it was, and is tried again: nobody who wrote must hear of it.
 */
import { connect, isSqliteError } from './connect.ts'
import { connectionOf, type OpenOptions, prepared, type ReadableDb, type WritableDb } from './db.ts'

/** Another connection to an open database that writes nothing of its own. */
export function openToCheckpoint({ file, ...drivers }: OpenOptions): WritableDb {
  const connection = connect(file, { ...drivers, mustExist: true })
  connection.pragma('synchronous = full')
  return connection as unknown as WritableDb
}

/** Pages in the WAL that nobody has taken over yet; 0 where it can't be read now. */
export function pagesInWal(db: ReadableDb): number {
  const looked = ifDiskAllows(() =>
    prepared<[], { log: number; checkpointed: number }>(db, 'pragma wal_checkpoint(noop)').get(),
  )
  return looked ? looked.log - looked.checkpointed : 0
}

/** As far as nobody still reads what was before; nothing in the middle of a long write. */
export function checkpoint(db: WritableDb): void {
  const connection = connectionOf(db)
  if (!connection.inTransaction) ifDiskAllows(() => connection.pragma('wal_checkpoint(passive)'))
}

function ifDiskAllows<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (isSqliteError(error)) return undefined
    throw error
  }
}
