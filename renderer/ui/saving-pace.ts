/** When writing is saved: in every pause, at least every second while it goes on, and again where that failed. */
const PAUSE_MS = 400
export const SAVED_WITHIN_MS = 900
const TRY_AGAIN_MS = 3_000

export class SavingPace {
  readonly #save: () => void
  #pause: ReturnType<typeof setTimeout> | undefined
  #latest: ReturnType<typeof setTimeout> | undefined

  constructor(save: () => void) {
    this.#save = save
  }

  written(): void {
    this.#saveIn(PAUSE_MS)
    this.#latest ??= setTimeout(this.#save, SAVED_WITHIN_MS)
  }

  failed(): void {
    this.#saveIn(TRY_AGAIN_MS)
  }

  /** It is being saved: nothing is waited for any more. */
  stop(): void {
    clearTimeout(this.#pause)
    clearTimeout(this.#latest)
    this.#latest = undefined
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(this.#save, ms)
  }
}
