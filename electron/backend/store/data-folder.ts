/** What lies where in the data folder, and the lock that lets only one process in. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../app-error.ts'
import type { Paths } from '../paths.ts'
import { connect, isSqliteError } from './connect.ts'

type DataPaths = Pick<Paths, 'data' | 'nativeBinding'>

export const databaseFile = (paths: Pick<Paths, 'data'>) => join(paths.data, 'kegiatan.db')
export const dataCopyFolder = (paths: Pick<Paths, 'data'>) => join(paths.data, 'salinan')

/** How large a copy of the database may get: what is committed may stand in the WAL only. */
export function databaseBytes(paths: Pick<Paths, 'data'>): number {
  const file = databaseFile(paths)
  const sizes = [file, `${file}-wal`].map((part) => statSync(part, { throwIfNoEntry: false })?.size ?? 0)
  return sizes.reduce((sum, size) => sum + size, 0)
}

/**
 * A lock of the operating system, which lets go by itself when the process dies. Answers the way to let go.
 * Throws data_in_use.
 */
export function lockFolder(paths: DataPaths): () => void {
  const { nativeBinding } = paths
  const lock = connect(join(paths.data, 'kunci.db'), { nativeBinding, timeoutMs: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const busy = isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')
    throw busy ? new AppError('data_in_use', {}, { cause: error }) : error
  }
  return () => lock.close()
}
