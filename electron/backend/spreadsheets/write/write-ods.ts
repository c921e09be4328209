/**
 * ODS for people who work with LibreOffice: the same sheets as the workbook, with frozen and filtered heads. Every text
 * is a string cell of the format "Text", so no content can become a formula and no identity number can lose digits.
 */
import { odsContent } from './ods-content.ts'
import { odsSettings } from './ods-settings.ts'
import { type SheetToWrite, sheetNames } from './sheet-to-write.ts'
import { zipPieces } from './zip-pieces.ts'

const MIME = 'application/vnd.oasis.opendocument.spreadsheet'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
/** Landscape, as the workbook. */
const STYLES = [
  `${DECLARATION}<office:document-styles office:version="1.3"`,
  ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">',
  '<office:styles/><office:automatic-styles><style:page-layout style:name="sheet"><style:page-layout-properties',
  ' fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1"/>',
  '</style:page-layout></office:automatic-styles><office:master-styles>',
  '<style:master-page style:name="Default" style:page-layout-name="sheet"/></office:master-styles>',
  '</office:document-styles>',
].join('')
const MANIFEST = [
  `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"`,
  ' manifest:version="1.3">',
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/>`,
  '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>',
  '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>',
  '<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>',
  '</manifest:manifest>',
].join('')

/** Piece by piece, as `workbookPieces`. @throws {RangeError} when there is no sheet */
export async function* odsPieces(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet')
  const names = sheetNames(sheets.map(({ name }) => name))
  const named = sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }))
  yield* zipPieces([
    // First and not packed: by it the file is known for what it is.
    { name: 'mimetype', content: [MIME], isStored: true },
    { name: 'content.xml', content: odsContent(named) },
    { name: 'styles.xml', content: [STYLES] },
    { name: 'settings.xml', content: [odsSettings(named)] },
    { name: 'META-INF/manifest.xml', content: [MANIFEST] },
  ])
}
