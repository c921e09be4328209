/** Where things stand on a picture of arrivals: shares of its width and height, 0 to 1. */
import { type ArrivalSlot, SLOT_MS } from '#shared/domain/arrival-slots.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone, ZONE_FACTS } from '#shared/domain/time.ts'

/** Round enough to be read at a glance. */
const TICK_MINUTES = [5, 10, 15, 30, 60, 120, 240, 360, 720] as const
const MINUTE_MS = 60_000

export type Tick = { at: number; x: number; label: string }

/** The place of a moment; null where the picture does not show it. */
export function placeOf(at: number, slots: readonly ArrivalSlot[]): number | null {
  const first = slots[0]
  if (!first) return null
  const x = (at - first.at) / (slots.length * SLOT_MS)
  return x >= 0 && x <= 1 ? x : null
}

/** Round times along the bottom, at most `most` of them. */
export function ticksOf(slots: readonly ArrivalSlot[], zone: Zone, most: number): Tick[] {
  const first = slots[0]
  if (!first) return []
  const end = first.at + slots.length * SLOT_MS
  const offset = ZONE_FACTS[zone].offsetMinutes * MINUTE_MS
  const stepMs =
    (TICK_MINUTES.find((minutes) => (end - first.at) / (minutes * MINUTE_MS) <= most) ?? 1_440) * MINUTE_MS
  const ticks: Tick[] = []
  for (let at = Math.ceil((first.at + offset) / stepMs) * stepMs - offset; at <= end; at += stepMs) {
    ticks.push({ at, x: (at - first.at) / (end - first.at), label: clock(toLocal(at, zone).time) })
  }
  return ticks
}

/** The points of the line that climbs to everybody, at the end of each step. */
export function climbOf(slots: readonly ArrivalSlot[]): { x: number; y: number }[] {
  const total = slots.at(-1)?.total ?? 0
  if (total === 0) return []
  return [
    { x: 0, y: 0 },
    ...slots.map((slot, place) => ({ x: (place + 1) / slots.length, y: slot.total / total })),
  ]
}
