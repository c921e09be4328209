/** Photos that are shrunk and sent one after the other: the pixels of a few would fill the memory of a small laptop. */
import { PhotoRefused, shrinkPhoto, type ShrunkPhoto } from './shrink-photo.ts'

export type PhotoQueueState = {
  /** Of those chosen since nothing waited. */
  total: number
  done: number
  /** By the name of the file, and why. */
  refused: readonly { name: string; sentence: string }[]
}

export type SendPhoto = (photo: ShrunkPhoto, signal: AbortSignal) => Promise<void>

const NOTHING: PhotoQueueState = { total: 0, done: 0, refused: [] }

export class PhotoQueue {
  readonly #send: SendPhoto
  readonly #sentenceOf: (error: unknown) => string
  readonly #shrink: (file: File) => Promise<ShrunkPhoto>
  readonly #listeners = new Set<() => void>()
  #waiting: File[] = []
  #running: AbortController | null = null
  #state = NOTHING

  constructor(send: SendPhoto, sentenceOf: (error: unknown) => string, shrink = shrinkPhoto) {
    this.#send = send
    this.#sentenceOf = sentenceOf
    this.#shrink = shrink
  }

  readonly state = (): PhotoQueueState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(files: readonly File[]): void {
    if (files.length === 0) return
    const before = this.#running ? this.#state : NOTHING
    this.#waiting.push(...files)
    this.#set({ ...before, total: before.total + files.length })
    if (!this.#running) void this.#work(new AbortController())
  }

  /** What was sent stays. */
  cancel(): void {
    this.#waiting = []
    this.#running?.abort()
    this.#running = null
    this.#set({ ...this.#state, total: this.#state.done })
  }

  forgetRefused(): void {
    this.#set({ ...this.#state, refused: [] })
  }

  async #work(stop: AbortController): Promise<void> {
    this.#running = stop
    for (let file = this.#waiting.shift(); file; file = this.#waiting.shift()) {
      const sentence = await this.#sendOne(file, stop.signal)
      if (stop.signal.aborted) return
      const { total, done, refused } = this.#state
      const added = sentence === null ? [] : [{ name: file.name, sentence }]
      this.#set({ total, done: done + 1, refused: [...refused, ...added] })
    }
    this.#running = null
    this.#set({ ...this.#state })
  }

  /** Why it was not kept; null where it was. */
  async #sendOne(file: File, signal: AbortSignal): Promise<string | null> {
    try {
      const photo = await this.#shrink(file)
      if (!signal.aborted) await this.#send(photo, signal)
      return null
    } catch (error) {
      return error instanceof PhotoRefused ? error.message : this.#sentenceOf(error)
    }
  }

  #set(state: PhotoQueueState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
