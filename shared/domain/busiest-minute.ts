/** How quick a desk was at its best. */
import type { DeskMoment } from './desk-pace.ts'

const MINUTE_MS = 60_000

/** The most people let in within any sixty seconds. `moments` are in the order of time. */
export function busiestMinute(moments: readonly DeskMoment[]): number {
  const times = moments.filter(({ arrived }) => arrived).map(({ at }) => at)
  let most = 0
  let first = 0
  for (const [last, at] of times.entries()) {
    while (at - (times[first] ?? at) >= MINUTE_MS) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}
