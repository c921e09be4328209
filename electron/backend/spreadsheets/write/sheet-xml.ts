/** One worksheet as OOXML: titles, a frozen and filtered head, text cells, landscape print. */
import { columnName } from '../reference.ts'
import { cutText, longestCell } from './sheet-to-write.ts'
import type { CellToWrite, SheetToWrite } from './sheet-to-write.ts'
import { cellStyle } from './styles-xml.ts'

const narrowest = 6
const widest = 60
/** Rows that are measured for the column widths. */
const measuredRows = 2_000

/** Where the table lies on its sheet, rows counted from 1. */
export type TablePlace = { headRow: number; lastRow: number; lastColumn: string }

export function tablePlace(sheet: SheetToWrite): TablePlace {
  const titles = sheet.titles?.length ?? 0
  const headRow = titles === 0 ? 1 : titles + 2
  return {
    headRow,
    lastRow: headRow + sheet.rows.length,
    lastColumn: columnName(Math.max(sheet.columns.length, 1) - 1),
  }
}

export function sheetXml(sheet: SheetToWrite): string {
  const { headRow, lastRow, lastColumn } = tablePlace(sheet)
  const table = `A${headRow}:${lastColumn}${lastRow}`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${lastColumn}${lastRow}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    '<selection pane="bottomLeft"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    '<sheetData>',
    ...rowsXml(sheet, headRow),
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
}

function columnsXml(sheet: SheetToWrite): string {
  if (sheet.columns.length === 0) return ''
  const columns = sheet.columns.map((column, index) => {
    const width = column.width ?? measuredWidth(sheet, index)
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  return `<cols>${columns.join('')}</cols>`
}

function measuredWidth(sheet: SheetToWrite, column: number): number {
  let longest = lineLength(sheet.columns[column]?.header ?? '')
  for (const row of sheet.rows.slice(0, measuredRows))
    longest = Math.max(longest, lineLength(String(row[column] ?? '')))
  // Two characters more for the filter's button.
  return Math.min(Math.max(longest + 2, narrowest), widest)
}

function lineLength(text: string): number {
  if (!text.includes('\n')) return text.length
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)
}

function* rowsXml(sheet: SheetToWrite, headRow: number): Generator<string> {
  for (const [index, title] of (sheet.titles ?? []).entries())
    yield rowXml(index + 1, [title], cellStyle.title)
  const headers = sheet.columns.map((column) => column.header)
  if (headers.length > 0) yield rowXml(headRow, headers, cellStyle.head)
  for (const [index, row] of sheet.rows.entries()) yield rowXml(headRow + 1 + index, row, cellStyle.text)
}

function rowXml(row: number, cells: readonly CellToWrite[], style: number): string {
  let xml = ''
  for (const [column, value] of cells.entries()) xml += cellXml(`${columnName(column)}${row}`, value, style)
  return `<row r="${row}">${xml}</row>`
}

function cellXml(reference: string, value: CellToWrite, style: number): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${reference}" s="${cellStyle.number}"><v>${value}</v></c>`
  }
  const text = typeof value === 'string' ? cellTextXml(value) : ''
  if (text === '') return `<c r="${reference}" s="${style}"/>`
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Text as XML can hold it: characters that are forbidden there are left out. */
export function cellTextXml(text: string): string {
  return (
    cutText(text, longestCell)
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '')
      // `_x0041_` would be read as an escaped letter.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[&<>]/g, (found) => (found === '&' ? '&amp;' : found === '<' ? '&lt;' : '&gt;'))
  )
}

/** The same for an attribute value in double quotes. */
export function attributeXml(text: string): string {
  return cellTextXml(text).replaceAll('"', '&quot;').replace(/\s/g, ' ')
}
