/** Copies from before the locking: whoever finds one reads everything, so none shall stay as it is. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../app-error.ts'
import type { Paths } from '../../paths.ts'
import { verifyCopy } from '../../store/copy-file.ts'
import { dataCopyFolder } from '../../store/data-folder.ts'
import { databaseKind } from '../../store/database-kind.ts'
import { closeDatabase, openReadOnly, type ReadableDb } from '../../store/db.ts'
import { listEventIds } from '../../store/event-ids.ts'
import { removeDatabase, removeFile } from '../../store/folder.ts'
import { relockCopy } from '../../store/lock-file.ts'
import { opensWith } from '../../store/opens-with.ts'
import { storeError } from '../../store/store-error.ts'
import { isReady, readSecondFolder } from './folder.ts'
import { isUnfinishedCopy, readCopyName } from './names.ts'

/**
 * Those in the data folder are locked where they lie, so that nothing is lost; those in the second folder go as
 * soon as a locked one is there. Answers whether any may be left: a stick may not be plugged in, or be full.
 */
export async function lockCopies(paths: Paths, db: ReadableDb): Promise<boolean> {
  const own = dataCopyFolder(paths)
  for (const file of plainFiles(own, isUnfinishedCopy)) removeDatabase(file)
  let isLeft = false
  for (const file of plainFiles(own, isOwnCopy)) isLeft = !(await lockInPlace(file, paths)) || isLeft
  const second = readSecondFolder(paths)
  return (second !== null && !clearSecond(second, paths, db)) || isLeft
}

const isOwnCopy = (name: string) => readCopyName(name) !== undefined || /^sebelum-pulih.*\.db$/.test(name)

function plainFiles(folder: string, isCopy: (name: string) => boolean): string[] {
  return copiesIn(folder, isCopy).filter((file) => databaseKind(file) === 'plain')
}

function copiesIn(folder: string, isCopy: (name: string) => boolean): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(isCopy)
    .map((name) => join(folder, name))
}

/** False for a damaged one, which stays as it is: somebody may still get something out of it. */
async function lockInPlace(file: string, paths: Paths): Promise<boolean> {
  try {
    // What went aside whole may have its last commits in a WAL of its own; this folds them in.
    verifyCopy(file, { ...paths, key: undefined })
    await relockCopy(file, file, { before: undefined, drivers: paths })
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'copy_damaged') return false
    throw error
  }
}

/** False where copies in the clear are left or may be. */
function clearSecond(folder: string, paths: Paths, db: ReadableDb): boolean {
  const isCopy = (name: string) => readCopyName(name) !== undefined
  if (!existsSync(folder) || !isReady(folder)) return false
  const hasLocked = copiesIn(folder, isCopy).some(
    (file) => databaseKind(file) === 'locked' && opensWith(file, paths),
  )
  if (!hasLocked) return false
  const events = new Set(listEventIds(db))
  let isLeft = false
  for (const file of plainFiles(folder, isCopy)) {
    const isOurs = isOfThisLaptop(file, paths, events)
    if (isOurs === true) removeFile(file)
    isLeft ||= isOurs === undefined
  }
  return !isLeft
}

/**
 * Two laptops may take turns with one stick: the copies of the other are none of our business. Undefined for a
 * damaged one, which does not tell whose it is and stays as it is.
 */
function isOfThisLaptop(file: string, paths: Paths, events: ReadonlySet<string>): boolean | undefined {
  let copy: ReadableDb | undefined
  try {
    copy = openReadOnly({ ...paths, key: undefined, file })
    const ids = listEventIds(copy)
    return ids.length === 0 || ids.some((id) => events.has(id))
  } catch (error) {
    if (storeError(error) instanceof AppError) return undefined
    throw error
  } finally {
    if (copy) closeDatabase(copy)
  }
}
