/** Arrivals of a day in steps of five minutes, with how many there are by then. Times are UTC milliseconds. */

export const SLOT_MS = 5 * 60_000
/** A day; what comes later is counted with its last step. */
const MOST_SLOTS = (24 * 60 * 60_000) / SLOT_MS

/** `at` is the beginning of the step; `total` counts it too. */
export type ArrivalSlot = { at: number; arrivals: number; total: number }

export function slotOf(at: number): number {
  return Math.floor(at / SLOT_MS) * SLOT_MS
}

/** Without a gap from the first step to the last, which hold `from` and `to` and every arrival. */
export function arrivalSlots(
  arrivals: readonly number[],
  { from, to }: { from: number; to: number },
): ArrivalSlot[] {
  const counts = new Map<number, number>()
  let [first, last] = [slotOf(from), slotOf(Math.max(from, to))]
  for (const at of arrivals) {
    const slot = slotOf(at)
    counts.set(slot, (counts.get(slot) ?? 0) + 1)
    first = Math.min(first, slot)
    last = Math.max(last, slot)
  }
  const count = Math.min(MOST_SLOTS, (last - first) / SLOT_MS + 1)
  let total = 0
  const slots = Array.from({ length: count }, (_, place) => {
    const at = first + place * SLOT_MS
    const here = counts.get(at) ?? 0
    total += here
    return { at, arrivals: here, total }
  })
  const left = arrivals.length - total
  const end = slots.at(-1)
  if (end && left > 0)
    slots[slots.length - 1] = { ...end, arrivals: end.arrivals + left, total: total + left }
  return slots
}
