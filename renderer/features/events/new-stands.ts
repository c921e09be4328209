/** Sessions and doors as they begin. */
import type { AgendaStep } from '#shared/contract/events.ts'
import type { EventDoor, EventSession } from '#shared/contract/stand.ts'
import { type PlannedSession, sessionsFromAgenda, USUAL_GRACE_MINUTES } from '#shared/domain/session-plan.ts'
import { newId } from '../../ui/new-id.ts'

export function newSession(planned: PlannedSession): EventSession {
  const graceMinutes = planned.opens === null && planned.closes === null ? 0 : USUAL_GRACE_MINUTES
  return { id: newId(), ...planned, graceMinutes, capacity: null, withExits: false, categories: [] }
}

export function newDoors(names: readonly string[]): EventDoor[] {
  return names.map((name) => ({ id: newId(), name, capacity: null, direction: 'in' }))
}

/** Those of the agenda that no session of that name and day stands for yet. */
export function sessionsStillMissing(
  steps: readonly AgendaStep[],
  sessions: readonly EventSession[],
): EventSession[] {
  return sessionsFromAgenda(steps)
    .filter(({ day, title }) => !sessions.some((known) => known.day === day && known.title === title))
    .map(newSession)
}
