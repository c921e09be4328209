/** Reads packages: what lies in a folder, and the whole of one, checked to its last byte. */
import { closeSync, fstatSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageName } from '#shared/contract/transfers.ts'
import { readPackageWords } from '#shared/domain/package-words.ts'
import { AppError } from '../../app-error.ts'
import type { ReadableDb } from '../../store/db.ts'
import { storeError } from '../../store/store-error.ts'
import type { CarriedRow } from '../../transfer/carry-rows.ts'
import { type Manifest, readRows, type ReadPackage } from '../../transfer/event-package.ts'
import { openSealed, type RememberedKeys, type SealedStart } from '../../transfer/sealed-file.ts'
import { inTurns } from '../../in-turns.ts'

const MOST_FILE_BYTES = 2 * 1024 ** 3

export type FolderLine = { name: string; bytes: number; modifiedAt: number }

/** Newest first. Throws stick_gone. */
export function listPackages(folder: string): FolderLine[] {
  try {
    return readdirSync(folder)
      .filter((name) => packageName.safeParse(name).success)
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name))
        return { name, bytes: size, modifiedAt: mtimeMs }
      })
      .toSorted((a, b) => b.modifiedAt - a.modifiedAt || b.name.localeCompare(a.name))
  } catch (error) {
    throw new AppError('stick_gone', {}, { cause: error })
  }
}

export type OpenPackage = { handle: number; bytes: number; sealed: SealedStart }

/** Keeps the file open while `work` is done with it. Throws what openSealed throws, and stick_gone. */
export async function withPackage<T>(
  file: string,
  { words, remembered }: Opening,
  work: (opened: OpenPackage) => Promise<T>,
): Promise<T> {
  const handle = opened(file)
  try {
    const { size: bytes } = fstatSync(handle)
    if (bytes > MOST_FILE_BYTES) throw new AppError('not_an_event_package')
    return await work({
      handle,
      bytes,
      sealed: await openSealed(handle, readPackageWords(words), remembered),
    })
  } catch (error) {
    throw gone(error)
  } finally {
    closeSync(handle)
  }
}

export type Opening = { words: string; remembered: RememberedKeys }

type Reading = Opening & {
  progress?: (done: number, total: number) => void
  signal?: AbortSignal | undefined
}

/** Every byte of it, and who signed it. Nothing is kept of its rows. */
export function readWhole(
  db: ReadableDb,
  file: string,
  { progress, signal, ...opening }: Reading,
): Promise<ReadPackage> {
  return withPackage(file, opening, async ({ handle, bytes, sealed }) => {
    let done = 0
    let total = 0
    return inTurns(readRows(db, handle, sealed, bytes), signal, (piece) => {
      if (isManifest(piece)) total = 2 * (2 * piece.people + piece.entries + 1)
      done += 1
      if (done % 2000 === 0) progress?.(Math.min(total, total / 2 + done), total)
    })
  })
}

export function isManifest(piece: Manifest | CarriedRow): piece is Manifest {
  return 'madeAt' in piece
}

function opened(file: string): number {
  try {
    return openSync(file, 'r')
  } catch (error) {
    throw new AppError('stick_gone', {}, { cause: error })
  }
}

/** Reading fails for one reason only: what is read from is gone. */
function gone(error: unknown): unknown {
  const known = storeError(error)
  const isOfSystem = !(error instanceof AppError) && known instanceof AppError
  return isOfSystem ? new AppError('stick_gone', {}, { cause: error }) : error
}
