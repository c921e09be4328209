/** Times of an agenda: where a new step begins, whether the order holds, and the day put in order again. */
import type { AgendaStep } from '#shared/contract/events.ts'
import { type CivilTime, isCivilTime, minutesOf, timeOfMinutes } from '#shared/domain/time.ts'

const USUAL_MINUTES = 15

/** When a step after these begins and ends. */
export function timesAfter(
  steps: readonly AgendaStep[],
  dayStart: CivilTime,
): Pick<AgendaStep, 'startTime' | 'endTime'> {
  const last = steps.at(-1)
  const startTime = last?.endTime || last?.startTime || dayStart
  return { startTime, endTime: timeOfMinutes(minutesOf(startTime) + USUAL_MINUTES) }
}

/** Some step begins before the one above it does. */
export function isOutOfOrder(steps: readonly AgendaStep[]): boolean {
  const starts = steps.map(({ startTime }) => startTime).filter(isCivilTime)
  return starts.some((start, index) => start < (starts[index - 1] ?? ''))
}

/** Every step begins where the one above it ends, and takes as long as before. */
export function inSequence(steps: readonly AgendaStep[], dayStart: CivilTime): AgendaStep[] {
  let minutes = minutesOf(dayStart)
  return steps.map((step) => {
    const startTime = timeOfMinutes(minutes)
    minutes += lengthMinutes(step)
    return { ...step, startTime, endTime: timeOfMinutes(minutes) }
  })
}

function lengthMinutes({ startTime, endTime }: AgendaStep): number {
  if (!isCivilTime(startTime) || !isCivilTime(endTime)) return USUAL_MINUTES
  return Math.max(0, minutesOf(endTime) - minutesOf(startTime))
}
