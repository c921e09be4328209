/** How a sheet is to be read: where its header is and which column holds what; or why it is no roster. */
import type { Sheet } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { isSum } from './footer.ts'
import { looksLikeName } from './content.ts'
import { findHeader, headerAt, type Header } from './header.ts'
import { findUnknownHeader } from './unknown-header.ts'
import { foldLabel } from './header-label.ts'
import { mapColumns, type RosterColumn } from './mapping.ts'
import type { SheetReason } from './problems.ts'

export type SheetLayout = {
  /** A list of people as text and forms are read as a table too. */
  kind: 'table' | 'list' | 'form'
  /** null where there is none, and the columns were told from their cells. */
  header: Header | null
  /** As the spreadsheet counts. */
  headerRow: number | null
  /** Index of the first row below the header. */
  dataFrom: number
  columns: RosterColumn[]
  /** Columns with texts of which nobody can tell what they are; every one is pointed out. */
  unclear: ReadonlySet<number>
  /** The same for sheets with the same header: under it a corrected mapping is remembered. */
  signature: string
}

/** What the clerk or an earlier import decided. */
export type LayoutChoice = {
  /** null: there is no header. */
  headerRow?: number | null | undefined
  /** By 0-based column; null: this column is nothing. */
  fields?: ReadonlyMap<number, RosterField | null> | undefined
}

export function layOut(sheet: Sheet, choice: LayoutChoice = {}): SheetLayout {
  const { headerRow } = choice
  const header =
    headerRow === undefined ? proposedHeader(sheet) : headerRow === null ? null : headerAt(sheet, headerRow)
  const below = header === null ? 0 : (header.numbers ?? header.bottom) + 1
  const columns = mapColumns(sheet, header, below, choice.fields ?? new Map())
  return {
    kind: 'table',
    header,
    headerRow: header === null ? null : (sheet.rows[header.top]?.row ?? null),
    dataFrom: header === null ? firstName(sheet, columns) : below,
    columns,
    unclear: nothingUnclear,
    signature: signatureOf(header, columns),
  }
}

const nothingUnclear: ReadonlySet<number> = new Set()

/** A header in words we know, else a row of words above columns of numbers. */
function proposedHeader(sheet: Sheet): Header | null {
  const known = findHeader(sheet)
  if (known !== null) return known
  const index = findUnknownHeader(sheet)
  return index === null ? null : headerAt(sheet, sheet.rows[index]?.row ?? 0)
}

/** Without a header, what stands above the first name is a title. */
function firstName(sheet: Sheet, columns: readonly RosterColumn[]): number {
  const nameColumn = columns.find(({ field }) => field === 'name')?.column
  if (nameColumn === undefined) return 0
  const first = sheet.rows
    .slice(0, 20)
    .findIndex((row) => looksLikeName(row.cells[nameColumn]?.split('\n')[0] ?? ''))
  return Math.max(first, 0)
}

/** Why a sheet is not a roster; null where it is one. */
export function whyNotRoster(sheet: Sheet, layout: SheetLayout): SheetReason | null {
  if (sheet.rows.length === 0) return 'empty_sheet'
  const nameColumn = layout.columns.find((column) => column.field === 'name')
  if (nameColumn === undefined) return reasonWithoutNames(sheet, layout)
  if (layout.kind === 'table' && layout.header === null && !canBeHeaderless(sheet, layout))
    return 'instructions'
  return layout.dataFrom >= sheet.rows.length ? 'no_people' : null
}

/** Without a header there must be more than one line of names, or an identity number beside the name. */
function canBeHeaderless(sheet: Sheet, layout: SheetLayout): boolean {
  const proofs: readonly RosterField[] = ['nip', 'nik', 'number', 'phone']
  return sheet.rows.length > 1 || layout.columns.some(({ field }) => field !== null && proofs.includes(field))
}

function reasonWithoutNames(sheet: Sheet, layout: SheetLayout): SheetReason {
  const cells = sheet.rows.slice(0, 200).flatMap((row) => row.cells.map(tidy).filter((cell) => cell !== ''))
  const sums = cells.some(isSum)
  const numbers = cells.filter((cell) => /^[\d.,%]+$/.test(cell)).length
  if (sums && numbers >= 1) return 'recap'
  if (layout.header !== null) return 'no_name_column'
  const sentences = cells.filter((cell) => cell.split(' ').length > 3).length
  if (sentences * 2 >= cells.length && cells.length < 60) return 'instructions'
  const isList = layout.columns.some((column) => column.field !== null && column.field !== 'number')
  return isList ? 'reference_list' : 'header_not_found'
}

function signatureOf(header: Header | null, columns: readonly RosterColumn[]): string {
  const labels = columns.map((column) => `${String(column.column)}=${foldLabel(column.label)}`)
  return `${header === null ? 'tanpa kepala' : 'kepala'}|${labels.join('|')}`
}
