/**
 * XLSX for people: opens in Excel, LibreOffice and Google Sheets with a frozen, filtered head that is
 * repeated on every printed page. Every text is a text cell, so no content can become a formula and no
 * identity number can lose digits.
 */
import type { SheetToWrite } from './sheet-to-write.ts'
import { sheetNames } from './sheet-to-write.ts'
import { cellTextXml, quotedXml, sheetXml, type TablePlace } from './sheet-xml.ts'
import { stylesXml } from './styles-xml.ts'
import { zipPieces } from './zip-pieces.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** @throws {RangeError} when there is no sheet: such a file opens nowhere */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of workbookPieces(sheets)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The file piece by piece: a row is asked for when those before it are on their way. Throws as `writeWorkbook`. */
export async function* workbookPieces(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet')
  const places: TablePlace[] = []
  yield* zipPieces([
    { name: '[Content_Types].xml', content: [contentTypesXml(sheets.length)] },
    { name: '_rels/.rels', content: [relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelationsXml(sheets.length)] },
    { name: 'xl/styles.xml', content: [stylesXml] },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: (function* () {
        places[index] = yield* sheetXml(sheet)
      })(),
    })),
    {
      name: 'xl/workbook.xml',
      content: (function* () {
        yield workbookXml(sheets, places)
      })(),
    },
  ])
}

function contentTypesXml(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  )
  return [
    declaration,
    `<Types xmlns="${packaging}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>`,
    ...parts,
    '</Types>',
  ].join('')
}

function workbookXml(sheets: readonly SheetToWrite[], places: readonly TablePlace[]): string {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const listed = names.map(
    (name, index) =>
      `<sheet name="${quotedXml(cellTextXml(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const defined = names.flatMap((name, index) => definedNamesXml(name, index, sheets[index], places[index]))
  return [
    declaration,
    `<workbook xmlns="${main}" xmlns:r="${relationships}">`,
    '<bookViews><workbookView/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('')
}

/** The filter's range and the rows repeated on every page are names of the workbook. */
function definedNamesXml(
  name: string,
  index: number,
  sheet: SheetToWrite | undefined,
  place: TablePlace | undefined,
): string[] {
  if (!sheet || !place || sheet.columns.length === 0) return []
  const { headRow, lastRow, lastColumn } = place
  const quoted = `'${cellTextXml(name).replaceAll("'", "''")}'`
  const filter = `${quoted}!$A$${headRow}:$${lastColumn}$${lastRow}`
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${filter}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${headRow}:$${headRow}</definedName>`,
  ]
}

function workbookRelationsXml(sheets: number): string {
  const targets = Array.from({ length: sheets }, (_, index): Relation => {
    return [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]
  })
  return relationsXml([...targets, [`rId${sheets + 1}`, 'styles', 'styles.xml']])
}

type Relation = [id: string, type: string, target: string]

function relationsXml(relations: Relation[]): string {
  const listed = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${listed.join('')}</Relationships>`
}
