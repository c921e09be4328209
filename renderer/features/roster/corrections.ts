/** The clerk's corrections of one import, gathered step by step; what is not named keeps the proposal. */
import type { RosterCorrections, SheetReading } from '#shared/contract/roster.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'

type SheetCorrection = RosterCorrections['sheets'][number]

export const noCorrections: RosterCorrections = { sheets: [], nips: [] }

export function withUsed(corrections: RosterCorrections, name: string, used: boolean): RosterCorrections {
  return withSheet(corrections, name, (sheet) => ({ ...sheet, used }))
}

/** Other columns are found under another header, so what was said about columns before is forgotten. */
export function withHeaderRow(
  corrections: RosterCorrections,
  name: string,
  headerRow: number | null,
): RosterCorrections {
  return withSheet(corrections, name, ({ columns: _, ...sheet }) => ({ ...sheet, headerRow }))
}

/** A field that another column of the sheet held is taken from it: one field, one column. */
export function withField(
  corrections: RosterCorrections,
  { name, columns }: SheetReading,
  column: number,
  field: RosterField | null,
): RosterCorrections {
  const released = columns.filter(
    (other) => other.column !== column && field !== null && other.field === field,
  )
  const changed = [...released.map((other) => ({ column: other.column, field: null })), { column, field }]
  const indexes = new Set(changed.map((one) => one.column))
  return withSheet(corrections, name, (sheet) => ({
    ...sheet,
    columns: [...(sheet.columns ?? []).filter((one) => !indexes.has(one.column)), ...changed],
  }))
}

/** The columns of a sheet the clerk has spoken about. */
export function settledColumns({ sheets }: RosterCorrections, name: string): ReadonlySet<number> {
  return new Set(sheets.find((sheet) => sheet.name === name)?.columns?.map(({ column }) => column))
}

export type NipPlace = { sheet: string; row: number }

export function withNip(corrections: RosterCorrections, place: NipPlace, nip: string): RosterCorrections {
  const others = withoutNip(corrections, place)
  return { ...others, nips: [...others.nips, { ...place, nip }] }
}

export function withoutNip(corrections: RosterCorrections, { sheet, row }: NipPlace): RosterCorrections {
  return { ...corrections, nips: corrections.nips.filter((one) => one.sheet !== sheet || one.row !== row) }
}

function withSheet(
  corrections: RosterCorrections,
  name: string,
  change: (sheet: SheetCorrection) => SheetCorrection,
): RosterCorrections {
  const known = corrections.sheets.find((sheet) => sheet.name === name)
  const others = corrections.sheets.filter((sheet) => sheet.name !== name)
  return { ...corrections, sheets: [...others, change(known ?? { name })] }
}
