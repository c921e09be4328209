/** The same grid of cells as XLSX, ODS or CSV, written the way office programs write them. */
import { zipFile } from './zip-file.ts'

/** A text, a number as it stands in the file (so that a NIP can be a damaged one), or nothing. */
export type GridCell = string | { number: string } | null

export type Grid = {
  name: string
  hidden?: boolean
  /** `rows[0]` is row 1; an empty row is []. */
  rows: GridCell[][]
  /** Like `A1:G1`. */
  merges?: string[]
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'

export function xlsxFile(grids: readonly Grid[]): Buffer {
  const strings = new Map<string, number>()
  const sheets = grids.map((grid) => worksheetXml(grid, strings))
  return workbookFile(
    grids.map((grid, index) => ({ name: grid.name, hidden: grid.hidden ?? false, xml: sheets[index] ?? '' })),
    { strings: [...strings.keys()] },
  )
}

export type SheetPart = { name: string; hidden?: boolean; xml: string }

/** A workbook around sheets given as XML. */
export function workbookFile(
  sheets: readonly SheetPart[],
  parts: {
    strings?: readonly string[]
    sharedStringsXml?: string
    stylesXml?: string
    workbookPr?: string
  } = {},
): Buffer {
  const listed = sheets.map(({ name, hidden }, index) => {
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`
  })
  const relations = sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  )
  const strings = parts.sharedStringsXml ?? sharedStringsXml(parts.strings ?? [])
  relations.push(
    relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
    relation('rIdT', 'styles', 'styles.xml'),
  )
  return zipFile([
    { name: '[Content_Types].xml', data: `${declaration}<Types xmlns="${packaging}/content-types"/>` },
    { name: '_rels/.rels', data: relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${parts.workbookPr ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationsXml(relations) },
    { name: 'xl/sharedStrings.xml', data: strings },
    { name: 'xl/styles.xml', data: parts.stylesXml ?? `${declaration}<styleSheet xmlns="${main}"/>` },
    ...sheets.map(({ xml }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data: xml })),
  ])
}

/** A worksheet around the content of its `sheetData`. */
export function worksheet(sheetData: string, after = ''): string {
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`
}

function worksheetXml(grid: Grid, strings: Map<string, number>): string {
  const rows = grid.rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`, strings))
    return cells.length === 0 ? '' : `<row r="${row + 1}">${xml.join('')}</row>`
  })
  const merges = (grid.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`)
  return worksheet(rows.join(''), merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : '')
}

function cellXml(cell: GridCell, reference: string, strings: Map<string, number>): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'object') return `<c r="${reference}"><v>${cell.number}</v></c>`
  const index = strings.get(cell) ?? strings.size
  strings.set(cell, index)
  return `<c r="${reference}" t="s"><v>${index}</v></c>`
}

function sharedStringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`)
  return `${declaration}<sst xmlns="${main}" uniqueCount="${strings.length}">${items.join('')}</sst>`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
}

function relationsXml(relations: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${relations.join('')}</Relationships>`
}

export function odsFile(grids: readonly Grid[]): Buffer {
  return odsAround(grids.map((grid) => odsTable(grid)).join(''))
}

/** An ODS file around the content of its `office:spreadsheet`. */
export function odsAround(tables: string, styles = ''): Buffer {
  const names = ['office', 'table', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const content = [
    `${declaration}<office:document-content ${names.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles>`,
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  ]
  return zipFile([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', data: content.join('') },
    { name: 'META-INF/manifest.xml', data: '<manifest:manifest xmlns:manifest="urn:x"/>' },
  ])
}

function odsTable(grid: Grid): string {
  const rows = grid.rows.map((cells) => {
    const xml = cells.map((cell) => odsCell(cell)).join('')
    return `<table:table-row>${xml}<table:table-cell table:number-columns-repeated="${16_384 - cells.length}"/></table:table-row>`
  })
  const rest = 1_048_576 - rows.length
  const filler = `<table:table-row table:number-rows-repeated="${rest}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
  return `<table:table table:name="${xmlText(grid.name)}">${rows.join('')}${filler}</table:table>`
}

function odsCell(cell: GridCell): string {
  if (cell === null || cell === '') return '<table:table-cell/>'
  if (typeof cell === 'object') {
    return `<table:table-cell office:value-type="float" office:value="${cell.number}"><text:p>${cell.number}</text:p></table:table-cell>`
  }
  const paragraphs = cell.split('\n').map((line) => {
    const spaced = xmlText(line).replace(/^ +| {2,}/g, (gap) => `<text:s text:c="${gap.length}"/>`)
    return `<text:p>${spaced}</text:p>`
  })
  return `<table:table-cell office:value-type="string">${paragraphs.join('')}</table:table-cell>`
}

export type CsvStyle = {
  delimiter?: ';' | ',' | '\t' | '|'
  encoding?: 'utf8' | 'utf8-bom' | 'utf16le' | 'latin1'
}

/** One sheet only, as a spreadsheet program saves it. */
export function csvFile(grid: Grid, { delimiter = ';', encoding = 'utf8-bom' }: CsvStyle = {}): Buffer {
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 1)
  const lines = grid.rows.map((row) => {
    const cells = Array.from({ length: width }, (_, column) => csvCell(row[column] ?? null, delimiter))
    return cells.join(delimiter)
  })
  const text = lines.join('\r\n') + '\r\n'
  if (encoding === 'latin1') return Buffer.from(text, 'latin1')
  if (encoding === 'utf16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  return Buffer.from(encoding === 'utf8-bom' ? `\uFEFF${text}` : text, 'utf8')
}

function csvCell(cell: GridCell, delimiter: string): string {
  if (cell === null) return ''
  // Excel writes a long number as it shows it, with six digits.
  const text = typeof cell === 'string' ? cell : shownNumber(cell.number)
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}

function shownNumber(stored: string): string {
  const value = Number(stored)
  return value < 1e11 ? stored : value.toExponential(5).replace('.', ',').replace('e', 'E')
}

function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)
}

export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)
}
