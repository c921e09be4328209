/**
 * One data folder, open or with the reason why not: what stands on its database comes and goes with it. It is
 * shut for as long as another database takes the place of the present one.
 */
import { CHANGE_TOPICS, type ChangeTopic } from '#shared/contract/changes.ts'
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/domain/ids.ts'
import { AppError } from './app-error.ts'
import { Checkpoints } from './checkpoints.ts'
import type { ChangeHub } from './change-hub.ts'
import type { Context, Log } from './context.ts'
import { Desk, type DeskGiven } from './desk/desk.ts'
import type { Keyring } from './keys/keyring.ts'
import type { Paths } from './paths.ts'
import { type CopyMaker, copyMaker } from './services/copies.ts'
import { createServices } from './services/index.ts'
import { lockCopies } from './services/copies/lock.ts'
import { dataVersion } from './store/db.ts'
import { openStore, type Store } from './store/open-store.ts'
import { storeError } from './store/store-error.ts'
import { StaleMarks } from './store/recap/stale-marks.ts'
import { Writer } from './store/write.ts'

export type Opened = {
  store: Store
  context: Context
  writer: Writer
  services: ReturnType<typeof createServices>
  copies: CopyMaker
  checkpoints: Checkpoints
  desk: Desk
  /** Ends whatever is watched of it. */
  end: () => void
}

export type FolderGiven = {
  paths: Paths
  keyring: Keyring
  hub: ChangeHub
  log: Log
  clock: () => number
  /** What every opening is given anew. */
  tools: Pick<Context, 'randomBytes' | 'drawing' | 'leafing' | 'photos'>
  desk: DeskGiven
  /** The desk opens again where it stood when the app crashed. */
  resumeDesk: boolean
}

/** What comes and goes with the devices on the network is no reason for another copy. */
const NOT_WORTH_A_COPY: ReadonlySet<ChangeTopic> = new Set(['copies', 'desks', 'protection', 'rehearsal'])

export class OpenFolder {
  readonly #given: FolderGiven
  #now: Opened | AppError = new AppError('database_busy')
  /** Commits since the newest copy: nothing new, no copy. */
  #unsaved = false
  #isShut = false

  constructor(given: FolderGiven) {
    this.#given = given
  }

  get now(): Opened | AppError {
    return this.#now
  }

  /** Throws why it is not open. */
  required(): Opened {
    if (this.#now instanceof AppError) throw new AppError(this.#now.code, this.#now.data)
    return this.#now
  }

  async open(): Promise<void> {
    this.#now = await this.#opened()
  }

  /** Once the services can be reached. */
  resumeDesk(): void {
    if (this.#given.resumeDesk && !(this.#now instanceof AppError)) void this.#now.desk.resume()
  }

  /** Closes the database, works, and opens it again, whatever came of it. */
  async whileShut(work: () => Promise<void>): Promise<void> {
    await this.#shutAndOpened(work)
    // A copy remembers the door that stood open when it was made; only a click opens one.
    if (!(this.#now instanceof AppError)) await this.#now.desk.forgetPlace()
    this.#announceAll()
  }

  /** Once what kept it from being opened is gone; nothing else has changed, so the desk stands open where it stood. */
  async reopen(): Promise<void> {
    await this.#shutAndOpened(async () => undefined)
    this.resumeDesk()
    this.#announceAll()
  }

  /**
   * From its first line on new questions are refused with `meanwhile`, so that the last copy has everything.
   * What is about to be erased is not copied first.
   */
  async shut(why: 'close' | 'restore' | 'erase', meanwhile: AppError): Promise<void> {
    const opened = this.#now
    // What keeps it from being opened stays true meanwhile.
    if (opened instanceof AppError && why !== 'close') return
    this.#now = meanwhile
    if (opened instanceof AppError) return
    const { store, writer, copies, checkpoints, desk, end } = opened
    end()
    await desk.close()
    await writer.settled()
    if (this.#unsaved && why !== 'erase')
      await copies.make(why).catch((error: unknown) => this.#logFailure('copy failed', error))
    await copies.settled()
    this.#unsaved = false
    await checkpoints.close()
    store.close()
  }

  async copyByTimer(): Promise<void> {
    if (!this.#unsaved || this.#now instanceof AppError) return
    try {
      await this.#now.copies.make('timer')
      this.#given.hub.announce({ kind: 'changed', topic: 'copies' })
    } catch (error) {
      this.#logFailure('copy failed', error)
    }
  }

  async #shutAndOpened(work: () => Promise<void>): Promise<void> {
    // A second click must not open the folder in which the first is still at work.
    if (this.#isShut) throw new AppError('database_busy')
    this.#isShut = true
    try {
      await this.shut('restore', new AppError('database_busy'))
      await work()
    } finally {
      await this.open()
      this.#isShut = false
    }
  }

  #announceAll(): void {
    for (const topic of CHANGE_TOPICS) this.#given.hub.announce({ kind: 'changed', topic })
  }

  async #opened(): Promise<Opened | AppError> {
    const { paths, keyring, clock, log } = this.#given
    try {
      const store = await openStore(paths, {
        findKey: (kind) => keyring.find(kind),
        beforeMigration: (keyed) => copyMaker({ paths: keyed, clock, log }).make('migration'),
      })
      return this.#standingOn(store)
    } catch (error) {
      if (error instanceof AppError) return error
      log('store did not open', { error: error instanceof Error ? error.name : typeof error })
      return new AppError('internal', { id: 'buka-data' }, { cause: error })
    }
  }

  #standingOn(store: Store): Opened {
    const { clock, log, hub, tools } = this.#given
    const announce: Context['announce'] = (change) => {
      if (change.kind === 'changed' && !NOT_WORTH_A_COPY.has(change.topic)) this.#unsaved = true
      hub.announce(change)
    }
    const shut = new AbortController()
    const staleMarks = new StaleMarks()
    const checkpoints = new Checkpoints(store)
    const writer = new Writer(store.writable, (told) => announce({ kind: 'changed', ...told }), {
      marks: staleMarks,
      committed: checkpoints.committed,
    })
    const context: Context = {
      ...{ paths: store.paths, clock, log, announce, shut: shut.signal, staleMarks, ...tools },
      listen: (heard) => hub.listen(heard, shut.signal),
      db: store.db,
      write: writer.write,
      writeInSteps: writer.writeInSteps,
      newId: () => uuidV7(clock(), tools.randomBytes(ID_RANDOM_BYTES)),
    }
    const copies = this.#counted(copyMaker(context), store)
    const desk = new Desk(context, this.#given.desk)
    const services = createServices(context, copies, desk)
    return { store, context, writer, copies, checkpoints, desk, services, end: () => shut.abort() }
  }

  /** Whatever a copy is made for, everything up to here is in it. */
  #counted(copies: Omit<CopyMaker, 'ensure'>, store: Store): CopyMaker {
    /** What the newest copy has of the database. */
    let copied = ''
    let latest: Promise<void> = Promise.resolve()
    const makeNow: CopyMaker['make'] = async (why) => {
      this.#unsaved = false
      const version = dataVersion(store.db)
      try {
        await copies.make(why)
        copied = version
      } catch (error) {
        this.#unsaved = true
        throw error
      }
      // The copy is made: what hinders the tidying is no reason to refuse what it was made for.
      await this.#tidyCopies(store).catch((error: unknown) =>
        this.#logFailure('copies not tidied', storeError(error)),
      )
    }
    const make: CopyMaker['make'] = (why) => (latest = makeNow(why))
    return {
      ...copies,
      make,
      ensure: async (why) => {
        await latest.catch(() => undefined)
        if (copied !== dataVersion(store.db)) await make(why)
      },
    }
  }

  /** As soon as a locked copy is made, those in the clear need not stay as they are. */
  async #tidyCopies(store: Store): Promise<void> {
    const { keyring, hub } = this.#given
    if (!keyring.held?.file.plainCopiesLeft) return
    keyring.change({ plainCopiesLeft: await lockCopies(store.paths, store.db) })
    hub.announce({ kind: 'changed', topic: 'protection' })
  }

  #logFailure(what: string, error: unknown): void {
    this.#given.log(what, { code: error instanceof AppError ? error.code : 'internal' })
  }
}
