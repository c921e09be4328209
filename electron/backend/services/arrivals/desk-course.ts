/** Everything that was scanned at one desk on a day, and how quickly it went; counted again only after a change. */
import { type DeskMoment, pauseAfter, personTimes, quantile } from '#shared/domain/desk-pace.ts'

export type Pace = { pauseMs: number; medianMs: number | null; p90Ms: number | null; refused: number }

/** Of fewer people a middle says little. */
const LEAST_TIMES = 5

export class DeskCourse {
  readonly #moments: DeskMoment[] = []
  #isSorted = true
  #pace: Pace | null = null

  /** Whoever gives it may change whether it `arrived`, and says so. */
  add(moment: DeskMoment): void {
    const last = this.#moments.at(-1)
    if (last && last.at > moment.at) this.#isSorted = false
    this.#moments.push(moment)
    this.#pace = null
  }

  remove(moment: DeskMoment): void {
    const place = this.#moments.indexOf(moment)
    if (place >= 0) this.#moments.splice(place, 1)
    this.#pace = null
  }

  changed(): void {
    this.#pace = null
  }

  /** In the order of time. */
  get moments(): readonly DeskMoment[] {
    if (!this.#isSorted) this.#moments.sort((a, b) => a.at - b.at)
    this.#isSorted = true
    return this.#moments
  }

  get pace(): Pace {
    this.#pace ??= paceOf(this.moments)
    return this.#pace
  }
}

function paceOf(moments: readonly DeskMoment[]): Pace {
  const pauseMs = pauseAfter(moments)
  const times = personTimes(moments, pauseMs)
  const enough = times.length >= LEAST_TIMES
  return {
    pauseMs,
    medianMs: (enough ? quantile(times, 0.5) : undefined) ?? null,
    p90Ms: (enough ? quantile(times, 0.9) : undefined) ?? null,
    refused: moments.reduce((count, { arrived }) => count + (arrived ? 0 : 1), 0),
  }
}
