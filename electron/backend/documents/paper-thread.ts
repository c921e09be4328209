/**
 * Gives work to a paper thread, which reads the database by itself: however long a paper is, the door never
 * waits for it. The thread is kept warm; cancelled work ends it.
 */
import { Worker } from 'node:worker_threads'
import { AppError } from '../app-error.ts'
import { entryUrl } from '../entries/entry-url.ts'
import type { FromPaperThread, PaperResult, PaperWork, ToPaperThread } from '../entries/paper-thread.ts'

type Waiting = {
  id: number
  work: PaperWork
  onPage: ((pages: number) => void) | undefined
  done: (result: PaperResult) => void
  failed: (error: unknown) => void
}

export type WorkOptions = { signal?: AbortSignal | undefined; onPage?: (pages: number) => void }

const IDLE_MS = 60_000

export class PaperThread {
  #worker: Worker | undefined
  #queue: Waiting[] = []
  #current: Waiting | undefined
  #count = 0
  #idle: NodeJS.Timeout | undefined

  /** Throws AppError cancelled when `signal` aborts, and what loading the paper throws. */
  do<Work extends PaperWork>(
    work: Work,
    { signal, onPage }: WorkOptions = {},
  ): Promise<Extract<PaperResult, { type: Work['type'] }>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new AppError('cancelled'))
      const id = (this.#count += 1)
      // The thread answers with the type of the work.
      const done = (result: PaperResult) => resolve(result as Extract<PaperResult, { type: Work['type'] }>)
      const waiting: Waiting = { id, work, onPage, done, failed: reject }
      signal?.addEventListener('abort', () => this.#cancel(waiting), { once: true })
      this.#queue.push(waiting)
      this.#next()
    })
  }

  /** Ends the thread; whoever still waits is answered with AppError cancelled. */
  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    const waiting = [...(this.#current ? [this.#current] : []), ...this.#queue]
    this.#worker = undefined
    this.#current = undefined
    this.#queue = []
    for (const one of waiting) one.failed(new AppError('cancelled'))
    await worker?.terminate()
  }

  #next(): void {
    if (this.#current) return
    this.#current = this.#queue.shift()
    clearTimeout(this.#idle)
    if (!this.#current) {
      this.#idle = setTimeout(() => void this.close(), IDLE_MS)
      this.#idle.unref()
      return
    }
    const { id, work } = this.#current
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#worker.postMessage({ id, work } satisfies ToPaperThread)
  }

  #start(): Worker {
    const worker = new Worker(entryUrl('paper-thread'), { env: {}, execArgv: [] })
    worker.on('message', (news: FromPaperThread) => this.#hear(news))
    worker.on('error', (error) => this.#lost(worker, error))
    worker.on('exit', () => this.#lost(worker, new Error('the drawing thread ended')))
    return worker
  }

  #hear(news: FromPaperThread): void {
    const current = this.#current
    if (!current || current.id !== news.id) return
    if (news.type === 'progress') return current.onPage?.(news.pages)
    this.#current = undefined
    this.#worker?.unref()
    if (news.type === 'done') current.done(news.result)
    else if (news.type === 'refused') current.failed(new AppError(news.code, news.data))
    else current.failed(Object.assign(new Error('drawing failed'), { name: news.name, stack: news.stack }))
    this.#next()
  }

  /** A thread that died takes only its own order with it. */
  #lost(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    const current = this.#current
    this.#current = undefined
    current?.failed(error)
    this.#next()
  }

  #cancel(waiting: Waiting): void {
    if (this.#current === waiting) {
      const worker = this.#worker
      this.#worker = undefined
      this.#current = undefined
      void worker?.terminate()
    }
    this.#queue = this.#queue.filter((other) => other !== waiting)
    waiting.failed(new AppError('cancelled'))
    this.#next()
  }
}
