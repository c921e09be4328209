/** Opens an archive by its manifest. Nothing else of it is believed yet. */
import { join } from 'node:path'
import { AppError } from '../app-error.ts'
import { storeError } from '../store/store-error.ts'
import {
  anyManifest,
  ARCHIVE_VERSION,
  LIMITS,
  type Manifest,
  manifest,
  MANIFEST,
  sha256Of,
} from './archive-format.ts'
import { NotPlain, statOf, wholeOf } from './plain-files.ts'

export type Archive = {
  folder: string
  manifest: Manifest
  /** Of the manifest, which lists the hashes of all else. */ hash: string
}

/** Throws stick_gone, not_an_archive, archive_newer, archive_damaged. */
export function openArchive(folder: string): Archive {
  const bytes = manifestBytes(folder)
  if (!bytes) throw new AppError('not_an_archive')
  const told = parsed(bytes)
  const start = anyManifest.safeParse(told)
  if (!start.success) throw new AppError('not_an_archive', {}, { cause: start.error })
  if (start.data.version > ARCHIVE_VERSION) throw new AppError('archive_newer')
  const listed = manifest.safeParse(told)
  if (!listed.success) throw new AppError('archive_damaged', {}, { cause: listed.error })
  return { folder, manifest: listed.data, hash: sha256Of(bytes) }
}

/** Undefined where none of ours is there. */
function manifestBytes(folder: string): Buffer | undefined {
  try {
    if (!statOf(folder)?.isDirectory()) throw new AppError('stick_gone')
    const file = join(folder, MANIFEST)
    return statOf(file) && wholeOf(file, LIMITS.manifestBytes)
  } catch (error) {
    if (error instanceof NotPlain) throw new AppError('not_an_archive', {}, { cause: error })
    if (error instanceof AppError) throw error
    throw storeError(error) instanceof AppError ? new AppError('stick_gone', {}, { cause: error }) : error
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new AppError('archive_damaged', {}, { cause: error })
  }
}
