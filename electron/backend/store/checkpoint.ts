/**
 * Takes what is committed over from the WAL into the database. Where the disk refuses, it stays in the WAL, as safe
 * as it was, and is tried again.
 */
import type { Paths } from '../paths.ts'
import { connect } from './connect.ts'
import { databaseFile } from './data-folder.ts'
import { connectionOf, prepared, type ReadableDb, type WritableDb } from './db.ts'
import { evenOnBadDisk } from './even-on-bad-disk.ts'

/** One more connection that writes nothing of its own, for a thread; the store is open already. */
export function openToCheckpoint(paths: Paths): WritableDb {
  const connection = connect(databaseFile(paths), { ...paths, mustExist: true })
  connection.pragma('synchronous = full')
  return connection as unknown as WritableDb
}

/** Pages in the WAL that nobody has taken over yet; 0 where it can't be read now. */
export function pagesInWal(db: ReadableDb): number {
  const looked = evenOnBadDisk(() =>
    prepared<[], { log: number; checkpointed: number }>(db, 'pragma wal_checkpoint(noop)').get(),
  )
  return looked ? looked.log - looked.checkpointed : 0
}

/** As far as nobody still reads what was before; nothing in the middle of a long write. */
export function checkpoint(db: WritableDb): void {
  const connection = connectionOf(db)
  if (!connection.inTransaction) evenOnBadDisk(() => connection.pragma('wal_checkpoint(passive)'))
}
