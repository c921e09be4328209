/** Copies from before the locking: whoever finds one reads everything, so none shall stay. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Paths } from '../paths.ts'
import { dataCopyFolder } from '../store/data-folder.ts'
import { databaseKind } from '../store/database-kind.ts'
import { closeDatabase, openReadOnly, type ReadableDb } from '../store/db.ts'
import { listEventIds } from '../store/event-ids.ts'
import { removeFile } from '../store/folder.ts'
import { isReady, readSecondFolder } from './copy-folder.ts'
import { isUnfinishedCopy, readCopyName } from './copy-names.ts'

const BESIDE = ['', '-wal', '-shm', '-journal']

/**
 * Removes them; only after a locked copy was made and checked. Answers whether any may still lie about: the
 * second folder may not be plugged in.
 */
export function removePlainCopies(paths: Paths, db: ReadableDb): boolean {
  const own = dataCopyFolder(paths)
  for (const file of plainFiles(own, isOwnCopy)) removeWithBeside(file)
  const second = readSecondFolder(paths)
  if (second === null) return false
  if (!existsSync(second) || !isReady(second)) return true
  const events = new Set(listEventIds(db))
  for (const file of plainFiles(second, (name) => readCopyName(name) !== undefined))
    if (isOfThisLaptop(file, paths, events)) removeWithBeside(file)
  return false
}

const isOwnCopy = (name: string) =>
  readCopyName(name) !== undefined || isUnfinishedCopy(name) || /^sebelum-pulih.*\.db$/.test(name)

function plainFiles(folder: string, isCopy: (name: string) => boolean): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(isCopy)
    .map((name) => join(folder, name))
    .filter((file) => databaseKind(file) === 'plain')
}

/** Two laptops may take turns with one stick: the copies of the other are none of our business. */
function isOfThisLaptop(file: string, paths: Paths, events: ReadonlySet<string>): boolean {
  const copy = openReadOnly({ ...paths, key: undefined, file })
  try {
    const ids = listEventIds(copy)
    return ids.length === 0 || ids.some((id) => events.has(id))
  } finally {
    closeDatabase(copy)
  }
}

function removeWithBeside(file: string): void {
  for (const tail of BESIDE) removeFile(`${file}${tail}`)
}
