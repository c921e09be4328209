/** One worksheet as OOXML: titles, a frozen and filtered head, text cells, landscape print. */
import { columnName } from '#shared/domain/column-name.ts'
import { cutText, longestCell } from './sheet-to-write.ts'
import type { CellToWrite, ColumnToWrite, SheetToWrite } from './sheet-to-write.ts'
import { cellStyle } from './styles-xml.ts'

const narrowest = 6
const widest = 60
/** Rows that are measured for the column widths. */
const measuredRows = 2_000

/** Where the table lies on its sheet, rows counted from 1. */
export type TablePlace = { headRow: number; lastRow: number; lastColumn: string }

/** The row of the table's head. */
export function headRowOf({ titles = [] }: SheetToWrite): number {
  return titles.length === 0 ? 1 : titles.length + 2
}

/** Answers where the table came to lie, which is known when its last row is written. */
export function* sheetXml(sheet: SheetToWrite): Generator<string, TablePlace> {
  const headRow = headRowOf(sheet)
  const lastColumn = columnName(Math.max(sheet.columns.length, 1) - 1)
  const { first, rest } = measurable(sheet.rows)
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    '<selection pane="bottomLeft"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columnWidths(sheet.columns, first)),
    '<sheetData>',
  ].join('')
  yield* headXml(sheet, headRow)
  const letters = columnLetters(sheet.columns.length)
  let lastRow = headRow
  for (const rows of [first, rest])
    for (const row of rows) yield rowXml((lastRow += 1), row, cellStyle.text, letters)
  const table = `A${headRow}:${lastColumn}${lastRow}`
  yield [
    '</sheetData>',
    sheet.columns.length > 0 ? `<autoFilter ref="${table}"/>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    // Paper 9 is A4; as many pages high as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;CHalaman &amp;P dari &amp;N</oddFooter></headerFooter>',
    // Identity numbers are text on purpose: no green corner has to say so in every cell.
    `<ignoredErrors><ignoredError sqref="${table}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('')
  return { headRow, lastRow, lastColumn }
}

type Rows = Iterable<readonly CellToWrite[]>

/** The first rows, kept for measuring, and the others, which are still to come. */
export function measurable(rows: Rows): { first: readonly (readonly CellToWrite[])[]; rest: Rows } {
  const iterator = rows[Symbol.iterator]()
  const first: (readonly CellToWrite[])[] = []
  while (first.length < measuredRows) {
    const next = iterator.next()
    if (next.done) return { first, rest: [] }
    first.push(next.value)
  }
  return { first, rest: { [Symbol.iterator]: () => iterator } }
}

/** In characters. */
export function columnWidths(
  columns: readonly ColumnToWrite[],
  rows: readonly (readonly CellToWrite[])[],
): number[] {
  return columns.map(({ header, width }, index) => {
    if (width !== undefined) return width
    let longest = lineLength(header)
    for (const row of rows) longest = Math.max(longest, lineLength(String(row[index] ?? '')))
    // Two characters more for the filter's button.
    return Math.min(Math.max(longest + 2, narrowest), widest)
  })
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return ''
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}

function lineLength(text: string): number {
  if (!text.includes('\n')) return text.length
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)
}

function* headXml({ titles = [], columns }: SheetToWrite, headRow: number): Generator<string> {
  const letters = columnLetters(Math.max(columns.length, 1))
  for (const [index, title] of titles.entries()) yield rowXml(index + 1, [title], cellStyle.title, letters)
  const headers = columns.map(({ header }) => header)
  if (headers.length > 0) yield rowXml(headRow, headers, cellStyle.head, letters)
}

function columnLetters(columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => columnName(column))
}

function rowXml(
  row: number,
  cells: readonly CellToWrite[],
  style: number,
  letters: readonly string[],
): string {
  let xml = `<row r="${row}">`
  for (const [column, value] of cells.entries())
    xml += cellXml(`${letters[column] ?? columnName(column)}${row}`, value, style)
  return `${xml}</row>`
}

function cellXml(reference: string, value: CellToWrite, style: number): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${reference}" s="${cellStyle.number}"><v>${value}</v></c>`
  }
  const text = typeof value === 'string' ? cellTextXml(value) : ''
  if (text === '') return `<c r="${reference}" s="${style}"/>`
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Most texts: nothing in them has to be looked at twice. */
const isPlain = /^[A-Za-z0-9 .,;:()/'-]{0,1000}$/

/** Text as XML can hold it: characters that are forbidden there are left out. */
export function textXml(text: string): string {
  if (isPlain.test(text)) return text
  return cutText(text, longestCell)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>]/g, (found) => (found === '&' ? '&amp;' : found === '<' ? '&lt;' : '&gt;'))
}

/** As OOXML alone reads it: there `_x0041_` would be an escaped letter. */
export function cellTextXml(text: string): string {
  return textXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** What is text as XML already, for an attribute value in double quotes. */
export function quotedXml(xml: string): string {
  return xml.replaceAll('"', '&quot;').replace(/\s/g, ' ')
}
