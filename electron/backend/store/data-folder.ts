/** What lies where in the data folder, and the lock that lets only one process in. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../app-error.ts'
import type { Paths } from '../paths.ts'

type DataPaths = Pick<Paths, 'data' | 'nativeBinding'>

export const databaseFile = (paths: Pick<Paths, 'data'>) => join(paths.data, 'kegiatan.db')
export const dataCopyFolder = (paths: Pick<Paths, 'data'>) => join(paths.data, 'salinan')

/**
 * A lock of the operating system, which lets go by itself when the process dies. Answers the way to let go.
 * Throws data_in_use.
 */
export function lockFolder(paths: DataPaths): () => void {
  const lock = new Database(join(paths.data, 'kunci.db'), {
    timeout: 0,
    ...(paths.nativeBinding ? { nativeBinding: paths.nativeBinding } : {}),
  })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw busy ? new AppError('data_in_use', {}, { cause: error }) : error
  }
  return () => lock.close()
}
