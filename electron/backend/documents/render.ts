/** Gives orders to the drawing thread. The thread is kept warm; a cancelled order ends it. */
import { Worker } from 'node:worker_threads'
import { AppError } from '../app-error.ts'
import { entryUrl } from '../entries/entry-url.ts'
import type { FromRenderer, ToRenderer } from '../entries/render-document.ts'
import type { Drawn, DrawOrder } from './draw.ts'

type Waiting = {
  id: number
  order: DrawOrder
  onPage: ((pages: number) => void) | undefined
  done: (drawn: Drawn) => void
  failed: (error: unknown) => void
}

const IDLE_MS = 60_000

export class DocumentRenderer {
  #worker: Worker | undefined
  #queue: Waiting[] = []
  #current: Waiting | undefined
  #count = 0
  #idle: NodeJS.Timeout | undefined

  /** Throws AppError cancelled when `signal` aborts. */
  render(
    order: DrawOrder,
    options: { signal?: AbortSignal | undefined; onPage?: (pages: number) => void } = {},
  ): Promise<Drawn> {
    const { signal, onPage } = options
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new AppError('cancelled'))
      const waiting: Waiting = { id: (this.#count += 1), order, onPage, done: resolve, failed: reject }
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
    const { id, order } = this.#current
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#worker.postMessage({ id, order } satisfies ToRenderer)
  }

  #start(): Worker {
    const worker = new Worker(entryUrl('render-document'), { env: {}, execArgv: [] })
    worker.on('message', (news: FromRenderer) => this.#hear(news))
    worker.on('error', (error) => this.#lost(worker, error))
    worker.on('exit', () => this.#lost(worker, new Error('the drawing thread ended')))
    return worker
  }

  #hear(news: FromRenderer): void {
    const current = this.#current
    if (!current || current.id !== news.id) return
    if (news.type === 'progress') return current.onPage?.(news.pages)
    this.#current = undefined
    this.#worker?.unref()
    if (news.type === 'done') current.done({ bytes: news.bytes, pages: news.pages })
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
