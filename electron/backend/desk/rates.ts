/** How often one address may do something: so many times in a stretch of time, then no more until it is over. */

/** More addresses than a hall has; while so many are at it, no further one is heard. */
const MOST_KEYS = 10_000

export class Rate {
  readonly #most: number
  readonly #perMs: number
  readonly #clock: () => number
  readonly #stretches = new Map<string, { since: number; count: number }>()
  #sweptAt = 0

  constructor(most: number, perMs: number, clock: () => number) {
    this.#most = most
    this.#perMs = perMs
    this.#clock = clock
  }

  /** Counts one more; false where it is one too many. */
  take(key: string): boolean {
    const now = this.#clock()
    const known = this.#stretches.get(key)
    if (known && !this.#isOver(known.since, now)) {
      known.count++
      return known.count <= this.#most
    }
    if (!known && this.#stretches.size >= MOST_KEYS && !this.#sweep(now)) return false
    this.#stretches.set(key, { since: now, count: 1 })
    return true
  }

  /** A clock that was set back must not lock anybody out. */
  #isOver(since: number, now: number): boolean {
    return now < since || now - since >= this.#perMs
  }

  /** Forgets what is over, not more often than anything can be; whether there is room again. */
  #sweep(now: number): boolean {
    if (!this.#isOver(this.#sweptAt, now)) return false
    this.#sweptAt = now
    for (const [key, { since }] of this.#stretches) if (this.#isOver(since, now)) this.#stretches.delete(key)
    return this.#stretches.size < MOST_KEYS
  }
}
