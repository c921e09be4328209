/**
 * The whole backend as one thing, the same in the app, on the command line and in tests. Where the
 * database can't be opened it still answers why, lists the copies and comes back from one.
 */
import { join } from 'node:path'
import type { AppState } from '#shared/contract/app.ts'
import { CHANGE_TOPICS } from '#shared/contract/changes.ts'
import { AppError } from './app-error.ts'
import { appVersion } from './app-version.ts'
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
import { RehearsalGround } from './rehearsal/rehearsal-ground.ts'
import { linkRehearsal, NOT_IN_REHEARSAL, startsOfEvent } from './rehearsal/rehearsal-link.ts'
import { createProcedures, type Procedures } from './procedures.ts'
import { type AppRouter, createRouter } from './router.ts'
import { copiesService, copiesState, type CopyMaker } from './services/copies.ts'
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
  /** For the ports of windows. */
  router: AppRouter
  /** The contract in this process, checked like any other call. */
  client: Procedures
  /** Makes the closing copy, then closes. */
  close: () => Promise<void>
}

export async function openBackend({
  paths,
  log = () => {},
  clock: ownClock = Date.now,
  systemStore = null,
  secret,
  desk: { resume = false, ...deskOptions } = {},
}: BackendOptions): Promise<Backend> {
  // A laptop whose clock stands before 1970 counts as in 1970: nobody at the door is refused for it.
  const clock = () => Math.max(0, ownClock())
  // Windows hear of both grounds; the devices of each only of their own.
  const windows = new ChangeHub()
  const threads = { drawing: new PaperThread(), leafing: new PaperThread(), photos: new SheetThread() }
  const tools = { randomBytes: randomPool(), ...threads }
  const newFolder = (own: OwnOfFolder, procedures: () => Procedures) =>
    new OpenFolder({
      ...{ ...own, log, clock, tools },
      desk: {
        ...{ addresses: listAddresses, pages: phonePages(paths), ...deskOptions },
        ...{ procedures, changes: (signal) => own.hub.watch(signal) },
      },
    })
  const keyring = new Keyring({ paths, clock, systemStore, secret })
  const hub = toldTo(windows)
  const folder = newFolder({ paths, keyring, hub, resumeDesk: resume }, () => procedures.real)
  const ground = new RehearsalGround({
    ...{ paths, clock, log, startsOf: startsOfEvent },
    newFolder: (own) => newFolder(rehearsalFolder(own, { clock, windows }), () => procedures.rehearsal),
    realDb: () => (folder.now instanceof AppError ? undefined : folder.now.store.db),
    announceAll: () => announceAll(windows),
  })
  await folder.open()
  await ground.resume()

  const { randomBytes } = tools
  const procedures = proceduresOf({
    ...{ folder, ground, log },
    alwaysThere: {
      ...servicesWithoutStore(folder, { paths, keyring, hub, clock, randomBytes }),
      changes: { watch: async (_input, { signal }) => windows.watch(signal) },
      rehearsal: linkRehearsal(ground, () => procedures.rehearsal, {
        ...{ clock, randomBytes, resources: paths.resources, announce: (change) => windows.announce(change) },
        realDb: () => folder.required().store.db,
        copies: () => copiesState(paths, (second) => folder.required().copies.problemOf(second)),
      }),
    },
  })
  const timers = [
    setInterval(() => void folder.copyByTimer(), COPY_EVERY_MS),
    setInterval(() => void ground.wipeWhenOver(), LOOK_AT_REHEARSAL_EVERY_MS),
  ]
  for (const timer of timers) timer.unref()
  folder.resumeDesk()

  return {
    router: createRouter(procedures.windows),
    client: procedures.windows,
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(Object.values(threads).map((thread) => thread.close()))
      await ground.close()
      await folder.shut('close', new AppError('cancelled'))
    },
  }
}

type OwnOfFolder = Pick<FolderGiven, 'paths' | 'keyring' | 'hub' | 'resumeDesk'>
type Grounds = {
  folder: OpenFolder
  ground: RehearsalGround
  alwaysThere: Omit<Services, keyof Opened['services']>
  log: Log
}
type GroundsAnswering = { real: Procedures; rehearsal: Procedures; windows: Procedures }

/** Windows are answered from the ground that is entered; devices always from the one they were let in to. */
function proceduresOf({ folder, ground, alwaysThere, log }: Grounds): GroundsAnswering {
  const answering = (opened: (group: keyof Services) => Opened) =>
    createProcedures((group) => {
      // Those that are always there, then those of the open store.
      const all = group in alwaysThere ? alwaysThere : opened(group).services
      return (all as Services)[group]
    }, log)
  return {
    real: answering(() => folder.required()),
    rehearsal: answering(() => ground.required()),
    windows: answering((group) => {
      if (!ground.isEntered) return folder.required()
      if (NOT_IN_REHEARSAL.has(group)) throw new AppError('not_in_rehearsal')
      return ground.required()
    }),
  }
}

/** Without a key: nobody in it exists. */
function rehearsalFolder(
  paths: Paths,
  { clock, windows }: { clock: () => number; windows: ChangeHub },
): OwnOfFolder {
  const keyring = new Keyring({ paths, clock, systemStore: null, secret: undefined })
  return { paths, keyring, hub: toldTo(windows), resumeDesk: false }
}

/** A hub of its own, of which the windows hear everything. */
function toldTo(windows: ChangeHub): ChangeHub {
  const hub = new ChangeHub()
  hub.listen((change) => windows.announce(change), new AbortController().signal)
  return hub
}

function announceAll(hub: ChangeHub): void {
  for (const topic of CHANGE_TOPICS) hub.announce({ kind: 'changed', topic })
}

type AlwaysGiven = Pick<FolderGiven, 'paths' | 'keyring' | 'hub' | 'clock'> & Pick<Context, 'randomBytes'>

/** Those that answer even where the database can't be opened: why, what opens it, which copies there are, and the way back. */
function servicesWithoutStore(
  folder: OpenFolder,
  { paths, keyring, hub, clock, randomBytes }: AlwaysGiven,
): Pick<Services, 'app' | 'copies' | 'protection'> {
  const announce: Context['announce'] = (change) => hub.announce(change)
  const copies: CopyMaker = {
    make: async (why) => folder.required().copies.make(why),
    ensure: async (why) => folder.required().copies.ensure(why),
    problemOf: (second) => (folder.now instanceof AppError ? null : folder.now.copies.problemOf(second)),
    settled: async () => folder.required().copies.settled(),
  }
  return {
    app: { state: async () => appState(folder.now, paths) },
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
const LOOK_AT_REHEARSAL_EVERY_MS = 20_000
