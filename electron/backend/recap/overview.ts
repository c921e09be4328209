/** The figures of the chosen events together, and side by side. */
import type {
  RecapChoice,
  RecapCoverage,
  RecapDistrict,
  RecapEvent,
  RecapOverview,
} from '#shared/contract/recap.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import type { ReadableDb } from '../store/db.ts'
import {
  type DistrictCell,
  listDistrictCells,
  listRecapArrivals,
  listRecapEvents,
  listRecapUnits,
  listRecapVillages,
  type RecapEventRow,
  type VillageRow,
} from '../store/recap/figures.ts'
import { countKnownBy, countMissed } from '../store/recap/people.ts'
import { type Scope, scopeOf } from '../store/recap/scope.ts'

/** More columns than that are no picture. */
const MOST_EVENTS = 14
const MOST_MONTHS = 14

export function overviewOf(db: ReadableDb, choice: RecapChoice): RecapOverview {
  const scope = scopeOf(db, choice)
  const rows = listRecapEvents(db, choice)
  const villages = listRecapVillages(db, scope)
  const units = listRecapUnits(db, scope)
  const counts = countMissed(db, scope)
  const sum = (figure: Figure) => rows.reduce((total, row) => total + row[figure], 0)
  const people = (is: (count: (typeof counts)[number]) => boolean) =>
    counts.filter(is).reduce((total, count) => total + count.people, 0)
  return {
    totals: {
      events: rows.length,
      ...{ invited: sum('invited'), present: sum('present'), represented: sum('represented') },
      ...{ pledgesMeant: sum('pledgesMeant'), pledgesMade: sum('pledgesMade') },
      ...{ pledgesOwed: sum('pledgesOwed'), presentOwing: sum('presentOwing') },
      people: people(() => true),
      never: people(({ isNever }) => isNever === 1),
      always: people(({ missed }) => missed === 0),
      villages: villages.length,
      villagesPresent: villages.filter(({ present }) => present > 0).length,
      units: units.filter(({ unit }) => unit !== '').length,
    },
    events: rows.map(eventOf),
    units,
    coverage: coverageOf(db, { scope, rows, villages }),
    arrivals: listRecapArrivals(db, scope),
    missed: missedOf(counts),
    matching: countKnownBy(db, scope),
  }
}

type Figure =
  | 'invited'
  | 'present'
  | 'represented'
  | 'pledgesMeant'
  | 'pledgesMade'
  | 'pledgesOwed'
  | 'presentOwing'

function eventOf({ number: _number, ...event }: RecapEventRow): RecapEvent {
  return event
}

function missedOf(counts: readonly { missed: number; people: number }[]): RecapOverview['missed'] {
  const byMissed = new Map<number, number>()
  for (const { missed, people } of counts) byMissed.set(missed, (byMissed.get(missed) ?? 0) + people)
  return Array.from(byMissed, ([missed, people]) => ({ missed, people }))
}

type CoverageFrom = { scope: Scope; rows: readonly RecapEventRow[]; villages: readonly VillageRow[] }

/** From the oldest to the newest, as one reads. */
function coverageOf(db: ReadableDb, { scope, rows, villages }: CoverageFrom): RecapCoverage {
  const months = [...new Set(rows.map(({ firstDay }) => firstDay.slice(0, 7)))].toSorted()
  const by = rows.length <= MOST_EVENTS ? 'event' : months.length <= MOST_MONTHS ? 'month' : 'year'
  const columns = columnsOf(rows, months, by)
  const cells = Map.groupBy(listDistrictCells(db, scope, by), ({ district }) => district)
  const ofDistrict = Map.groupBy(villages, ({ district }) => district)
  const districts = Array.from(cells, ([district, own]): RecapDistrict => {
    const its = ofDistrict.get(district) ?? []
    return {
      ...{ district, label: own.at(-1)?.label ?? '' },
      ...{ invited: sumOf(own, 'invited'), present: sumOf(own, 'present') },
      villages: its.length,
      villagesPresent: its.filter(({ present }) => present > 0).length,
      cells: columns.map(({ key }) => {
        const cell = own.find(({ column }) => column === key)
        return cell ? { invited: cell.invited, present: cell.present } : null
      }),
    }
  })
  return { by, columns, districts: districts.toSorted(byLabel) }
}

function columnsOf(
  rows: readonly RecapEventRow[],
  months: readonly string[],
  by: RecapCoverage['by'],
): RecapCoverage['columns'] {
  if (by === 'event')
    return rows
      .toReversed()
      .map(({ number, firstDay }) => ({ key: String(number), label: shortDate(firstDay) }))
  if (by === 'month') return months.map((key) => ({ key, label: `${key.slice(5)}/${key.slice(0, 4)}` }))
  return [...new Set(months.map((month) => month.slice(0, 4)))].map((key) => ({ key, label: key }))
}

function sumOf(cells: readonly DistrictCell[], figure: 'invited' | 'present'): number {
  return cells.reduce((sum, cell) => sum + cell[figure], 0)
}

/** Villages without a kecamatan come last. */
function byLabel(a: RecapDistrict, b: RecapDistrict): number {
  return Number(a.district === '') - Number(b.district === '') || byAlphabet(a.label, b.label)
}
