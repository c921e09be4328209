/** Hands every announced change to everybody who watches. */
import type { Change } from '#shared/contract/changes.ts'

const WAITING_MOST = 10_000

export class ChangeHub {
  readonly #watchers = new Set<(change: Change) => void>()

  announce(change: Change): void {
    for (const watcher of this.#watchers) watcher(change)
  }

  /** Hears every change in the moment it is told, until `signal` aborts: before whoever asked for it has its answer. */
  listen(heard: (change: Change) => void, signal: AbortSignal): void {
    const watcher = (change: Change) => heard(change)
    this.#watchers.add(watcher)
    signal.addEventListener('abort', () => this.#watchers.delete(watcher), { once: true })
  }

  /** Every change from now on, until `signal` aborts. */
  async *watch(signal?: AbortSignal): AsyncGenerator<Change, void> {
    const waiting: Change[] = []
    let wake = () => {}
    const watcher = (change: Change) => {
      // Somebody who does not listen must not fill the memory; what matters is asked anew anyway.
      if (waiting.length < WAITING_MOST) waiting.push(change)
      wake()
    }
    this.#watchers.add(watcher)
    const stop = () => wake()
    signal?.addEventListener('abort', stop)
    try {
      while (!signal?.aborted) {
        const next = waiting.shift()
        if (next) yield next
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      this.#watchers.delete(watcher)
      signal?.removeEventListener('abort', stop)
    }
  }
}
