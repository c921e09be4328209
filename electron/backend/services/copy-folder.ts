/** The folders in which copies lie. Answers even when the database can't be opened. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Paths } from '../context.ts'
import { type Copy, copiesToPrune, readCopyName } from './copy-names.ts'

export type Place = Copy['place']

export function dataCopyFolder(paths: Pick<Paths, 'data'>): string {
  return join(paths.data, 'salinan')
}

/** Kept beside the copies and not in the database: it must be known when the database can't be opened. */
const secondFolderFile = (paths: Pick<Paths, 'data'>) => join(dataCopyFolder(paths), 'folder-kedua.json')
const secondFolderSchema = z.object({ folder: z.string().nullable() })

/** The folder on a USB stick or elsewhere, or null when none was chosen. */
export function readSecondFolder(paths: Pick<Paths, 'data'>): string | null {
  const file = secondFolderFile(paths)
  if (!existsSync(file)) return null
  return secondFolderSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).folder
}

export function writeSecondFolder(paths: Pick<Paths, 'data'>, folder: string | null): void {
  prepareFolder(dataCopyFolder(paths))
  writeFileSync(secondFolderFile(paths), JSON.stringify({ folder }))
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
  mkdirSync(folder, { recursive: true })
}

export function pruneFolder(folder: string, place: Place): void {
  for (const name of copiesToPrune(listCopies(folder, place))) rmSync(join(folder, name), { force: true })
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
