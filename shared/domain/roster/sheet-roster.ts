/** What a sheet of a roster says: together the three lists name every row of the sheet once. */
import type { Person } from '../person.ts'
import type { IgnoredReason, ProblemData, RejectionCode, RowWarning } from './problems.ts'

export type PersonRow = { row: number; person: Person; warnings: RowWarning[] }
/** `warnings`: what is listed as a warning too, though the row was not taken. */
export type RejectedRow = {
  row: number
  code: RejectionCode
  data: ProblemData
  name: string
  unit: string | null
  warnings: RowWarning[]
}
export type IgnoredRow = { row: number; why: IgnoredReason }

export type SheetRoster = { people: PersonRow[]; rejected: RejectedRow[]; ignored: IgnoredRow[] }
