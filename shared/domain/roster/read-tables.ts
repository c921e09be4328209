/** A sheet with several tables is read table by table, and answers as one roster. */
import type { Sheet } from '../sheet.ts'
import { type SheetLayout, whyNotRoster } from './layout.ts'
import { readRows } from './rows.ts'
import type { Rewritten } from './rewritten.ts'
import type { IgnoredRow, SheetRoster } from './sheet-roster.ts'

export type TableToRead = {
  /** The rows and columns of the table, at their places in the sheet. */
  sheet: Sheet
  layout: SheetLayout
  /** False where the clerk leaves it out. */
  wanted: boolean
  /** Where the sheet was no table and was written as one: what became of its other lines. */
  rewritten: Pick<Rewritten, 'ignored' | 'rejected'> | null
}

/** @param others the workbook has other lists, so that sheet names may be the names of OPD */
export function readTable({ sheet, layout, wanted, rewritten }: TableToRead, others: boolean): SheetRoster {
  const isUsed = wanted && whyNotRoster(sheet, layout) === null
  if (isUsed && rewritten === null) return readRows(sheet, layout, others)
  if (isUsed && rewritten !== null) {
    // A sheet with one form is called after the person.
    const { people, rejected, ignored } = readRows(sheet, layout, false)
    return {
      people,
      rejected: [...rejected, ...rewritten.rejected].sort(byRow),
      ignored: [...ignored, ...rewritten.ignored].sort(byRow),
    }
  }
  const lines = [...sheet.rows, ...(rewritten?.ignored ?? []), ...(rewritten?.rejected ?? [])].sort(byRow)
  return { people: [], rejected: [], ignored: lines.map(({ row }) => ({ row, why: 'table_not_used' })) }
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
