/** Keeps what was put in last; of more than `most` the oldest is forgotten. */
export class Newest<Kept> {
  readonly #most: number
  readonly #kept = new Map<string, Kept>()

  constructor(most: number) {
    this.#most = most
  }

  keep(id: string, kept: Kept): void {
    this.#kept.delete(id)
    this.#kept.set(id, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
  }

  find(id: string): Kept | undefined {
    return this.#kept.get(id)
  }
}
