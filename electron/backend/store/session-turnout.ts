/** How many came into each session, of how many it is for. */
import type { Event } from '#shared/contract/events.ts'
import { countByCategory } from './attendance.ts'
import type { ReadableDb } from './db.ts'
import { countBySession } from './visits.ts'

export type SessionTurnout = { id: string; day: string; title: string; invited: number; entered: number }

/** In the order of the event. */
export function listSessionTurnouts(db: ReadableDb, event: Event): SessionTurnout[] {
  return event.days.flatMap(({ day }) => {
    const ofDay = event.sessions.filter((session) => session.day === day)
    if (ofDay.length === 0) return []
    const counts = countBySession(db, event.id, day)
    const groups = countByCategory(db, event.id, day)
    return ofDay.map(({ id, title, categories }) => ({
      ...{ id, day, title, entered: counts.get(id)?.entered ?? 0 },
      invited: groups
        .filter(({ category }) => categories.length === 0 || categories.includes(category))
        .reduce((sum, { invited }) => sum + invited, 0),
    }))
  })
}
