/** The figures of an event as they are counted in its different ways, and whether they agree. */
import type { Event } from '#shared/contract/events.ts'
import type { MusterSheet } from '#shared/contract/muster.ts'
import {
  type DayFigures,
  type GatheredFigures,
  reconcile,
  type Reconciliation,
  type WayCount,
} from '#shared/domain/reconciliation.ts'
import { AppError } from '../app-error.ts'
import { countByCategory, countPresent, countPresentAnyDay } from './attendance.ts'
import {
  commonInstruments,
  findTooManyReasons,
  listArrivalsOffDays,
  listArrivalsOffList,
  listCameDespiteReason,
  listUnattendedPledges,
  pledgeFigures,
} from './contradictions.ts'
import type { ReadableDb } from './db.ts'
import { findEvent } from './events.ts'
import { musterSheet } from './muster-sheet.ts'
import { countTurnoutByCategory } from './paper-counts.ts'
import { countInvited, countParticipants } from './participants.ts'
import { listIdsAbsent } from './presence.ts'
import { countRepresented } from './substitutes.ts'

/** Everything there is to compare; `others`: the same totals as somebody else counted them. */
export function reconciliationOf(
  db: ReadableDb,
  event: Event,
  others: readonly WayCount[] = [],
): Reconciliation {
  const { ways, contradictions, ...figures } = gather(db, event)
  return reconcile({
    ...figures,
    ways: [...ways, ...furtherWays(db, event), ...others],
    contradictions: [...listArrivalsOffList(db, event), ...contradictions],
  })
}

/** Before anything with totals leaves the app. Throws as `reconciledFigures`. */
export function assertReconciled(db: ReadableDb, eventId: string, telling: Telling = 'totals'): void {
  reconciledFigures(db, eventId, telling)
}

/** Whether something tells only how many there were, or also why people are missing. */
export type Telling = 'totals' | 'reasons'

/**
 * The figures of each day. Whom a difference is about is looked for only where there is one.
 * Throws AppError not_found; not_reconciled with `differences` and `people`, how many of each.
 */
export function reconciledFigures(db: ReadableDb, eventId: string, telling: Telling): DayFigures[] {
  const event = findEvent(db, eventId)
  if (!event) throw new AppError('not_found')
  const keepsBack = ({ agrees, reasonsAgree }: Reconciliation) =>
    !agrees || (telling === 'reasons' && !reasonsAgree)
  const reconciliation = reconcile(gather(db, event))
  if (!keepsBack(reconciliation)) return reconciliation.days
  const inTheWay = reconciliationOf(db, event).differences.filter(
    (one) => one.keepsBack === 'all' || (telling === 'reasons' && one.keepsBack === 'reasons'),
  )
  const people = inTheWay.reduce((sum, one) => sum + (one.people.length === 0 ? 0 : one.count), 0)
  throw new AppError('not_reconciled', { differences: inTheWay.length, people })
}

/** Enough to find whatever makes a total wrong: an arrival of nobody on the list makes the ways of a day differ. */
function gather(db: ReadableDb, event: Event): GatheredFigures {
  const days = event.days.map(({ day }) => {
    const sheet = musterSheet(db, event.id, day)
    return { sheet, figures: figuresOf(db, event.id, sheet) }
  })
  const pledges = commonInstruments(event).map((instrument) => pledgeFigures(db, event, instrument))
  return {
    ...{ days: days.map(({ figures }) => figures), pledges },
    ways: days.flatMap(({ sheet, figures }) => waysOf(db, event.id, sheet, figures)),
    contradictions: [
      ...listArrivalsOffDays(db, event),
      ...pledges
        .filter(({ pledged, present, later }) => pledged > present + later)
        .flatMap(({ instrument }) => listUnattendedPledges(db, event, instrument)),
      ...days.flatMap(({ sheet }) => findTooManyReasons(sheet)),
      ...event.days.flatMap(({ day }) => listCameDespiteReason(db, event.id, day)),
    ],
  }
}

function figuresOf(db: ReadableDb, eventId: string, { day, total }: MusterSheet): DayFigures {
  const { reasons, unexplained } = total
  const represented = countRepresented(db, eventId, day)
  return {
    ...{ day, invited: countInvited(db, eventId), represented },
    present: countPresent(db, eventId, day) - represented,
    ...{ reasons, unexplained },
  }
}

/** Each by the statement with which a screen or paper counts: by arrivals, by units, by the list. */
function waysOf(
  db: ReadableDb,
  eventId: string,
  { day, total }: MusterSheet,
  { invited, present, represented }: DayFigures,
): WayCount[] {
  return [
    { way: 'summary', day, invited, present: present + represented },
    { way: 'by_unit', day, invited: total.all, present: total.present },
    {
      ...{ way: 'attendance_list', day, invited },
      present: countParticipants(db, { eventId, day, filter: { attendance: 'present' } }),
    },
  ]
}

function furtherWays(db: ReadableDb, { id: eventId, days: eventDays }: Event): WayCount[] {
  const days = eventDays.map(({ day }) => day)
  const invited = countInvited(db, eventId)
  return [
    ...days.map((day): WayCount => ({
      ...{ way: 'by_category', day },
      ...added(countByCategory(db, eventId, day)),
    })),
    { way: 'summary', day: null, invited, present: countPresentAnyDay(db, eventId) },
    { way: 'minutes', day: null, ...added(countTurnoutByCategory(db, eventId)) },
    {
      ...{ way: 'recap', day: null, invited },
      present: invited - listIdsAbsent(db, { eventId, days }).length,
    },
  ]
}

function added(counts: readonly { invited: number; present: number }[]): {
  invited: number
  present: number
} {
  return {
    invited: counts.reduce((sum, { invited }) => sum + invited, 0),
    present: counts.reduce((sum, { present }) => sum + present, 0),
  }
}
