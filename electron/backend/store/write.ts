/**
 * The one way to write. All writes that wait share one IMMEDIATE transaction and one sync of the disk; each is
 * answered only after the commit, and only then its changes are told. Where several came at once, the next commit
 * waits a moment until those that have just been answered are back: eight desks in a rush are a fifth faster for it.
 */
import type { ChangeTopic } from '#shared/contract/changes.ts'
import { AppError } from '../app-error.ts'
import { connectionOf, keepPages, prepared, type WritableDb } from './db.ts'
import { evenOnBadDisk } from './even-on-bad-disk.ts'
import { renewKept } from './kept-rows.ts'
import type { StaleMarks } from './recap/stale-marks.ts'
import { storeError } from './store-error.ts'

export type Tell = (topic: ChangeTopic, eventId?: string) => void
export type Write = <T>(work: (db: WritableDb, tell: Tell) => T) => Promise<T>

/** For long writes: the generator yields now and then so that reading goes on; all or nothing all the same. */
export type WriteInSteps = <T>(
  work: (db: WritableDb, tell: Tell) => Generator<void, T>,
  signal?: AbortSignal,
) => Promise<T>

/** Hears of every commit, and whether it was one of a long write. */
type Committed = (size: 'short' | 'long') => void
type Told = { topic: ChangeTopic; eventId?: string }
type Job = {
  run: (db: WritableDb, tell: Tell) => unknown
  done: (value: unknown) => void
  failed: (error: unknown) => void
}

const LONGEST_PATIENCE_MS = 1

export class Writer {
  readonly #db: WritableDb
  readonly #announce: (told: Told) => void
  readonly #marks: StaleMarks | undefined
  readonly #committed: Committed
  #waiting: Job[] = []
  #scheduled = false
  /** For how long a commit waits for others; 0 while writes come one by one. */
  #patienceMs = 0
  /** Those who were just answered may come again; when all of them have, nobody is waited for. */
  #expected = 1
  /** A long write holds the transaction; others wait for it. */
  #long: Promise<void> | undefined

  constructor(
    db: WritableDb,
    announce: (told: Told) => void,
    { marks, committed = () => {} }: { marks?: StaleMarks; committed?: Committed } = {},
  ) {
    this.#db = db
    this.#announce = announce
    this.#marks = marks
    this.#committed = committed
  }

  readonly write: Write = <T>(work: (db: WritableDb, tell: Tell) => T) =>
    new Promise<T>((resolve, reject) => {
      // The promise hands back exactly what `work` returned.
      this.#waiting.push({ run: work, done: (value) => resolve(value as T), failed: reject })
      this.#schedule()
    })

  readonly writeInSteps: WriteInSteps = async (work, signal) => {
    while (this.#long) await this.#long
    let release = () => {}
    this.#long = new Promise((resolve) => (release = resolve))
    try {
      return await this.#runInSteps(work, signal)
    } finally {
      this.#long = undefined
      release()
      this.#schedule()
    }
  }

  /** Waits until nothing is being written. */
  async settled(): Promise<void> {
    while (this.#long || this.#scheduled) await (this.#long ?? nextTurn())
  }

  #schedule(): void {
    if (this.#scheduled || this.#long || this.#waiting.length === 0) return
    this.#scheduled = true
    const until = performance.now() + this.#patienceMs
    const turn = () => {
      if (this.#waiting.length < this.#expected && performance.now() < until) return void setImmediate(turn)
      this.#scheduled = false
      if (!this.#long) this.#flushTimed(this.#waiting.splice(0))
    }
    setImmediate(turn)
  }

  /** To wait longer than a commit takes would cost more than it saves. */
  #flushTimed(jobs: Job[]): void {
    const began = performance.now()
    this.#flush(jobs)
    const tookMs = performance.now() - began
    this.#expected = jobs.length
    this.#patienceMs = jobs.length > 1 ? Math.min(tookMs, LONGEST_PATIENCE_MS) : 0
  }

  #flush(jobs: Job[]): void {
    const connection = connectionOf(this.#db)
    const told: Told[] = []
    const answers: (() => void)[] = []
    renewKept(this.#db)
    try {
      prepared<[]>(this.#db, 'begin immediate').run()
      for (const job of jobs) answers.push(this.#runJob(job, jobs.length > 1, told))
      const marked = this.#marks?.mark(this.#db, told)
      prepared<[]>(this.#db, 'commit').run()
      marked?.()
    } catch (error) {
      rollBack(connection)
      for (const job of jobs) job.failed(storeError(error))
      return
    }
    for (const answer of answers) answer()
    this.#committed('short')
    this.#tellAll(told)
  }

  /** Runs one job of the transaction; alone it needs no savepoint, since its failure rolls all back. */
  #runJob(job: Job, shared: boolean, told: Told[]): () => void {
    const connection = connectionOf(this.#db)
    const own: Told[] = []
    if (shared) prepared<[]>(this.#db, 'savepoint job').run()
    try {
      const value = job.run(this.#db, (topic, eventId) => own.push(eventId ? { topic, eventId } : { topic }))
      if (shared) prepared<[]>(this.#db, 'release job').run()
      told.push(...own)
      return () => job.done(value)
    } catch (error) {
      if (!shared || !connection.inTransaction) throw error
      prepared<[]>(this.#db, 'rollback to job').run()
      prepared<[]>(this.#db, 'release job').run()
      return () => job.failed(storeError(error))
    }
  }

  async #runInSteps<T>(
    work: (db: WritableDb, tell: Tell) => Generator<void, T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const connection = connectionOf(this.#db)
    const told: Told[] = []
    renewKept(this.#db)
    try {
      keepPages(this.#db, 'many')
      connection.exec('begin immediate')
      const steps = work(this.#db, (topic, eventId) => told.push(eventId ? { topic, eventId } : { topic }))
      let step = steps.next()
      while (!step.done) {
        await nextTurn()
        if (signal?.aborted) throw new AppError('cancelled')
        step = steps.next()
      }
      const marked = this.#marks?.mark(this.#db, told)
      connection.exec('commit')
      marked?.()
      this.#committed('long')
      this.#tellAll(told)
      return step.value
    } catch (error) {
      rollBack(connection)
      throw storeError(error)
    } finally {
      evenOnBadDisk(() => keepPages(this.#db, 'few'))
    }
  }

  #tellAll(told: Told[]): void {
    const seen = new Set<string>()
    for (const one of told) {
      const key = `${one.topic} ${one.eventId ?? ''}`
      if (!seen.has(key)) this.#announce(one)
      seen.add(key)
    }
  }
}

/** SQLite takes back what is unfinished when the file is opened the next time. */
function rollBack(connection: ReturnType<typeof connectionOf>): void {
  evenOnBadDisk(() => {
    if (connection.inTransaction) connection.exec('rollback')
  })
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))
