/** Puts a verified copy in the place of the database. What was there is kept beside the copies. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Paths } from '../context.ts'
import { duplicateCopy, verifyCopy } from '../store/copy-file.ts'
import { databaseFile } from '../store/open-store.ts'
import { dataCopyFolder, prepareFolder } from './copy-folder.ts'

const BESIDE = ['-wal', '-shm']

/**
 * The database must be closed. A damaged database is never mended or thrown away: it moves, together
 * with its WAL, to `salinan/` under the name `sebelum-pulih-…`. Throws copy_damaged before anything moves.
 */
export async function restoreCopy(paths: Paths, copy: string, at: number): Promise<void> {
  const database = databaseFile(paths)
  const incoming = join(paths.data, 'kegiatan-pulih.db')
  await duplicateCopy(copy, incoming, paths.nativeBinding)
  verifyCopy(incoming, paths.nativeBinding)
  setAside(paths, database, at)
  renameSync(incoming, database)
}

function setAside(paths: Paths, database: string, at: number): void {
  const folder = dataCopyFolder(paths)
  prepareFolder(folder)
  const name = `sebelum-pulih-${new Date(at).toISOString().replace(/[:.]/g, '-')}.db`
  for (const tail of ['', ...BESIDE]) {
    if (!existsSync(`${database}${tail}`)) continue
    rmSync(join(folder, `${name}${tail}`), { force: true })
    renameSync(`${database}${tail}`, join(folder, `${name}${tail}`))
  }
}
