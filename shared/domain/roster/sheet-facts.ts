/** What is true of a whole sheet and decides how single rows of it are understood. */
import type { Sheet, SheetRow } from '../sheet.ts'
import { isAllCapitals, tidy } from '../spelling.ts'
import { closingSignature, signatureAfter } from './closing-signature.ts'
import type { RosterField } from './fields.ts'
import { countFilled } from './filled-cells.ts'
import { isNipLine, isOfficeLine, isSum, opensFooter } from './footer.ts'
import { foldLabel } from './header-label.ts'
import type { SheetLayout } from './layout.ts'
import { rowsMergedInto } from './fills.ts'
import { listLetter, listNumber } from './name-cell.ts'
import { boxesOf } from './number-boxes.ts'
import { isVillageRoster } from './village-roster.ts'

export type SheetFacts = {
  layout: SheetLayout
  columnOf: ReadonlyMap<RosterField, number>
  nameColumn: number
  numberColumn: number | null
  idColumns: readonly number[]
  /** Columns that a header names; Infinity where there is none. */
  headerWidth: number
  /** Columns with the pieces of a NIP. */
  nipBoxes: readonly number[]
  /** `Atambua, 12-03-1980` there is no place and date of a signature. */
  birthColumn: number | undefined
  /** The column of identity numbers is headed `NRP`, and nothing else. */
  idIsServiceNumber: boolean
  fieldAt: ReadonlyMap<number, RosterField>
  /** Most people have a number in the number column. */
  isNumbered: boolean
  /** Nearly all people have a number, so that somebody without one stands out. */
  isStrictlyNumbered: boolean
  /** The first row below the header is no person. */
  beginsWithHeading: boolean
  /** Most people have more than a name. */
  peopleHaveMore: boolean
  namesInCapitals: boolean
  /** `a. Budi`, `b. Siti`: letters before the names count them. */
  namesLettered: boolean
  /** `1. Budi`, `2. Siti`: so do numbers, beside a column of numbers or without one. */
  namesCounted: boolean
  /** The sheet lists people of villages, so that a kecamatan is no OPD. */
  villageRoster: boolean
  /** Index after which nobody is numbered any more; the last row where people are not numbered. */
  lastNumbered: number
  /** Index where the closing signature block begins; Infinity where there is none. */
  signatureFrom: number
  /** Row numbers of lines with nothing but one text, whose number continues those around it. */
  inOrder: ReadonlySet<number>
  /** Columns of OPD and their parts that nearly every person fills. */
  fullColumns: ReadonlySet<number>
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
    headerWidth: widthOf(layout),
    nipBoxes: boxesOf(sheet, layout),
    birthColumn: columnOf.get('birth_date'),
    idIsServiceNumber: isServiceNumber(layout.columns.find(({ field }) => field === 'id')?.label ?? ''),
    ...counted,
    villageRoster: isVillageRoster(sheet, layout, columnOf),
    lastNumbered: last,
    signatureFrom: counted.isNumbered
      ? signatureAfter(sheet, last, nameColumn, columnOf.get('birth_date'))
      : closingSignature(sheet, layout.dataFrom),
    beginsWithHeading: countFilled(sheet.rows[layout.dataFrom]?.cells ?? []) <= 2,
    inOrder: linesInOrder(sheet, layout.dataFrom, numberColumn),
    fullColumns: fullColumnsOf(sheet, layout, nameColumn),
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

function isServiceNumber(label: string): boolean {
  return /\bnrp\b/i.test(label) && !/\bni[pk]|\bktp\b/i.test(label)
}

function count(sheet: Sheet, from: number, nameColumn: number, numberColumn: number | null) {
  let named = 0
  let numbered = 0
  let unnumbered = 0
  let withMore = 0
  let inCapitals = 0
  let lastNumbered = -1
  let letter = ''
  let successors = 0
  let counted = 0
  for (let index = from; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]
    const name = row?.cells[nameColumn]
    if (row === undefined || name === undefined || name === '') continue
    named++
    if (isAllCapitals(name)) inCapitals++
    const counting = listLetter.test(name) ? (/[a-z]/.exec(name)?.[0] ?? '') : ''
    if (letter !== '' && counting.charCodeAt(0) === letter.charCodeAt(0) + 1) successors++
    letter = counting
    if (listNumber.test(name)) counted++
    if (numberColumn !== null && isOrderNumber(row.cells[numberColumn])) {
      numbered++
      lastNumbered = index
    } else if (numberColumn !== null && !isClosing(name)) unnumbered++
    if (hasMore(row, nameColumn, numberColumn)) withMore++
  }
  return {
    isNumbered: numbered > 0 && numbered >= unnumbered,
    isStrictlyNumbered: numbered > 0 && numbered >= unnumbered * 3,
    peopleHaveMore: withMore * 2 >= named,
    namesInCapitals: inCapitals * 2 >= named,
    namesLettered: successors >= 2,
    namesCounted: counted * 2 >= named,
    lastNumbered,
  }
}

/** What stands in the name column below a list is nobody without a number. */
function isClosing(name: string): boolean {
  return isSum(name) || opensFooter(name) || isOfficeLine(name) || isNipLine(name)
}

function hasMore(row: SheetRow, nameColumn: number, numberColumn: number | null): boolean {
  return row.cells.some((cell, column) => cell !== '' && column !== nameColumn && column !== numberColumn)
}

/** `3 | Camat Semau` between 2 and 4 is somebody, though it reads like a heading. */
function linesInOrder(sheet: Sheet, from: number, numberColumn: number | null): Set<number> {
  const found = new Set<number>()
  if (numberColumn === null) return found
  const numberAt = (index: number) => {
    const cell = sheet.rows[index]?.cells[numberColumn]
    return isOrderNumber(cell) ? Number.parseInt(cell?.replace(/^\D+/, '') ?? '', 10) : Number.NaN
  }
  for (let index = from + 1; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]
    const above = sheet.rows[index - 1]
    if (row === undefined || above === undefined || countFilled(row.cells) > 2) continue
    const [before, own, after] = [numberAt(index - 1), numberAt(index), numberAt(index + 1)]
    const isNext = own === before + 1 && (Number.isNaN(after) || after === own + 1)
    if (isNext && (countFilled(above.cells) > 2 || found.has(above.row))) found.add(row.row)
  }
  return found
}

function fullColumnsOf(sheet: Sheet, { columns, dataFrom }: SheetLayout, nameColumn: number): Set<number> {
  const units = columns.filter(({ field }) => field === 'unit' || field === 'sub_unit')
  if (units.length === 0) return new Set()
  const named = sheet.rows
    .slice(dataFrom)
    .filter(({ cells }) => (cells[nameColumn] ?? '') !== '' && countFilled(cells) > 2)
  const isFull = (column: number) =>
    named.filter(({ cells }) => (cells[column] ?? '') !== '').length * 5 >= named.length * 4
  return new Set(units.map(({ column }) => column).filter(isFull))
}

function widthOf({ header }: SheetLayout): number {
  return header === null ? Infinity : header.levels.findLastIndex((levels) => levels.length > 0) + 1
}

function headerTextsOf(layout: SheetLayout): Map<number, Set<string>> {
  const texts = new Map<number, Set<string>>()
  for (const [column, levels] of (layout.header?.levels ?? []).entries()) {
    texts.set(column, new Set(levels.map((level) => foldLabel(tidy(level)))))
  }
  return texts
}
