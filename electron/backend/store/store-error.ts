/** What SQLite and the file system say, in the words of our errors. */
import type { ErrorCode } from '#shared/contract/errors.ts'
import { AppError } from '../app-error.ts'
import { isSqliteError } from './connect.ts'

const BY_SQLITE: readonly [prefix: string, code: ErrorCode][] = [
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_IOERR', 'disk_failed'],
  ['SQLITE_BUSY', 'database_busy'],
  ['SQLITE_LOCKED', 'database_busy'],
  ['SQLITE_READONLY', 'folder_not_writable'],
  ['SQLITE_CANTOPEN', 'folder_not_writable'],
  ['SQLITE_PERM', 'folder_not_writable'],
  ['SQLITE_CORRUPT', 'database_damaged'],
  ['SQLITE_NOTADB', 'database_damaged'],
]

const BY_SYSTEM: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  // The largest file that the file system of a stick allows.
  EFBIG: 'disk_full',
  EIO: 'disk_failed',
  EACCES: 'folder_not_writable',
  EPERM: 'folder_not_writable',
  EROFS: 'folder_not_writable',
  ENOTDIR: 'folder_not_writable',
  // The drive it lay on is gone.
  ENOENT: 'folder_not_writable',
  ENODEV: 'folder_not_writable',
  EEXIST: 'folder_not_writable',
  EISDIR: 'folder_not_writable',
}

/** An AppError for a failure of disk or database; anything else comes back as it is. */
export function storeError(error: unknown): unknown {
  const code = codeOf(error)
  return code ? new AppError(code, {}, { cause: error }) : error
}

/**
 * The same for whoever was not writing: a disk that fails while something is read is no fault of ours. A file
 * that is not there is, so that is left as it is.
 */
export function diskError(error: unknown): unknown {
  const known = storeError(error)
  const isOfDatabase = isSqliteError(error)
  const isOfDisk = known instanceof AppError && ['disk_full', 'disk_failed'].includes(known.code)
  return isOfDatabase || isOfDisk ? known : error
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (isSqliteError(error)) {
    return BY_SQLITE.find(([prefix]) => error.code.startsWith(prefix))?.[1]
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return BY_SYSTEM[error.code]
  return undefined
}
