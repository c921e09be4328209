/** Verified copies of the database by themselves and on request, also to a second folder. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CopiesState } from '#shared/contract/copies.ts'
import type { Secret } from '#shared/contract/protection.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { asWhole, duplicateCopy } from '../store/copy-file.ts'
import { readKeyFile, writeRecord } from '../store/key-file.ts'
import { databaseBytes, dataCopyFolder } from '../store/data-folder.ts'
import { storeError } from '../store/store-error.ts'
import {
  freeBytes,
  isReady,
  listCopies,
  prepareFolder,
  pruneFolder,
  readSecondFolder,
  requireWritable,
  writeSecondFolder,
} from './copies/folder.ts'
import { verify, writeOut } from './copies/copy-thread.ts'
import { copyName, type Why } from './copies/names.ts'
import type { ServiceOf } from './service.ts'

/** What must stay free beside a copy: the door needs it. */
const FREE_BYTES_NEEDED = 200 * 1024 * 1024

export type CopyMaker = {
  /** Makes one now. Throws AppError: disk_full, folder_not_writable, copy_damaged. */
  make: (why: Why) => Promise<void>
  /** Makes one unless the newest has everything that is stored. Throws as `make`. */
  ensure: (why: Why) => Promise<void>
  /** Why the last copy is not in this second folder; null where it is, or none was tried. */
  problemOf: (second: string) => ErrorCode | null
  /** Waits until none is being made. */
  settled: () => Promise<void>
}

export function copyMaker(context: Pick<Context, 'paths' | 'clock' | 'log'>): Omit<CopyMaker, 'ensure'> {
  const { paths, clock, log } = context
  let running: Promise<unknown> = Promise.resolve()
  let problem: { second: string; code: ErrorCode } | null = null

  const makeOne = async (why: Why): Promise<void> => {
    const folder = dataCopyFolder(paths)
    prepareFolder(folder)
    const free = freeBytes(folder)
    if (free !== null && free < FREE_BYTES_NEEDED + databaseBytes(paths)) throw new AppError('disk_full')
    const name = copyName(clock(), why)
    await asWhole(join(folder, name), writeOut(paths))
    keepRecord(paths, folder)
    pruneFolder(folder, 'data', name)
    const second = readSecondFolder(paths)
    if (second !== null && existsSync(second)) await toSecondFolder(second, join(folder, name), name)
  }

  /** A stick that was pulled out must not stop the copy in the data folder. */
  const toSecondFolder = async (second: string, file: string, name: string) => {
    problem = null
    try {
      await duplicateCopy(file, join(second, name), verify(paths))
      keepRecord(paths, second)
      pruneFolder(second, 'second', name)
    } catch (error) {
      const known = storeError(error)
      problem = { second, code: known instanceof AppError ? known.code : 'internal' }
      log('second copy failed', { code: problem.code })
    }
  }

  return {
    make: (why) => {
      // One at a time, in the order asked for; an earlier failure belongs to whoever asked earlier.
      const made = running.then(
        () => makeOne(why),
        () => makeOne(why),
      )
      running = made
      return made.catch((error: unknown) => {
        throw storeError(error)
      })
    },
    problemOf: (second) => (problem?.second === second ? problem.code : null),
    settled: async () => {
      await running.catch(() => undefined)
    },
  }
}

export function copiesService(
  context: Pick<Context, 'paths' | 'announce'>,
  maker: CopyMaker,
  restore: (file: string, secret: Secret | undefined) => Promise<void>,
): ServiceOf<'copies'> {
  const { paths, announce } = context
  const state = async () => copiesState(paths, maker.problemOf)

  const choose = async (folder: string | null) => {
    if (folder !== null) requireWritable(folder)
    writeSecondFolder(paths, folder)
    if (folder === null) return
    await maker.make('manual')
    const problem = maker.problemOf(folder)
    // A folder that takes no copy protects nobody: it is better to hear that now.
    if (problem !== null) throw new AppError(problem)
  }

  return {
    state,

    make: async () => {
      await maker.make('manual')
      announce({ kind: 'changed', topic: 'copies' })
      return state()
    },

    chooseSecondFolder: async ({ folder }) => {
      const before = readSecondFolder(paths)
      try {
        await choose(folder)
      } catch (error) {
        putBack(paths, before)
        throw storeError(error)
      }
      announce({ kind: 'changed', topic: 'copies' })
      return state()
    },

    restore: async ({ name, place, secret }) => {
      await restore(copyFileOf(paths, { name, place }), secret)
    },
  }
}

function putBack(paths: Context['paths'], before: string | null): void {
  try {
    if (readSecondFolder(paths) !== before) writeSecondFolder(paths, before)
  } catch {
    // The disk takes nothing at all; why the choice failed is what must be heard.
  }
}

/** A locked copy travels with what opens it elsewhere. */
function keepRecord(paths: Context['paths'], folder: string): void {
  const file = paths.key === undefined ? undefined : readKeyFile(paths)
  if (file) writeRecord(folder, file)
}

/** What copies there are; works without a database. */
export function copiesState(paths: Context['paths'], problemOf: CopyMaker['problemOf']): CopiesState {
  const second = readSecondFolder(paths)
  const own = listCopies(dataCopyFolder(paths), 'data')
  const ready = second !== null && isReady(second)
  const others = ready ? listCopies(second, 'second') : []
  return {
    copies: [...own, ...others].sort((a, b) => b.madeAt - a.madeAt),
    newestAt: own[0]?.madeAt ?? null,
    secondFolder: second,
    secondNewestAt: others[0]?.madeAt ?? null,
    secondMissing: second !== null && !ready,
    secondProblem: ready ? problemOf(second) : null,
    freeBytes: freeBytes(paths.data),
  }
}

/** Only a listed copy can be asked for, so that no path travels in a name. Throws not_found. */
export function copyFileOf(
  paths: Context['paths'],
  asked: { name: string; place: 'data' | 'second' },
): string {
  const folder = asked.place === 'data' ? dataCopyFolder(paths) : readSecondFolder(paths)
  const known = folder !== null && listCopies(folder, asked.place).some((copy) => copy.name === asked.name)
  if (!known) throw new AppError('not_found')
  return join(folder, asked.name)
}
