/** How often one address may do something: so many times in a stretch of time, then no more until it is over. */

/** More addresses than a hall has; beyond it the oldest are forgotten. */
const MOST_KEYS = 10_000

export class Rate {
  readonly #most: number
  readonly #perMs: number
  readonly #clock: () => number
  readonly #stretches = new Map<string, { since: number; count: number }>()

  constructor(most: number, perMs: number, clock: () => number) {
    this.#most = most
    this.#perMs = perMs
    this.#clock = clock
  }

  /** Counts one more; false where it is one too many. */
  take(key: string): boolean {
    const now = this.#clock()
    const known = this.#stretches.get(key)
    // A clock that was set back must not lock anybody out.
    if (known && now >= known.since && now - known.since < this.#perMs) {
      known.count++
      return known.count <= this.#most
    }
    this.#stretches.delete(key)
    this.#stretches.set(key, { since: now, count: 1 })
    const [oldest] = this.#stretches.keys()
    if (this.#stretches.size > MOST_KEYS && oldest !== undefined) this.#stretches.delete(oldest)
    return true
  }
}
