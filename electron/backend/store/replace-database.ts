/**
 * Another file takes the place of the database. The steps are such that a crash or a power cut between any two
 * of them loses nothing: the next opening ends what was begun, and no database meets the WAL of another.
 */
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Paths } from '../paths.ts'
import { dataCopyFolder, databaseFile } from './data-folder.ts'
import { makeFolder, removeFile, syncFolder } from './folder.ts'

type DataPaths = Pick<Paths, 'data'>

/** Lies there only when it is whole; from then on the old database may go aside. */
export const incomingFile = (paths: DataPaths) => join(paths.data, 'kegiatan-pulih.db')

const ASIDE = /^sebelum-pulih-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/
const asideName = (at: number) => `sebelum-pulih-${new Date(at).toISOString().replace(/[:.]/g, '-')}.db`
const BESIDE = ['-wal', '-shm']

/**
 * The database must be closed and the folder locked. What was there, even if damaged, moves together with
 * its WAL to `salinan/` under the name `sebelum-pulih-…`.
 */
export function replaceDatabase(paths: DataPaths, at: number): void {
  makeFolder(dataCopyFolder(paths))
  // Later than any there is, whatever the clock says: the last one is where an interrupted replacement goes on.
  const name = asideName(Math.max(at, (newestAside(paths)?.at ?? 0) + 1))
  // The database goes first: were its WAL to go first, a crash would leave it without its last commits.
  for (const tail of ['', ...BESIDE]) moveAside(paths, name, tail)
  bringIn(paths)
}

/** Before the database is opened: ends a replacement during which the process died. */
export function finishReplacement(paths: DataPaths): void {
  if (!existsSync(incomingFile(paths))) return
  // Nothing had moved yet: whoever asked got no answer, and what is there stays.
  if (existsSync(databaseFile(paths))) return removeFile(incomingFile(paths))
  const name = newestAside(paths)?.name ?? 'sebelum-pulih.db'
  for (const tail of BESIDE) moveAside(paths, name, tail)
  bringIn(paths)
}

function newestAside(paths: DataPaths): { name: string; at: number } | undefined {
  return readdirSync(dataCopyFolder(paths))
    .map((name) => ({ name, at: Date.parse(name.replace(ASIDE, '$1T$2:$3:$4.$5Z')) }))
    .filter(({ name, at }) => ASIDE.test(name) && !Number.isNaN(at))
    .sort((a, b) => a.at - b.at)
    .at(-1)
}

function moveAside(paths: DataPaths, name: string, tail: string): void {
  const from = `${databaseFile(paths)}${tail}`
  if (!existsSync(from)) return
  const to = join(dataCopyFolder(paths), `${name}${tail}`)
  removeFile(to)
  renameSync(from, to)
  // On the disk before the next step: a power cut may otherwise keep the later move and lose this one.
  for (const folder of [to, from]) syncFolder(dirname(folder))
}

function bringIn(paths: DataPaths): void {
  renameSync(incomingFile(paths), databaseFile(paths))
  syncFolder(dirname(databaseFile(paths)))
}
