import type { EventDay } from '#shared/contract/events.ts'
import { type EventStage, eventStage } from '#shared/domain/event-stage.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'

/** The stage at this moment on the wall calendar of the event. */
export function stageOf(event: { days: readonly EventDay[]; zone: Zone }, nowMs: number): EventStage {
  return eventStage(
    event.days.map(({ day }) => day),
    toLocal(nowMs, event.zone).date,
  )
}
