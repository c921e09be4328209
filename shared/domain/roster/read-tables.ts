/** A sheet with several tables is read table by table, and answers as one roster. */
import type { Sheet } from '../sheet.ts'
import type { RosterField } from './fields.ts'
import { layOut, type SheetLayout, whyNotRoster } from './layout.ts'
import { readRows } from './rows.ts'
import type { IgnoredRow, SheetRoster } from './sheet-roster.ts'
import { tablesOf } from './tables.ts'

/**
 * @param chosen what the clerk or an earlier import said about the columns of the first table
 * @param others the workbook has other lists, so that sheet names may be the names of OPD
 */
export function readTables(
  sheet: Sheet,
  layout: SheetLayout,
  chosen: ReadonlyMap<number, RosterField | null>,
  others: boolean,
): SheetRoster {
  const tables = layout.header === null ? [] : tablesOf(sheet, layout.header)
  if (tables.length < 2) return readRows(sheet, layout, others)
  const rosters = tables.map((table) => {
    const own = layOut(table.sheet, {
      headerRow: table.headerRow,
      fields: table.isFirst ? chosen : undefined,
    })
    return whyNotRoster(table.sheet, own) === null ? readRows(table.sheet, own, others) : unread(table.sheet)
  })
  return joined(sheet, rosters)
}

function unread(sheet: Sheet): SheetRoster {
  const ignored = sheet.rows.map(({ row }): IgnoredRow => ({ row, why: 'sheet_not_used' }))
  return { people: [], rejected: [], ignored }
}

/** A row of two tables may hold two people; it is ignored only where it holds nobody at all. */
function joined(sheet: Sheet, rosters: readonly SheetRoster[]): SheetRoster {
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
