/**
 * Which of the codes before the camera is told next. Each is told once while it stays in the picture; several
 * at once are told one by one, so that every verdict can be read. Knows neither camera nor clock.
 */

/** A code that was out of the picture for so long is shown anew, on purpose. */
const FORGOTTEN_AFTER_MS = 2_500
/** So long a verdict stands before the next of several codes is told. */
const VERDICT_MS = 1_300
/** A code that was not seen for so long has been taken away: its verdict has been read. */
const GONE_AFTER_MS = 200

export type CodeStanding = 'waiting' | 'told'

export class CodesInView {
  readonly #seenAt = new Map<string, number>()
  readonly #told = new Set<string>()
  #waiting: string[] = []
  #last: { code: string; atMs: number } | null = null

  /** What one frame shows. */
  see(codes: readonly string[], nowMs: number): void {
    for (const [code, atMs] of this.#seenAt)
      if (nowMs - atMs > FORGOTTEN_AFTER_MS && !codes.includes(code) && !this.#waiting.includes(code)) {
        this.#seenAt.delete(code)
        this.#told.delete(code)
      }
    for (const code of codes) {
      const before = this.#seenAt.get(code)
      if (before !== undefined && nowMs - before > FORGOTTEN_AFTER_MS) this.#told.delete(code)
      this.#seenAt.set(code, nowMs)
      if (!this.#told.has(code) && !this.#waiting.includes(code)) this.#waiting.push(code)
    }
  }

  /** The code whose turn it is, if any; with that it counts as told. */
  next(nowMs: number): string | null {
    if (this.#last && nowMs - this.#last.atMs < VERDICT_MS && !this.#isGone(this.#last.code, nowMs))
      return null
    const code = this.#waiting.shift()
    if (code === undefined) return null
    this.#told.add(code)
    this.#last = { code, atMs: nowMs }
    return code
  }

  standingOf(code: string): CodeStanding {
    return this.#told.has(code) ? 'told' : 'waiting'
  }

  #isGone(code: string, nowMs: number): boolean {
    return nowMs - (this.#seenAt.get(code) ?? -Infinity) > GONE_AFTER_MS
  }
}
