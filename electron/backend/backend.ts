/**
 * The whole backend as one thing, the same in the app, on the command line and in tests. Where the
 * database can't be opened it still answers why, lists the copies and comes back from one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { CHANGE_TOPICS, type ChangeTopic } from '#shared/contract/changes.ts'
import type { Contract } from '#shared/contract/index.ts'
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/domain/ids.ts'
import { AppError } from './app-error.ts'
import { ChangeHub } from './change-hub.ts'
import type { Context, Log } from './context.ts'
import { Desk, type DeskGiven } from './desk/desk.ts'
import { listAddresses } from './desk/network.ts'
import type { Paths } from './paths.ts'
import { PaperThread } from './documents/paper-thread.ts'
import { randomPool } from './random-pool.ts'
import { type AppRouter, createRouter } from './router.ts'
import { copiesService, type CopyMaker, copyMaker } from './services/copies.ts'
import { SheetThread } from './sheet-photos/sheet-thread.ts'
import { createServices, type Services } from './services/index.ts'
import { restoreCopy } from './services/restore.ts'
import { sqliteVersion } from './store/db.ts'
import { countEvents } from './store/events.ts'
import { openStore, type Store } from './store/open-store.ts'
import { Writer } from './store/write.ts'

export type BackendOptions = {
  paths: Paths
  log?: Log
  clock?: () => number
  /** Where other devices find the desk; with `resume` it opens again where it stood when the app crashed. */
  desk?: Partial<Pick<DeskGiven, 'addresses' | 'pages' | 'ports'>> & { resume?: boolean }
}

export type Backend = {
  router: AppRouter
  /** The contract in this process, validated like any other call. */
  client: ContractRouterClient<Contract>
  /** Makes the closing copy, then closes. */
  close: () => Promise<void>
}

type Opened = {
  store: Store
  writer: Writer
  services: ReturnType<typeof createServices>
  copies: CopyMaker
  desk: Desk
}

export async function openBackend({
  paths,
  log = () => {},
  clock = Date.now,
  desk: deskOptions = {},
}: BackendOptions): Promise<Backend> {
  const hub = new ChangeHub()
  const drawing = new PaperThread()
  const leafing = new PaperThread()
  const photos = new SheetThread()
  const randomBytes = randomPool()
  let opened: Opened | AppError = await open()
  /** Commits since the newest copy: nothing new, no copy. */
  let unsaved = false
  let isRestoring = false
  const timer = setInterval(() => void copyByTimer(), COPY_EVERY_MS)
  timer.unref()

  async function open(): Promise<Opened | AppError> {
    try {
      const base = { paths, clock, log }
      const store = await openStore(paths, {
        findKey: async () => undefined,
        beforeMigration: (db, keyed) => copyMaker({ ...base, paths: keyed }, db).make('migration'),
      })
      const announce: Context['announce'] = (change) => {
        if (change.kind === 'changed' && !NOT_WORTH_A_COPY.has(change.topic)) unsaved = true
        hub.announce(change)
      }
      const writer = new Writer(store.writable, (told) => announce({ kind: 'changed', ...told }))
      const context: Context = {
        ...base,
        announce,
        db: store.db,
        write: writer.write,
        writeInSteps: writer.writeInSteps,
        newId: () => uuidV7(clock(), randomBytes(ID_RANDOM_BYTES)),
        randomBytes,
        drawing,
        leafing,
        photos,
      }
      const copies = counted(copyMaker(base, store.writable), (left) => (unsaved = left))
      const desk = new Desk(context, {
        ...{ addresses: listAddresses, pages: phonePages(paths), ...deskOptions },
        ...{ router: () => router, changes: (signal) => hub.watch(signal) },
      })
      return { store, writer, copies, desk, services: createServices(context, copies, desk) }
    } catch (error) {
      if (error instanceof AppError) return error
      log('store did not open', { error: error instanceof Error ? error.name : typeof error })
      return new AppError('internal', { id: 'buka-data' }, { cause: error })
    }
  }

  /** From its first line on new questions are refused with `meanwhile`, so that the last copy has everything. */
  async function shut(why: 'close' | 'restore', meanwhile: AppError): Promise<void> {
    if (opened instanceof AppError) return
    const { store, writer, copies, desk } = opened
    opened = meanwhile
    await desk.close()
    await writer.settled()
    if (unsaved) await copies.make(why).catch((error: unknown) => logFailedCopy(error))
    await copies.settled()
    unsaved = false
    store.close()
  }

  async function copyByTimer(): Promise<void> {
    if (!unsaved || opened instanceof AppError) return
    try {
      await opened.copies.make('timer')
      hub.announce({ kind: 'changed', topic: 'copies' })
    } catch (error) {
      logFailedCopy(error)
    }
  }

  function resumeDesk(): void {
    if (deskOptions.resume && !(opened instanceof AppError)) void opened.desk.resume()
  }

  function logFailedCopy(error: unknown): void {
    log('copy failed', { code: error instanceof AppError ? error.code : 'internal' })
  }

  async function restore(copy: string): Promise<void> {
    // A second click must not open the folder in which the first is still at work.
    if (isRestoring) throw new AppError('database_busy')
    isRestoring = true
    try {
      await shut('restore', new AppError('database_busy'))
      await restoreCopy(paths, copy, clock())
    } finally {
      opened = await open()
      isRestoring = false
      resumeDesk()
    }
    for (const topic of CHANGE_TOPICS) hub.announce({ kind: 'changed', topic })
  }

  const alwaysThere = servicesWithoutStore(paths, hub, () => opened, restore)

  const router = createRouter((group) => {
    // The three that are always there, then those of the open store.
    const all = group in alwaysThere ? alwaysThere : openOf(opened).services
    return (all as Services)[group]
  }, log)
  resumeDesk()

  return {
    router,
    client: createRouterClient(router),
    close: async () => {
      clearInterval(timer)
      await Promise.all([drawing.close(), leafing.close(), photos.close()])
      await shut('close', new AppError('cancelled'))
      opened = new AppError('cancelled')
    },
  }
}

/** Those that answer even where the database can't be opened: why, which copies there are, and the way back. */
function servicesWithoutStore(
  paths: Paths,
  hub: ChangeHub,
  opened: () => Opened | AppError,
  restore: (copy: string) => Promise<void>,
): Pick<Services, 'app' | 'changes' | 'copies'> {
  return {
    app: {
      state: async () => {
        const now = opened()
        return {
          version: appVersion(paths),
          sqliteVersion: now instanceof AppError ? '' : sqliteVersion(now.store.db),
          problem: now instanceof AppError ? { code: now.code, data: now.data } : null,
          events: now instanceof AppError ? 0 : countEvents(now.store.db),
        }
      },
    },
    changes: { watch: async (_input, { signal }) => hub.watch(signal) },
    copies: copiesService(
      { paths, announce: (change) => hub.announce(change) },
      {
        make: async (why) => openOf(opened()).copies.make(why),
        problemOf: (second) => {
          const now = opened()
          return now instanceof AppError ? null : now.copies.problemOf(second)
        },
        settled: async () => openOf(opened()).copies.settled(),
      },
      restore,
    ),
  }
}

/** Throws why it is not open. */
function openOf(opened: Opened | AppError): Opened {
  if (opened instanceof AppError) throw new AppError(opened.code, opened.data)
  return opened
}

/** The page for phones is built beside the app's own. */
function phonePages({ resources }: Paths): string {
  return join(resources, '..', 'out', 'phone')
}

/** Whatever a copy is made for, everything up to here is in it; `mark` is told whether something is left out. */
function counted(copies: CopyMaker, mark: (unsaved: boolean) => void): CopyMaker {
  return {
    ...copies,
    make: async (why) => {
      mark(false)
      try {
        return await copies.make(why)
      } catch (error) {
        mark(true)
        throw error
      }
    },
  }
}

/** What comes and goes with the devices on the network is no reason for another copy. */
const NOT_WORTH_A_COPY: ReadonlySet<ChangeTopic> = new Set(['copies', 'desks'])
const COPY_EVERY_MS = 2 * 60 * 1000

function appVersion(paths: Paths): string {
  try {
    const { version } = JSON.parse(readFileSync(join(paths.resources, '..', 'package.json'), 'utf8')) as {
      version?: string
    }
    return version ?? ''
  } catch {
    // Only shown in the help; nothing depends on it.
    return ''
  }
}
