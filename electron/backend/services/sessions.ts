/** Sessions and doors as desks see them: what there is, who is inside, who came and went. */
import { dayAsked } from '#shared/domain/attendance-day.ts'
import type { Context } from '../context.ts'
import { listDoors, listSessions } from '../store/stands.ts'
import { countByDoor, countBySession, countVisits, listVisits } from '../store/visits.ts'
import { eventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

const NOBODY = { inside: 0, entered: 0 }

export function sessionsService(context: Context): ServiceOf<'sessions'> {
  return {
    list: async ({ eventId }) => {
      const { id } = eventOf(context.db, eventId)
      return { sessions: listSessions(context.db, id), doors: listDoors(context.db, id) }
    },

    counts: async (input) => {
      const { db, clock } = context
      const event = eventOf(db, input.eventId)
      const day = dayAsked(event, clock(), input.day)
      const counts = countBySession(db, event.id, day)
      const doors = countByDoor(db, event.id, day)
      return {
        day,
        grounds: counts.get('') ?? NOBODY,
        sessions: event.sessions
          .filter((session) => session.day === day)
          .map(({ id }) => ({ sessionId: id, ...(counts.get(id) ?? NOBODY) })),
        doors: event.doors.map(
          ({ id }) => doors.find(({ doorId }) => doorId === id) ?? { doorId: id, in: 0, out: 0 },
        ),
      }
    },

    visits: async ({ eventId, day = null, sessionId = null, doorId = null, offset, limit }) => {
      const range = { eventId: eventOf(context.db, eventId).id, day, sessionId, doorId }
      return {
        total: countVisits(context.db, range),
        entries: listVisits(context.db, { ...range, offset, limit }),
      }
    },
  }
}
