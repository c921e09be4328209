/** How far the laptop's clock is ahead of this device's. */

/** Set back by more than this, the device's clock counts as moved. */
const MOVED_MS = 2_000
/** An answer that took longer says less than an older one that was quick. */
const GOOD_FOR_MS = 10 * 60_000

/** The clock on the wall may be moved; `steadyMs` may not, but stands still while a phone sleeps. */
export type Moment = { wallMs: number; steadyMs: number }
type Measured = Moment & { offsetMs: number; travelMs: number }

export function thisMoment(): Moment {
  return { wallMs: Date.now(), steadyMs: Math.round(performance.now()) }
}

export class LaptopClock {
  #last: Measured | undefined

  /** The laptop said `laptopMs` between two moments. */
  measured(asked: Moment, heard: Moment, laptopMs: number): void {
    const travelMs = heard.steadyMs - asked.steadyMs
    const isOld = this.#last === undefined || heard.steadyMs - this.#last.steadyMs > GOOD_FOR_MS
    if (!isOld && travelMs > (this.#last?.travelMs ?? 0)) return
    const offsetMs = Math.round(laptopMs - (heard.wallMs - travelMs / 2))
    this.#last = { ...heard, offsetMs, travelMs }
  }

  /** Null where they were never compared. A clock that was set back meanwhile is that much further behind. */
  offsetAt({ wallMs, steadyMs }: Moment): number | null {
    if (!this.#last) return null
    const setBackMs = steadyMs - this.#last.steadyMs - (wallMs - this.#last.wallMs)
    return this.#last.offsetMs + (setBackMs > MOVED_MS ? setBackMs : 0)
  }
}
