/**
 * The whole backend as one thing, the same in the app, on the command line and in tests. Where the
 * database can't be opened it still answers why, lists the copies and comes back from one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { AppState } from '#shared/contract/app.ts'
import type { Contract } from '#shared/contract/index.ts'
import { AppError } from './app-error.ts'
import { ChangeHub } from './change-hub.ts'
import type { Context, Log } from './context.ts'
import { Keyring } from './keys/keyring.ts'
import type { Secret } from './keys/secret.ts'
import type { SystemKeyStore } from './keys/system-key-store.ts'
import type { DeskGiven } from './desk/desk.ts'
import { listAddresses } from './desk/network.ts'
import { type FolderGiven, OpenFolder, type Opened } from './open-folder.ts'
import type { Paths } from './paths.ts'
import { PaperThread } from './documents/paper-thread.ts'
import { randomPool } from './random-pool.ts'
import { type AppRouter, createRouter } from './router.ts'
import { copiesService, type CopyMaker } from './services/copies.ts'
import { SheetThread } from './sheet-photos/sheet-thread.ts'
import type { Services } from './services/index.ts'
import { protectionService } from './services/protection.ts'
import { restoreCopy } from './services/restore.ts'
import { sqliteVersion } from './store/db.ts'
import { countEvents } from './store/events.ts'

export type BackendOptions = {
  paths: Paths
  log?: Log
  clock?: () => number
  /** Keeps the key of locked data; null where this computer has none that deserves the name. */
  systemStore?: SystemKeyStore | null
  /** Opens locked data where nobody can be asked. */
  secret?: Secret | undefined
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

export async function openBackend({
  paths,
  log = () => {},
  clock = Date.now,
  systemStore = null,
  secret,
  desk: { resume = false, ...deskOptions } = {},
}: BackendOptions): Promise<Backend> {
  const hub = new ChangeHub()
  const threads = { drawing: new PaperThread(), leafing: new PaperThread(), photos: new SheetThread() }
  const randomBytes = randomPool()
  const keyring = new Keyring({ paths, clock, systemStore, secret })
  const folder = new OpenFolder({
    ...{ paths, keyring, hub, log, clock, resumeDesk: resume },
    tools: { randomBytes, ...threads },
    desk: {
      ...{ addresses: listAddresses, pages: phonePages(paths), ...deskOptions },
      ...{ router: () => router, changes: (signal) => hub.watch(signal) },
    },
  })
  await folder.open()
  const timer = setInterval(() => void folder.copyByTimer(), COPY_EVERY_MS)
  timer.unref()

  const alwaysThere = servicesWithoutStore(folder, { paths, keyring, hub, clock, randomBytes })
  const router = createRouter((group) => {
    // Those that are always there, then those of the open store.
    const all = group in alwaysThere ? alwaysThere : folder.required().services
    return (all as Services)[group]
  }, log)
  folder.resumeDesk()

  return {
    router,
    client: createRouterClient(router),
    close: async () => {
      clearInterval(timer)
      await Promise.all(Object.values(threads).map((thread) => thread.close()))
      await folder.shut('close', new AppError('cancelled'))
    },
  }
}

type AlwaysGiven = Pick<FolderGiven, 'paths' | 'keyring' | 'hub' | 'clock'> & Pick<Context, 'randomBytes'>

/** Those that answer even where the database can't be opened: why, what opens it, which copies there are, and the way back. */
function servicesWithoutStore(
  folder: OpenFolder,
  { paths, keyring, hub, clock, randomBytes }: AlwaysGiven,
): Pick<Services, 'app' | 'changes' | 'copies' | 'protection'> {
  const announce: Context['announce'] = (change) => hub.announce(change)
  const copies: CopyMaker = {
    make: async (why) => folder.required().copies.make(why),
    problemOf: (second) => (folder.now instanceof AppError ? null : folder.now.copies.problemOf(second)),
    settled: async () => folder.required().copies.settled(),
  }
  return {
    app: { state: async () => appState(folder.now, paths) },
    changes: { watch: async (_input, { signal }) => hub.watch(signal) },
    copies: copiesService({ paths, announce }, copies, (copy, secret) =>
      folder.whileShut(() => restoreCopy({ paths, keyring }, copy, { secret, at: clock() })),
    ),
    protection: protectionService(
      { announce, clock, randomBytes },
      {
        ...{ paths, keyring, copies },
        requireOpen: () => void folder.required(),
        whileShut: (work) => folder.whileShut(work),
        reopen: () => folder.reopen(),
      },
    ),
  }
}

function appState(now: Opened | AppError, paths: Paths): AppState {
  const version = appVersion(paths)
  if (now instanceof AppError) {
    return {
      version,
      sqliteVersion: '',
      problem: { code: now.code, data: now.data },
      events: 0,
      isProtected: false,
    }
  }
  const { db, paths: opened } = now.store
  const isProtected = opened.key !== undefined
  return { version, sqliteVersion: sqliteVersion(db), problem: null, events: countEvents(db), isProtected }
}

/** The page for phones is built beside the app's own. */
function phonePages({ resources }: Paths): string {
  return join(resources, '..', 'out', 'phone')
}

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
