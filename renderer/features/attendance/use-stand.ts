/** Where this desk stands in an event; remembered by this laptop, since two laptops stand at two doors. */
import { useLocalStorage } from '@mantine/hooks'
import type { Event } from '#shared/contract/events.ts'
import type { EventDoor, EventSession, Place, Stand } from '#shared/contract/stand.ts'
import { directionsAt, VISIT_DIRECTIONS, type VisitDirection } from '#shared/domain/visit.ts'

export type StandChoice = {
  session: EventSession | null
  door: EventDoor | null
  direction: VisitDirection
  /** More than one where the desk may record both ways. */
  directions: readonly VisitDirection[]
  /** The event has sessions or doors to stand at. */
  isOffered: boolean
  /** What goes with every scan; undefined where only the day is noted. */
  asked: Stand | undefined
  place: Place
  put: (change: Stand) => void
  turn: () => void
}

export function useStand(event: Event): StandChoice {
  const [kept, keep] = useLocalStorage<Stand>({
    key: `ikrar-tempat-${event.id}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  // One that was removed from the event since is none.
  const session = event.sessions.find(({ id }) => id === kept.sessionId) ?? null
  const door = event.doors.find(({ id }) => id === kept.doorId) ?? null
  const directions = session || door ? directionsAt({ session, door }) : (['in'] as const)
  const direction = directions.find((one) => one === kept.direction) ?? directions[0] ?? 'in'
  return {
    ...{ session, door, direction, directions },
    isOffered: event.sessions.length > 0 || event.doors.length > 0,
    asked:
      session || door
        ? { ...(session && { sessionId: session.id }), ...(door && { doorId: door.id }), direction }
        : undefined,
    place: {
      session: session && { id: session.id, title: session.title },
      door: door && { id: door.id, name: door.name },
    },
    put: keep,
    turn: () => {
      const other = VISIT_DIRECTIONS.find((one) => one !== direction)
      if (directions.length > 1 && other) keep({ ...kept, direction: other })
    },
  }
}
