/**
 * Coming into a session or through a door, and leaving again. "Hadir" is about the past and stays; where somebody is
 * now is the last visit that nobody has undone.
 */
import type { Category } from './category.ts'

export const VISIT_DIRECTIONS = ['in', 'out'] as const
export type VisitDirection = (typeof VISIT_DIRECTIONS)[number]

export const DOOR_DIRECTIONS = ['in', 'out', 'both'] as const
export type DoorDirection = (typeof DOOR_DIRECTIONS)[number]

/** Where a desk stands: in a session, at a door, or at a door of a session. */
export type StandFacts = {
  session: { withExits: boolean } | null
  door: { direction: DoorDirection } | null
}

/** The directions a desk may record there. A door of one direction decides; else a session that wants no exits. */
export function directionsAt({ session, door }: StandFacts): readonly VisitDirection[] {
  if (door && door.direction !== 'both') return [door.direction]
  return session && !session.withExits ? ['in'] : VISIT_DIRECTIONS
}

export type VisitFacts = {
  direction: VisitDirection
  /** The last standing visit of this person here; null before the first. */
  last: VisitDirection | null
  /** The categories a session is for; none: everybody. */
  invited: readonly Category[]
  category: Category
  window: WindowState
  /** How many are inside now, and how many fit; null where nobody counts. */
  room: { inside: number; capacity: number } | null
  /** Somebody who may has let this person in all the same. */
  overridden: boolean
}

export const WINDOW_STATES = ['open', 'too_early', 'too_late'] as const
export type WindowState = (typeof WINDOW_STATES)[number]

export const VISIT_VERDICTS = [
  'entered',
  'reentered',
  'left',
  'inside',
  'not_inside',
  'not_invited',
  'too_early',
  'too_late',
  'full',
] as const
export type VisitVerdict = (typeof VISIT_VERDICTS)[number]

/** Refused, until somebody who may says why it is done all the same. */
export const OVERRIDABLE = ['not_invited', 'too_early', 'too_late', 'full'] as const satisfies VisitVerdict[]

/**
 * Nobody is kept from leaving. Whoever was let in before comes in again whatever the time, but not into a full room.
 */
export function decideVisit(facts: VisitFacts): VisitVerdict {
  const { direction, last, overridden } = facts
  if (direction === 'out') return last === 'in' ? 'left' : 'not_inside'
  if (last === 'in') return 'inside'
  if (!overridden) {
    const obstacle = last === null ? obstacleAtFirst(facts) : null
    if (obstacle) return obstacle
    if (facts.room && facts.room.inside >= facts.room.capacity) return 'full'
  }
  return last === null ? 'entered' : 'reentered'
}

function obstacleAtFirst({ invited, category, window }: VisitFacts): VisitVerdict | null {
  if (invited.length > 0 && !invited.includes(category)) return 'not_invited'
  return window === 'open' ? null : window
}
