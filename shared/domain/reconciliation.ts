/**
 * Whether the figures of an event agree: nobody is counted twice, nobody is left out, and every way in which they are
 * counted gives the same. What contradicts a total keeps every paper with totals back until it is put right; what a
 * rule has decided already (whoever came despite a sick note is present) is only told.
 */
import type { InstrumentKind } from './events.ts'
import { type AbsenceCounts, type AbsenceReason, sumOf } from './muster.ts'

/** invited = present + represented + reasons + unexplained. */
export type DayFigures = {
  day: string
  invited: number
  /** In person. */
  present: number
  /** By a substitute. */
  represented: number
  /** By name and as units reported them. */
  reasons: AbsenceCounts
  unexplained: number
}

/** pledged ≤ present + later. */
export type PledgeFigures = {
  instrument: InstrumentKind
  pledged: number
  /** Of them: who was there on any day. */
  present: number
  /** Of the others: announced as later, or after the event. */
  later: number
}

export const WAYS = [
  'summary',
  'attendance_list',
  'by_unit',
  'by_category',
  'minutes',
  'recap',
  'live_board',
] as const
/** Where the app shows a total that it counts in a way of its own. */
export type Way = (typeof WAYS)[number]
/** `day` null: on any day of the event. */
export type WayCount = { way: Way; day: string | null; invited: number; present: number }

export const DIFFERENCE_KINDS = [
  'arrival_off_list',
  'arrival_off_days',
  'pledge_without_presence',
  'more_reasons_than_missing',
  'does_not_add_up',
  'ways_disagree',
  'came_despite_reason',
] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** `reasons`: only papers that tell why people are missing. */
export type Weight = 'all' | 'reasons' | 'none'

const KEEPS_BACK: Readonly<Record<DifferenceKind, Weight>> = {
  arrival_off_list: 'all',
  arrival_off_days: 'all',
  pledge_without_presence: 'all',
  more_reasons_than_missing: 'reasons',
  does_not_add_up: 'all',
  ways_disagree: 'all',
  came_despite_reason: 'none',
}

export type PersonConcerned = {
  id: string
  name: string
  unit: string | null
  /** Taken off the list, so that the list of participants does not show him. */
  isOffList: boolean
  reason: AbsenceReason | null
}

/** What was found in the rows themselves: `count` people, the first of them by name. */
export type Contradiction = {
  kind: DifferenceKind
  day: string | null
  instrument: InstrumentKind | null
  /** '' for people without a unit; null where it is not about a unit. */
  unit: string | null
  count: number
  people: readonly PersonConcerned[]
}
export const COUNTED = ['invited', 'present'] as const
export type Counted = (typeof COUNTED)[number]

export type Difference = Omit<Contradiction, 'people'> & {
  keepsBack: Weight
  people: PersonConcerned[]
  /** Of totals that disagree: what they count. */
  counted: Counted | null
  /** Of totals that disagree: what each of them says. */
  totals: { way: Way | 'sum' | 'invited'; count: number }[]
}

export type GatheredFigures = {
  days: readonly DayFigures[]
  pledges: readonly PledgeFigures[]
  ways: readonly WayCount[]
  contradictions: readonly Contradiction[]
}
export type Reconciliation = {
  /** Papers with totals may leave. */
  agrees: boolean
  /** Papers that tell reasons may leave, too. */
  reasonsAgree: boolean
  days: DayFigures[]
  pledges: PledgeFigures[]
  differences: Difference[]
}

export function reconcile({ days, pledges, ways, contradictions }: GatheredFigures): Reconciliation {
  const found = contradictions.map((one) => ({
    ...one,
    ...{ people: [...one.people], keepsBack: KEEPS_BACK[one.kind], counted: null, totals: [] },
  }))
  const differences = [...found, ...sumsThatFail(days, found), ...disagreeing(ways)]
  return {
    agrees: differences.every(({ keepsBack }) => keepsBack !== 'all'),
    reasonsAgree: differences.every(({ keepsBack }) => keepsBack === 'none'),
    days: [...days],
    pledges: [...pledges],
    differences,
  }
}

export function sumOfDay({ present, represented, reasons, unexplained }: DayFigures): number {
  return present + represented + sumOf(reasons) + unexplained
}

/** A day that more reasons than missing people explain is told as that, not once more as a sum. */
function sumsThatFail(days: readonly DayFigures[], found: readonly Difference[]): Difference[] {
  return days.flatMap((figures) => {
    const { day, invited } = figures
    const tooMany = found
      .filter((one) => one.kind === 'more_reasons_than_missing' && one.day === day)
      .reduce((sum, { count }) => sum + count, 0)
    const sum = sumOfDay(figures)
    if (sum - tooMany === invited) return []
    const totals = [{ way: 'invited', count: invited } as const, { way: 'sum', count: sum } as const]
    return [total('does_not_add_up', { day, counted: null }, totals)]
  })
}

function disagreeing(ways: readonly WayCount[]): Difference[] {
  const byDay = Map.groupBy(ways, ({ day }) => day)
  return [...byDay].flatMap(([day, counts]) =>
    COUNTED.flatMap((counted) => {
      const totals = counts.map((count) => ({ way: count.way, count: count[counted] }))
      return new Set(totals.map(({ count }) => count)).size <= 1
        ? []
        : [total('ways_disagree', { day, counted }, totals)]
    }),
  )
}

function total(
  kind: DifferenceKind,
  about: Pick<Difference, 'day' | 'counted'>,
  totals: Difference['totals'],
): Difference {
  const counts = totals.map(({ count }) => count)
  return {
    ...{ kind, ...about, instrument: null, unit: null, people: [], totals, keepsBack: KEEPS_BACK[kind] },
    count: Math.max(...counts) - Math.min(...counts),
  }
}
