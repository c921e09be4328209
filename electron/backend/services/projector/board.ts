/** How many have come, for the hall to see. Names only where the organiser shows them. */
import type { Event } from '#shared/contract/events.ts'
import type { Board } from '#shared/contract/projector.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { listLatestArrivals } from '../../store/attendance.ts'
import type { ReadableDb } from '../../store/db.ts'
import { countRepresented } from '../../store/substitutes.ts'
import { arrivalsSince, scheduleOf, slotsOf } from '../arrivals/day-course.ts'
import type { DayTally } from '../arrivals/day-tally.ts'

/** More would take minutes to be shown one after the other. */
const MOST_UNITS = 64
const LATEST = 5
const RECENT_MS = 5 * 60_000

type Asked = { event: Event; tally: DayTally; now: number; withNames: boolean }

export function boardOf(db: ReadableDb, { event, tally, now, withNames }: Asked): Board {
  const day = dayAsked(event, now)
  const latest = withNames ? listLatestArrivals(db, event.id, day, LATEST) : []
  const times = tally.arrivalTimes()
  const schedule = scheduleOf(event, day)
  return {
    day,
    present: tally.present,
    invited: tally.invited,
    represented: countRepresented(db, event.id, day),
    byCategory: tally.byCategory(),
    ...unitsOf(tally),
    slots: slotsOf(times, schedule, now),
    recent: arrivalsSince(times, now - RECENT_MS, now),
    startsAt: schedule.startsAt,
    latest: latest.map(({ name, unit }) => ({ name, unit })),
  }
}

function unitsOf(tally: DayTally): Pick<Board, 'byUnit' | 'otherUnits'> {
  const named = tally.byUnit().filter(({ label }) => label !== '')
  const others = named.slice(MOST_UNITS)
  const sum = (part: 'present' | 'invited') => others.reduce((all, one) => all + one[part], 0)
  return {
    byUnit: named
      .slice(0, MOST_UNITS)
      .map(({ label, present, invited }) => ({ unit: label, present, invited })),
    otherUnits: others.length === 0 ? null : { present: sum('present'), invited: sum('invited') },
  }
}
