/** What is true of a whole sheet and decides how single rows of it are understood. */
import type { Sheet, SheetRow } from '../sheet.ts'
import { isAllCapitals, tidy } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { isNipLine, isOfficeLine, opensFooter } from './footer.ts'
import { foldLabel } from './header-label.ts'
import type { SheetLayout } from './layout.ts'
import { rowsMergedInto } from './fills.ts'

export type SheetFacts = {
  layout: SheetLayout
  columnOf: ReadonlyMap<RosterField, number>
  nameColumn: number
  numberColumn: number | null
  idColumns: readonly number[]
  fieldAt: ReadonlyMap<number, RosterField>
  /** Most people have a number in the number column. */
  isNumbered: boolean
  /** Most people have more than a name. */
  peopleHaveMore: boolean
  namesInCapitals: boolean
  /** The sheet lists people of villages, so that a kecamatan is no OPD. */
  villageRoster: boolean
  /** Index after which nobody is numbered any more; the last row where people are not numbered. */
  lastNumbered: number
  /** Index where the closing signature block begins; Infinity where there is none. */
  signatureFrom: number
  /** Folded header texts by column. */
  headerTexts: ReadonlyMap<number, ReadonlySet<string>>
  /** All header texts in small letters, to see quickly that a row is none. */
  headerWords: ReadonlySet<string>
  /** Row numbers whose name cell is merged with the one above. */
  mergedNames: ReadonlySet<number>
  /** Row numbers of cells merged over several columns. */
  wideRows: ReadonlySet<number>
}

const orderNumber = /^\s*\(?\d{1,6}(?:\.0)?\s*[.)]*\s*$/

export function isOrderNumber(cell: string | undefined): boolean {
  return cell !== undefined && orderNumber.test(cell)
}

export function factsOf(sheet: Sheet, layout: SheetLayout, nameColumn: number): SheetFacts {
  const columnOf = new Map<RosterField, number>()
  const fieldAt = new Map<number, RosterField>()
  for (const { column, field } of layout.columns) {
    if (field === null) continue
    columnOf.set(field, column)
    fieldAt.set(column, field)
  }
  const numberColumn = columnOf.get('number') ?? null
  const counted = count(sheet, layout.dataFrom, nameColumn, numberColumn)
  const last = counted.isNumbered ? counted.lastNumbered : sheet.rows.length - 1
  return {
    layout,
    columnOf,
    fieldAt,
    nameColumn,
    numberColumn,
    idColumns: idFields.flatMap((field) => columnOf.get(field) ?? []),
    ...counted,
    villageRoster: isVillageRoster(layout, columnOf),
    lastNumbered: last,
    signatureFrom: counted.isNumbered
      ? signatureAfter(sheet, last)
      : closingSignature(sheet, layout.dataFrom),
    headerTexts: headerTextsOf(layout),
    headerWords: new Set((layout.header?.levels ?? []).flat().map((level) => tidy(level).toLowerCase())),
    mergedNames: rowsMergedInto(sheet, layout.dataFrom, nameColumn),
    wideRows: new Set(
      sheet.merges
        .filter((merge) => merge.right > merge.left && merge.top === merge.bottom)
        .map((merge) => merge.top),
    ),
  }
}

const idFields: readonly RosterField[] = ['nip', 'id', 'nik']

function count(sheet: Sheet, from: number, nameColumn: number, numberColumn: number | null) {
  let named = 0
  let numbered = 0
  let withMore = 0
  let inCapitals = 0
  let lastNumbered = -1
  for (let index = from; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]
    const name = row?.cells[nameColumn]
    if (row === undefined || name === undefined || name === '') continue
    named++
    if (isAllCapitals(name)) inCapitals++
    if (numberColumn !== null && isOrderNumber(row.cells[numberColumn])) {
      numbered++
      lastNumbered = index
    }
    if (hasMore(row, nameColumn, numberColumn)) withMore++
  }
  return {
    isNumbered: numbered > 0 && numbered * 2 >= named,
    peopleHaveMore: withMore * 2 >= named,
    namesInCapitals: inCapitals * 2 >= named,
    lastNumbered,
  }
}

function hasMore(row: SheetRow, nameColumn: number, numberColumn: number | null): boolean {
  return row.cells.some((cell, column) => cell !== '' && column !== nameColumn && column !== numberColumn)
}

export function isVillageRoster(layout: SheetLayout, columnOf: ReadonlyMap<RosterField, number>): boolean {
  if (columnOf.has('village')) return true
  const nameLabel = layout.columns.find(({ field }) => field === 'name')?.label ?? ''
  return /\b(?:kepala desa|kades|perangkat desa|lurah)\b/i.test(nameLabel)
}

/** Nobody is numbered below `last`: the rows there are a signature block if they hold one. */
function signatureAfter(sheet: Sheet, last: number): number {
  const rows = sheet.rows.slice(last + 1)
  const signed = rows.some((row) =>
    row.cells.some((cell) => cell !== '' && (opensFooter(cell) || isNipLine(cell))),
  )
  return signed ? last + 1 : Infinity
}

const longestSignature = 10

/** Where people have no numbers: from an office line near the end down to the NIP line that closes the sheet. */
function closingSignature(sheet: Sheet, from: number): number {
  const end = sheet.rows.findLastIndex((row) => row.cells.some((cell) => cell !== '' && isNipLine(cell)))
  if (end < sheet.rows.length - 3) return Infinity
  const start = Math.max(from, end - longestSignature)
  for (let index = start; index < end; index++) {
    const filled = sheet.rows[index]?.cells.filter((cell) => cell !== '') ?? []
    const opens = filled.length <= 3 && filled.every((cell) => !/\d{9}/.test(cell))
    if (opens && filled.some((cell) => isOfficeLine(cell) || opensFooter(cell)) && gapBefore(sheet, index))
      return index
  }
  return Infinity
}

/** An empty row stands between the list and what closes it. */
function gapBefore(sheet: Sheet, index: number): boolean {
  const row = sheet.rows[index]
  const above = sheet.rows[index - 1]
  return row !== undefined && above !== undefined && row.row > above.row + 1
}

function headerTextsOf(layout: SheetLayout): Map<number, Set<string>> {
  const texts = new Map<number, Set<string>>()
  for (const [column, levels] of (layout.header?.levels ?? []).entries()) {
    texts.set(column, new Set(levels.map((level) => foldLabel(tidy(level)))))
  }
  return texts
}
