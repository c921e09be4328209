/** Finds archives and says what is the matter with one, file by file. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveProblem, CheckedArchive } from '#shared/contract/archives.ts'
import { AppError } from '../../app-error.ts'
import { MANIFEST, SEALED, UNFINISHED } from '../../archive/archive-format.ts'
import { checkFiles } from '../../archive/check-files.ts'
import { type Archive, openArchive } from '../../archive/open-archive.ts'
import { statOf } from '../../archive/plain-files.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listArchivesWritten } from '../../store/activity.ts'
import { isReadable } from '../copies/folder.ts'
import { inTurns } from '../../in-turns.ts'

type Listed = { folder: string; title: string; madeAt: number }

/** The folder itself, or those in it, newest first. Throws stick_gone. */
export function listArchives(folder: string): Listed[] {
  if (!isReadable(folder)) throw new AppError('stick_gone')
  const folders = statOf(join(folder, MANIFEST)) ? [folder] : foldersIn(folder)
  return folders.flatMap(listed).toSorted((a, b) => b.madeAt - a.madeAt || a.folder.localeCompare(b.folder))
}

const MOST_LISTED = 200

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith(UNFINISHED))
    .map(({ name }) => join(folder, name))
    .filter((one) => statOf(join(one, MANIFEST)) !== undefined)
    .slice(0, MOST_LISTED)
}

/** One that can't be read is listed too, so that somebody can be told why. */
function listed(folder: string): Listed[] {
  try {
    const { event, madeAt } = openArchive(folder).manifest
    return [{ folder, title: event.title, madeAt }]
  } catch (error) {
    const isOurs = error instanceof AppError && error.code !== 'not_an_archive'
    return isOurs ? [{ folder, title: '', madeAt: 0 }] : []
  }
}

export type Checking = {
  progress: (done: number, total: number) => void
  signal: AbortSignal | undefined
}

export async function problemsOf(
  archive: Archive,
  { progress, signal }: Checking,
): Promise<ArchiveProblem[]> {
  const total = archive.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  const problems = await inTurns(checkFiles(archive), signal, (bytes) => {
    done += bytes
    progress(Math.min(done, total), total)
  })
  // Files of a stick that was pulled out are not missing.
  if (problems.length > 0 && !isReadable(archive.folder)) throw new AppError('stick_gone')
  return problems
}

/** Papers and tables can be made again; rows and photos can't. */
export function isTakeable(problems: readonly ArchiveProblem[]): boolean {
  return !problems.some(({ kind, path }) => kind !== 'extra' && isTaken(path))
}

function isTaken(path: string): boolean {
  return path === SEALED || /^(?:data|foto)(?:\/|$)/.test(path)
}

/** Throws not_an_archive, archive_newer, archive_damaged, stick_gone, cancelled. */
export async function checkArchive(
  db: ReadableDb,
  folder: string,
  checking: Checking,
): Promise<CheckedArchive> {
  const archive = openArchive(folder)
  const { event, madeAt, program, laptop, people, entries, files, leftOut } = archive.manifest
  const problems = await problemsOf(archive, checking)
  const written = listArchivesWritten(db, event.id).find(({ fingerprint }) => fingerprint === archive.hash)
  return {
    ...{ fingerprint: archive.hash, madeAt, program, people, entries, leftOut, problems },
    event,
    laptopName: laptop.name,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    writtenHereAt: written?.at ?? null,
    canBeTaken: isTakeable(problems),
  }
}
