/** The clerk's corrections of one import, gathered step by step; what is not named keeps the proposal. */
import type { RosterCorrections, TableReading } from '#shared/contract/roster.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'

type SheetCorrection = RosterCorrections['sheets'][number]
type TableCorrection = NonNullable<SheetCorrection['tables']>[number]
/** A table by its number on the sheet, from 0. */
export type TablePlace = { sheet: string; place: number }

export const noCorrections: RosterCorrections = { sheets: [], nips: [] }

/** A sheet that is used again is used with all its tables. */
export function withUsed(corrections: RosterCorrections, name: string, used: boolean): RosterCorrections {
  return withSheet(corrections, name, ({ tables, ...sheet }) => {
    const kept = used ? tables?.map(({ used: _, ...table }) => table) : tables
    return { ...sheet, used, ...(kept && { tables: kept }) }
  })
}

export function withTableUsed(
  corrections: RosterCorrections,
  place: TablePlace,
  used: boolean,
): RosterCorrections {
  return withTable(corrections, place, (table) => ({ ...table, used }))
}

/** Other tables and columns are found under another header, so what was said about them before is forgotten. */
export function withHeaderRow(
  corrections: RosterCorrections,
  name: string,
  headerRow: number | null,
): RosterCorrections {
  return withSheet(corrections, name, ({ tables: _, ...sheet }) => ({ ...sheet, headerRow }))
}

/** A field that another column of the table held is taken from it: one field, one column. */
export function withField(
  corrections: RosterCorrections,
  place: TablePlace,
  { columns }: Pick<TableReading, 'columns'>,
  { column, field }: { column: number; field: RosterField | null },
): RosterCorrections {
  const released = columns.filter(
    (other) => other.column !== column && field !== null && other.field === field,
  )
  const changed = [...released.map((other) => ({ column: other.column, field: null })), { column, field }]
  const indexes = new Set(changed.map((one) => one.column))
  return withTable(corrections, place, (table) => ({
    ...table,
    columns: [...(table.columns ?? []).filter((one) => !indexes.has(one.column)), ...changed],
  }))
}

/** The columns of a table the clerk has spoken about. */
export function settledColumns(
  { sheets }: RosterCorrections,
  { sheet, place }: TablePlace,
): ReadonlySet<number> {
  const table = sheets.find(({ name }) => name === sheet)?.tables?.find((one) => one.place === place)
  return new Set(table?.columns?.map(({ column }) => column))
}

export type NipPlace = { sheet: string; row: number }

export function withNip(corrections: RosterCorrections, place: NipPlace, nip: string): RosterCorrections {
  const others = withoutNip(corrections, place)
  return { ...others, nips: [...others.nips, { ...place, nip }] }
}

export function withoutNip(corrections: RosterCorrections, { sheet, row }: NipPlace): RosterCorrections {
  return { ...corrections, nips: corrections.nips.filter((one) => one.sheet !== sheet || one.row !== row) }
}

function withTable(
  corrections: RosterCorrections,
  { sheet: name, place }: TablePlace,
  change: (table: TableCorrection) => TableCorrection,
): RosterCorrections {
  return withSheet(corrections, name, (sheet) => {
    const tables = sheet.tables ?? []
    const known = tables.find((table) => table.place === place) ?? { place }
    return { ...sheet, tables: [...tables.filter((table) => table.place !== place), change(known)] }
  })
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
