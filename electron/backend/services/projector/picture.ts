/** Something that is shown, and whoever watches it. Only the newest counts: who is slow misses what was between. */
export class Picture<Shown> {
  #shown: Shown
  readonly #watchers = new Set<() => void>()

  constructor(first: Shown) {
    this.#shown = first
  }

  get shown(): Shown {
    return this.#shown
  }

  put(next: Shown): void {
    this.#shown = next
    for (const wake of this.#watchers) wake()
  }

  /** What is shown now, and then everything newer, until `signal` aborts. */
  async *watch(signal: AbortSignal): AsyncGenerator<Shown, void> {
    let wake = () => {}
    const watcher = () => wake()
    this.#watchers.add(watcher)
    signal.addEventListener('abort', watcher)
    try {
      while (!signal.aborted) {
        const told = this.#shown
        yield told
        if (this.#shown === told && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      this.#watchers.delete(watcher)
      signal.removeEventListener('abort', watcher)
    }
  }
}
