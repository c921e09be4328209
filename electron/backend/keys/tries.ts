/** Slows down whoever guesses: after a few wrong secrets every further one costs twice the pause of the last. */
import { AppError } from '../app-error.ts'

const FREE_TRIES = 3
const LONGEST_PAUSE_MS = 60_000

export class Tries {
  readonly #clock: () => number
  #wrong = 0
  #closedUntil = 0

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Throws too_many_tries with the seconds that are left. */
  begin(): void {
    const leftMs = this.#closedUntil - this.#clock()
    // A clock that was set back must not close the door for years.
    if (leftMs > 0 && leftMs <= LONGEST_PAUSE_MS)
      throw new AppError('too_many_tries', { seconds: Math.ceil(leftMs / 1000) })
  }

  wrong(): void {
    this.#wrong += 1
    if (this.#wrong < FREE_TRIES) return
    const pauseMs = 2 ** (this.#wrong - FREE_TRIES) * 2_000
    this.#closedUntil = this.#clock() + Math.min(pauseMs, LONGEST_PAUSE_MS)
  }

  right(): void {
    this.#wrong = 0
    this.#closedUntil = 0
  }
}
