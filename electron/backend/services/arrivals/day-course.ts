/** The course of a day: when it opens and begins, and how many came in every five minutes. */
import type { ArrivalBoard } from '#shared/contract/arrivals.ts'
import type { Event } from '#shared/contract/events.ts'
import { arrivalSlots } from '#shared/domain/arrival-slots.ts'
import { toUtcMs } from '#shared/domain/time.ts'

const QUARTER_MS = 15 * 60_000
/** An opening longer before the first arrival would only be an empty stretch of the picture. */
const LONGEST_WAIT_MS = 8 * QUARTER_MS

type Schedule = ArrivalBoard['schedule']

/** The day's own times; people are let in from the first step of the agenda that is for it. */
export function scheduleOf({ days, agenda, zone }: Event, day: string): Schedule {
  const startTime = days.find((one) => one.day === day)?.startTime ?? '00:00'
  const opening = agenda.find(
    (step) => step.day === day && step.kind === 'registrasi' && step.startTime !== '',
  )
  return {
    startsAt: toUtcMs(day, startTime, zone),
    opensAt: opening ? toUtcMs(day, opening.startTime, zone) : null,
  }
}

/** From the opening, or whoever came first, until now while people come in; afterwards until the last one. */
export function slotsOf(
  times: readonly number[],
  { opensAt, startsAt }: Schedule,
  now: number,
): ArrivalBoard['slots'] {
  const first = times.reduce((least, at) => Math.min(least, at), Infinity)
  if (first === Infinity) return []
  const last = times.reduce((most, at) => Math.max(most, at), 0)
  const isOpening = opensAt !== null && opensAt < first && first - opensAt <= LONGEST_WAIT_MS
  const isGoingOn =
    now - last <= QUARTER_MS || (now > last && now <= startsAt && startsAt - last <= LONGEST_WAIT_MS)
  return arrivalSlots(times, { from: isOpening ? opensAt : first, to: isGoingOn ? now : last })
}

export function arrivalsSince(times: readonly number[], since: number, now: number): number {
  return times.filter((at) => at > since && at <= now).length
}
