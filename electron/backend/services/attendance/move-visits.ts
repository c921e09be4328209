/** Two people of the list turn out to be one: the one who stays was wherever the alias was. */
import type { Context } from '../../context.ts'
import type { WritableDb } from '../../store/db.ts'
import { findWhereabouts, insertVisit, insertVisitUndo, listStandingVisits } from '../../store/visits.ts'

export function moveVisits(
  { newId, clock }: Context,
  db: WritableDb,
  { from, to, reason }: { from: string; to: string; reason: string },
): void {
  const visits = listStandingVisits(db, from)
  const known = new Set(
    visits.filter(({ day, sessionId }) => findWhereabouts(db, to, day, sessionId) !== undefined).map(areaOf),
  )
  for (const visit of visits) {
    const { eventId, day, sessionId, doorId, direction, at, desk } = visit
    // Where the one who stays was seen too, what was seen of them counts.
    if (!known.has(areaOf(visit))) {
      const moved = { id: newId(), participantId: to, method: 'merge', reason: visit.reason } as const
      insertVisit(db, { ...moved, eventId, day, sessionId, doorId, direction, at, desk })
    }
    insertVisitUndo(db, { id: newId(), visitId: visit.id, at: clock(), desk, reason })
  }
}

function areaOf({ day, sessionId }: { day: string; sessionId: string | null }): string {
  return `${day} ${sessionId ?? ''}`
}
