/**
 * Takes what is committed over from the WAL into the database, in a thread beside the one that writes: there it held
 * the whole door up for 20 ms after every few hundred scans, a tenth of a rush. Only the last pages, written while
 * the thread was at work, the writer takes over itself; then the WAL begins anew instead of growing.
 */
import { Worker } from 'node:worker_threads'
import type { ToCheckpoint } from './entries/checkpoint.ts'
import { entryUrl } from './entries/entry-url.ts'
import type { Paths } from './paths.ts'
import { checkpoint, pagesInWal } from './store/checkpoint.ts'
import type { Store } from './store/open-store.ts'

/** 8 MiB: some 400 scans one by one, or 800 of a rush. */
const PAGES = 2000
/** To look costs as much as a hundredth of a scan. */
const LOOK_EVERY_COMMITS = 8

export class Checkpoints {
  readonly #store: Store
  #thread: Worker | undefined
  /** Hears whether the thread did what it was told, or died. */
  #answered: (done: boolean) => void = () => {}
  #commits = 0
  #underWay: Promise<void> | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** After every commit. */
  readonly committed = (size: 'short' | 'long'): void => {
    this.#commits++
    if (this.#underWay || (size === 'short' && this.#commits % LOOK_EVERY_COMMITS !== 0)) return
    if (pagesInWal(this.#store.writable) < PAGES) return
    this.#underWay = this.#make().finally(() => (this.#underWay = undefined))
  }

  /** Lets go of the database, so that whoever closes it last can take over everything. */
  async close(): Promise<void> {
    await this.#underWay
    const thread = this.#thread
    if (!thread) return
    await this.#tell(thread, 'close')
    await thread.terminate()
  }

  async #make(): Promise<void> {
    const thread = (this.#thread ??= this.#start())
    // Where the thread died, SQLite does it by itself after some thousand pages, and the next thread may live.
    if (await this.#tell(thread, 'checkpoint')) checkpoint(this.#store.writable)
  }

  async #tell(thread: Worker, order: ToCheckpoint): Promise<boolean> {
    const answer = new Promise<boolean>((resolve) => (this.#answered = resolve))
    // Only while it is at work it keeps the program from ending.
    thread.ref()
    thread.postMessage(order)
    const done = await answer
    thread.unref()
    return done
  }

  #start(): Worker {
    const workerData: Paths = this.#store.paths
    const thread = new Worker(entryUrl('checkpoint'), { workerData, env: {}, execArgv: [] })
    thread.on('message', () => this.#answered(true))
    // What ends it says so by its end.
    thread.on('error', () => {})
    thread.on('exit', () => {
      this.#thread = undefined
      this.#answered(false)
    })
    return thread
  }
}
