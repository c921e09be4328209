/** How many were invited and how many came, by category, unit and day. */
import type { Event } from '#shared/contract/events.ts'
import { type Category, CATEGORIES } from '#shared/domain/category.ts'
import { categoryLabel } from '#shared/domain/category-label.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import type { PlainBlock } from '#shared/domain/write-up/part.ts'
import { countPresent } from '../../store/attendance.ts'
import type { ReadableDb } from '../../store/db.ts'
import { countTurnoutByCategory, countTurnoutByUnit } from '../../store/paper-counts.ts'
import { listIdsOnlyRepresented } from '../../store/substitutes.ts'
import { onAnyDay } from '../event-facts.ts'
import { groupedByOrigin } from '../origin-groups.ts'

type Line = { label: string; invited: number; present: number }

export type Turnout = {
  invited: number
  /** On any day. */
  present: number
  /** Of the present: those who sent somebody else. */
  represented: number
  byCategory: Line[]
  byUnit: Line[]
  /** Only of an event of several days. */
  byDay: { day: string; present: number }[]
}

export function loadTurnout(
  db: ReadableDb,
  { id: eventId, province }: Pick<Event, 'id' | 'province'>,
  days: readonly string[],
): Turnout {
  const byCategory = countTurnoutByCategory(db, eventId)
  const order = new Map<Category, number>(CATEGORIES.map((category, index) => [category, index]))
  byCategory.sort((a, b) => (order.get(a.category) ?? 0) - (order.get(b.category) ?? 0))
  return {
    invited: byCategory.reduce((sum, line) => sum + line.invited, 0),
    present: byCategory.reduce((sum, line) => sum + line.present, 0),
    represented: listIdsOnlyRepresented(db, eventId).size,
    byCategory: byCategory.map(({ category, ...counts }) => ({
      label: categoryLabel(category, province),
      ...counts,
    })),
    byUnit: groupedByOrigin(countTurnoutByUnit(db, eventId), province).map(({ label, members }) => ({
      label,
      invited: members.reduce((sum, line) => sum + line.invited, 0),
      present: members.reduce((sum, line) => sum + line.present, 0),
    })),
    byDay: days.length > 1 ? days.map((day) => ({ day, present: countPresent(db, eventId, day) })) : [],
  }
}

/** "Diundang 233 orang, hadir 153 orang (65,7%)", and how many of them by somebody else. */
export function turnoutText({ invited, present, represented, byDay }: Turnout): string {
  const all = `Diundang ${thousands(invited)} orang, hadir ${onAnyDay(byDay)}${thousands(present)} orang (${percentage(present, invited)})`
  return represented === 0 ? all : `${all}, ${thousands(represented)} orang di antaranya diwakili`
}

export function turnoutBlocks(turnout: Turnout): PlainBlock[] {
  if (turnout.invited === 0) return []
  return [
    ...(turnout.byDay.length === 0 ? [] : [byDayTable(turnout)]),
    countTable('Kategori', turnout.byCategory, turnout),
    ...unitTable(turnout),
  ]
}

/** None where all are of one. */
export function unitTable(turnout: Turnout): PlainBlock[] {
  return turnout.byUnit.length > 1 ? [countTable('Perangkat daerah/asal', turnout.byUnit, turnout)] : []
}

function byDayTable({ byDay }: Turnout): PlainBlock {
  return {
    kind: 'table',
    columns: [
      { head: 'Hari, tanggal', share: 0.55 },
      { head: 'Hadir', share: 0.15, align: 'right' },
    ],
    rows: byDay.map(({ day, present }) => [dayAndDate(day), thousands(present)]),
  }
}

function countTable(head: string, lines: readonly Line[], total: Turnout): PlainBlock {
  return {
    kind: 'table',
    columns: [
      { head, share: 0.55 },
      { head: 'Diundang', share: 0.15, align: 'right' },
      { head: 'Hadir', share: 0.15, align: 'right' },
      { head: 'Persentase', share: 0.15, align: 'right' },
    ],
    rows: [...lines, { label: 'Jumlah', invited: total.invited, present: total.present }].map(
      ({ label, invited, present }) => [
        label,
        thousands(invited),
        thousands(present),
        percentage(present, invited),
      ],
    ),
  }
}
