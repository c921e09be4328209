/** The folders in which copies lie. Answers even when the database can't be opened. */
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../app-error.ts'
import type { Paths } from '../../paths.ts'
import { dataCopyFolder } from '../../store/data-folder.ts'
import { makeFolder, removeFile, writeWhole } from '../../store/folder.ts'
import { storeError } from '../../store/store-error.ts'
import { type Copy, copiesToPrune, isUnfinishedCopy, readCopyName } from './names.ts'

export type Place = Copy['place']

/** Kept beside the copies and not in the database: it must be known when the database can't be opened. */
const secondFolderFile = (paths: Pick<Paths, 'data'>) => join(dataCopyFolder(paths), 'folder-kedua.json')
const secondFolderSchema = z.object({ folder: z.string().nullable() })

/** The folder on a USB stick or elsewhere, or null when none was chosen. */
export function readSecondFolder(paths: Pick<Paths, 'data'>): string | null {
  const file = secondFolderFile(paths)
  if (!existsSync(file)) return null
  try {
    return secondFolderSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).folder
  } catch {
    // Cut off by a power cut: the clerk chooses the folder again, copies in the data folder go on.
    return null
  }
}

export function writeSecondFolder(paths: Pick<Paths, 'data'>, folder: string | null): void {
  prepareFolder(dataCopyFolder(paths))
  writeWhole(secondFolderFile(paths), JSON.stringify({ folder }))
}

/** Throws disk_full, disk_failed, folder_not_writable where no file can be made. */
export function requireWritable(folder: string): void {
  const trial = join(folder, `ikrar-uji-${process.pid}`)
  try {
    writeFileSync(trial, '')
    removeFile(trial)
  } catch (error) {
    const known = storeError(error)
    throw known instanceof AppError ? known : new AppError('folder_not_writable', {}, { cause: error })
  }
}

/** Whether a folder is there and lets us in, as far as can be told without writing into it. */
export function isReady(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    // A stick that was pulled out may still be known by name; only its list tells.
    readdirSync(folder)
    return true
  } catch {
    return false
  }
}

/** The same for a folder from which something is only read. */
export function isReadable(folder: string): boolean {
  try {
    readdirSync(folder)
    return true
  } catch {
    return false
  }
}

/** Newest first; strangers' files in the folder are left out. */
export function listCopies(folder: string, place: Place): Copy[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name): Copy[] => {
      const made = readCopyName(name)
      return made ? [{ name, place, ...made, bytes: statSync(join(folder, name)).size }] : []
    })
    .sort((a, b) => b.madeAt - a.madeAt)
}

export function prepareFolder(folder: string): void {
  makeFolder(folder)
}

const ABANDONED_MS = 60 * 60 * 1000

/** Makes room after a copy: old ones go, and what a process that died left unfinished. */
export function pruneFolder(folder: string, place: Place, justMade: string): void {
  for (const name of copiesToPrune(listCopies(folder, place), justMade)) removeFile(join(folder, name))
  // Two laptops may take turns with one stick. Times are compared as the file system keeps them.
  const now = statSync(join(folder, justMade)).mtimeMs
  for (const name of readdirSync(folder).filter(isUnfinishedCopy)) {
    if (now - statSync(join(folder, name)).mtimeMs > ABANDONED_MS) removeFile(join(folder, name))
  }
}

/** Null where the system does not tell. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
