/** How many have come, for the hall to see. Names only where the organiser shows them. */
import type { Event } from '#shared/contract/events.ts'
import type { Board } from '#shared/contract/projector.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import {
  countArrivalsByMinute,
  countByCategory,
  countByUnit,
  countPresent,
  listLatestArrivals,
} from '../../store/attendance.ts'
import type { ReadableDb } from '../../store/db.ts'
import { countInvited } from '../../store/participants.ts'
import { countRepresented } from '../../store/substitutes.ts'

/** As many as can be read from the last seat. */
const MOST_UNITS = 8
const LATEST = 5
const PACE_MINUTES = 30
const MINUTE_MS = 60_000

export function boardOf(db: ReadableDb, event: Event, now: number, withNames: boolean): Board {
  const day = dayAsked(event, now)
  const latest = withNames ? listLatestArrivals(db, event.id, day, LATEST) : []
  return {
    day,
    present: countPresent(db, event.id, day),
    invited: countInvited(db, event.id),
    represented: countRepresented(db, event.id, day),
    byCategory: countByCategory(db, event.id, day).map(({ category, present, invited }) => ({
      category,
      present,
      invited,
    })),
    ...unitsOf(db, event.id, day),
    pace: paceOf(db, event.id, day, now),
    latest: latest.map(({ name, unit }) => ({ name, unit })),
  }
}

function unitsOf(db: ReadableDb, eventId: string, day: string): Pick<Board, 'byUnit' | 'otherUnits'> {
  const named = countByUnit(db, eventId, day).filter(({ label }) => label !== '')
  const others = named.slice(MOST_UNITS)
  const sum = (part: 'present' | 'invited') => others.reduce((all, one) => all + one[part], 0)
  return {
    byUnit: named
      .slice(0, MOST_UNITS)
      .map(({ label, present, invited }) => ({ unit: label, present, invited })),
    otherUnits: others.length === 0 ? null : { present: sum('present'), invited: sum('invited') },
  }
}

function paceOf(db: ReadableDb, eventId: string, day: string, now: number): Board['pace'] {
  const newest = Math.floor(now / MINUTE_MS) * MINUTE_MS
  const oldest = newest - (PACE_MINUTES - 1) * MINUTE_MS
  const counts = countArrivalsByMinute(db, { eventId, day, sinceMs: oldest })
  return Array.from({ length: PACE_MINUTES }, (_, place) => {
    const minute = oldest + place * MINUTE_MS
    return { minute, arrivals: counts.get(minute) ?? 0 }
  })
}
