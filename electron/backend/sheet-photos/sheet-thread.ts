/** Gives photos to the thread that reads them, one at a time; a picture that takes too long ends the thread. */
import { Worker } from 'node:worker_threads'
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { AppError } from '../app-error.ts'
import { entryUrl } from '../entries/entry-url.ts'
import type { FromSheetThread, ToSheetThread } from '../entries/sheet-thread.ts'
import { isHeic } from '#shared/domain/photo-file/heic.ts'
import type { MadePhoto } from '../photos/make-photo.ts'
import type { PhotoCodes, PhotoRows } from './read-photo.ts'

const IDLE_MS = 30_000
const LONGEST_MS = 40_000
const HEAP_MB = 700

export type OpenPhoto = {
  codes: PhotoCodes
  rows: (code: FoundCode, page: SheetPage) => Promise<PhotoRows>
}

export class SheetThread {
  #worker: Worker | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  /** `use` has the thread for itself. Throws AppError cancelled, out_of_time. */
  read<T>(image: GrayImage, use: (photo: OpenPhoto) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.#turn.then(async () => {
      if (signal?.aborted) throw new AppError('cancelled')
      const answer = await this.#ask({ type: 'codes', image }, signal)
      if (answer.type !== 'codes') throw new Error('the reading thread answered another question')
      return use({ codes: answer.found, rows: (code, page) => this.#rows(code, page, signal) })
    })
    this.#turn = turn.catch(() => {})
    return turn
  }

  /** The texts of the codes in a photo. Throws AppError photo_not_readable, out_of_time, cancelled. */
  codesIn(file: Uint8Array, signal?: AbortSignal): Promise<string[]> {
    const turn = this.#turn.then(async () => {
      if (signal?.aborted) throw new AppError('cancelled')
      const answer = await this.#ask({ type: 'file', bytes: file }, signal)
      if (answer.type === 'refused') throw new AppError('photo_not_readable', { problem: answer.fault })
      if (answer.type !== 'file') throw new Error('the reading thread answered another question')
      return answer.texts
    })
    this.#turn = turn.catch(() => {})
    return turn
  }

  /** A photo as it is kept. Throws AppError photo_not_usable, out_of_time, cancelled. */
  photoOf(file: Uint8Array, signal?: AbortSignal): Promise<MadePhoto> {
    const turn = this.#turn.then(async () => {
      if (signal?.aborted) throw new AppError('cancelled')
      const answer = await this.#ask({ type: 'photo', bytes: file }, signal)
      if (answer.type === 'refused')
        throw new AppError('photo_not_usable', { problem: isHeic(file) ? 'heic' : answer.fault })
      if (answer.type !== 'photo') throw new Error('the reading thread answered another question')
      return answer.made
    })
    this.#turn = turn.catch(() => {})
    return turn
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async #rows(code: FoundCode, page: SheetPage, signal: AbortSignal | undefined): Promise<PhotoRows> {
    const answer = await this.#ask({ type: 'rows', code, page }, signal)
    if (answer.type !== 'rows') throw new Error('the reading thread answered another question')
    return answer.found
  }

  #ask(question: ToSheetThread, signal: AbortSignal | undefined): Promise<FromSheetThread> {
    clearTimeout(this.#idle)
    const worker = (this.#worker ??= this.#start())
    const over = new AbortController()
    return new Promise<FromSheetThread>((resolve, reject) => {
      const fail = (error: unknown) => {
        this.#end(worker)
        reject(error)
      }
      const timer = setTimeout(() => fail(new AppError('out_of_time')), LONGEST_MS)
      const lost = () => fail(new Error('the reading thread ended'))
      signal?.addEventListener('abort', () => fail(new AppError('cancelled')), {
        once: true,
        signal: over.signal,
      })
      worker.once('message', resolve)
      worker.once('error', fail)
      worker.once('exit', lost)
      over.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        worker.off('message', resolve).off('error', fail).off('exit', lost)
      })
      worker.ref()
      worker.postMessage(question)
    }).finally(() => {
      over.abort()
      this.#rest()
    })
  }

  #rest(): void {
    this.#worker?.unref()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.close(), IDLE_MS)
    this.#idle.unref()
  }

  #start(): Worker {
    const worker = new Worker(entryUrl('sheet-thread'), {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    worker.on('error', () => this.#end(worker))
    worker.on('exit', () => this.#end(worker))
    return worker
  }

  /** The next picture gets a thread of its own. */
  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined
    void worker.terminate()
  }
}
