/** The sheets of an ODS as OpenDocument XML, row by row. */
import { columnName } from '#shared/domain/column-name.ts'
import type { CellToWrite, SheetToWrite } from './sheet-to-write.ts'
import { columnWidths, headRowOf, measurable, quotedXml, textXml } from './sheet-xml.ts'

const NAMESPACES = ['office', 'style', 'text', 'table', 'number']
  .map((name) => {
    const space = name === 'number' ? 'datastyle' : name
    return ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${space}:1.0"`
  })
  .join('')
const FO = ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'

const BORDER = 'fo:border="0.5pt solid #000000"'
const cellXml = (name: string, properties: string, text = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="N49">` +
  `<style:table-cell-properties ${properties}/>${text}</style:style>`
/** "Text" as the format: whoever edits a NIP in the file still has a text afterwards. */
const STYLES = [
  '<number:text-style style:name="N49"><number:text-content/></number:text-style>',
  cellXml('title', 'style:vertical-align="middle"', bold(13)),
  cellXml('head', `${BORDER} fo:background-color="#e8edf3" fo:wrap-option="wrap"`, bold(11)),
  cellXml('text', `${BORDER} fo:wrap-option="wrap" style:vertical-align="top"`),
  '<style:style style:name="number" style:family="table-cell">',
  `<style:table-cell-properties ${BORDER} style:vertical-align="top"/></style:style>`,
].join('')
const CM_PER_CHARACTER = 0.2

export function* odsContent(sheets: readonly SheetToWrite[]): Generator<string> {
  const measured = sheets.map((sheet) => ({ sheet, ...measurable(sheet.rows) }))
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content office:version="1.3"${NAMESPACES}${FO}>`
  yield `<office:automatic-styles>${STYLES}`
  for (const [index, { sheet, first }] of measured.entries())
    yield* columnStyles(index, columnWidths(sheet.columns, first))
  yield '</office:automatic-styles><office:body><office:spreadsheet>'
  const filters: string[] = []
  for (const [index, { sheet, first, rest }] of measured.entries()) {
    yield* tableHead(sheet, index)
    let rows = 0
    for (const part of [first, rest]) {
      for (const row of part) {
        rows += 1
        yield rowXml(row, 'text')
      }
    }
    yield '</table:table>'
    if (sheet.columns.length > 0) filters.push(filterXml(sheet, index, rows))
  }
  yield `<table:database-ranges>${filters.join('')}</table:database-ranges>`
  yield '</office:spreadsheet></office:body></office:document-content>'
}

function bold(sizePt: number): string {
  return `<style:text-properties fo:font-weight="bold" fo:font-size="${sizePt}pt"/>`
}

function* columnStyles(sheet: number, widths: readonly number[]): Generator<string> {
  for (const [column, width] of widths.entries()) {
    yield (
      `<style:style style:name="c${sheet}-${column}" style:family="table-column"><style:table-column-properties` +
        ` style:column-width="${(width * CM_PER_CHARACTER).toFixed(2)}cm"/></style:style>`
    )
  }
}

function* tableHead(sheet: SheetToWrite, index: number): Generator<string> {
  yield `<table:table table:name="${quotedXml(textXml(sheet.name))}">`
  for (const column of sheet.columns.keys())
    yield `<table:table-column table:style-name="c${index}-${column}"/>`
  // A table of nothing needs a column all the same.
  if (sheet.columns.length === 0) yield '<table:table-column/>'
  const { titles = [] } = sheet
  for (const title of titles) yield rowXml([title], 'title')
  if (titles.length > 0) yield rowXml([], 'title')
  const headers = sheet.columns.map(({ header }) => header)
  yield `<table:table-header-rows>${rowXml(headers, 'head')}</table:table-header-rows>`
}

function rowXml(cells: readonly CellToWrite[], style: string): string {
  let xml = '<table:table-row>'
  for (const cell of cells) xml += valueXml(cell, style)
  return cells.length === 0 ? `${xml}<table:table-cell/></table:table-row>` : `${xml}</table:table-row>`
}

function valueXml(value: CellToWrite, style: string): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const shown = `office:value-type="float" office:value="${value}"`
    return `<table:table-cell table:style-name="number" ${shown}><text:p>${value}</text:p></table:table-cell>`
  }
  const text = typeof value === 'string' ? value : ''
  if (text === '') return `<table:table-cell table:style-name="${style}"/>`
  const open = `<table:table-cell table:style-name="${style}" office:value-type="string">`
  return `${open}${paragraphsXml(text)}</table:table-cell>`
}

/** Spaces after a space, tabs and ends of lines are marks of their own: XML would make one space of them. */
function paragraphsXml(text: string): string {
  return textXml(text)
    .split('\n')
    .map((line) => {
      const spaced = line.replaceAll('\t', '<text:tab/>').replace(/^ |(?<= ) | $/g, '<text:s/>')
      return `<text:p>${spaced}</text:p>`
    })
    .join('')
}

function filterXml(sheet: SheetToWrite, index: number, rows: number): string {
  const name = `'${quotedXml(textXml(sheet.name)).replaceAll("'", "''")}'`
  const headRow = headRowOf(sheet)
  const range = `${name}.A${headRow}:${name}.${columnName(sheet.columns.length - 1)}${headRow + rows}`
  return (
    `<table:database-range table:name="__Anonymous_Sheet_DB__${index}" table:target-range-address="${range}"` +
    ' table:display-filter-buttons="true"/>'
  )
}
