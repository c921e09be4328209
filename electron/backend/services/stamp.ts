/** The stamp of an edit is always later than the one it replaces, even on a clock that stands still. */
export function after(previous: number, now: number): number {
  return Math.max(previous + 1, now)
}
