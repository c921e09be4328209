/** A sheet with several tables is read table by table, and answers as one roster. */
import type { Sheet } from '../sheet.ts'
import { type SheetLayout, whyNotRoster } from './layout.ts'
import { readRows } from './rows.ts'
import type { IgnoredRow, SheetRoster } from './sheet-roster.ts'

export type TableToRead = {
  /** The rows and columns of the table, at their places in the sheet. */
  sheet: Sheet
  layout: SheetLayout
  /** False where the clerk leaves it out. */
  wanted: boolean
}

/** @param others the workbook has other lists, so that sheet names may be the names of OPD */
export function readTable({ sheet, layout, wanted }: TableToRead, others: boolean): SheetRoster {
  if (wanted && whyNotRoster(sheet, layout) === null) return readRows(sheet, layout, others)
  const ignored = sheet.rows.map(({ row }): IgnoredRow => ({ row, why: 'table_not_used' }))
  return { people: [], rejected: [], ignored }
}

/** A row of two tables may hold two people; it is ignored only where it holds nobody at all. */
export function joinTables(sheet: Sheet, rosters: readonly SheetRoster[]): SheetRoster {
  const [only, second] = rosters
  if (only && !second) return only
  const people = rosters.flatMap((roster) => roster.people)
  const rejected = rosters.flatMap((roster) => roster.rejected)
  const taken = new Set([...people, ...rejected].map(({ row }) => row))
  const reasons = new Map<number, IgnoredRow>()
  for (const line of rosters.flatMap(({ ignored }) => ignored)) {
    if (!taken.has(line.row) && !reasons.has(line.row)) reasons.set(line.row, line)
  }
  const ignored = sheet.rows.flatMap(({ row }) => reasons.get(row) ?? [])
  return { people: people.sort(byRow), rejected: rejected.sort(byRow), ignored }
}

function byRow(one: { row: number }, other: { row: number }): number {
  return one.row - other.row
}
