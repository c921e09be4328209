/** OpenDocument spreadsheets: zipped (ODS) or as one XML text (FODS). */
import type { Collector } from '../collector.ts'
import { limits, sheetEdge } from '../limits.ts'
import { ReadProblem } from '../problem.ts'
import { attribute, readXml } from '../xml.ts'
import type { XmlAttributes, XmlHandler } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { OdsCell } from './cell.ts'

export async function readOds(zip: Zip, out: Collector): Promise<void> {
  if (zip.has('encrypted-package')) throw new ReadProblem('password_protected')
  if (zip.has('META-INF/manifest.xml')) await refuseEncrypted(zip)
  await readOdsContent(zip.read('content.xml'), out)
}

export async function readOdsContent(
  content: AsyncIterable<Buffer> | Iterable<string>,
  out: Collector,
): Promise<void> {
  const reader = new ContentReader(out)
  await readXml(content, reader, () => out.alive())
  if (!reader.sawSpreadsheet) throw new ReadProblem('not_a_spreadsheet', { looksLike: 'document' })
}

async function refuseEncrypted(zip: Zip): Promise<void> {
  const open = (name: string): void => {
    if (name === 'encryption-data') throw new ReadProblem('password_protected')
  }
  await readXml(zip.read('META-INF/manifest.xml'), { open, close() {}, text() {} })
}

type FoundCell = { column: number; count: number; text: string; numeric: boolean }

class ContentReader implements XmlHandler {
  sawSpreadsheet = false
  readonly #out: Collector
  readonly #cell = new OdsCell()
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  /** Depth inside of `table:tracked-changes`, whose cells are no longer there. */
  #past = 0
  #tables = 0
  /** Row number of the row that goes by, and how often it is repeated. */
  #row = 0
  #rowCount = 1
  #cells: FoundCell[] = []
  #column = 0
  #inCell = false
  #cellCount = 1

  constructor(out: Collector) {
    this.#out = out
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#past > 0 || name === 'tracked-changes') this.#past += 1
    else if (this.#inCell) this.#cell.open(name, attributes)
    else if (name === 'spreadsheet') this.sawSpreadsheet = true
    else if (name === 'style') this.#style = attribute(attributes, 'name') ?? ''
    else if (name === 'table-properties') this.#openTableStyle(attributes)
    else if (name === 'table' && this.sawSpreadsheet) this.#openTable(attributes)
    else if (this.#tables !== 1) return
    else if (name === 'table-row') this.#openRow(attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(name, attributes)
  }

  close(name: string): void {
    if (this.#past > 0) this.#past -= 1
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell(name)
    else if (this.#inCell) this.#cell.close(name)
    else if (name === 'table' && this.#tables > 0) {
      this.#tables -= 1
      if (this.#tables === 0) this.#out.endSheet()
    } else if (name === 'table-row' && this.#tables === 1) this.#closeRow()
  }

  text(text: string): void {
    if (this.#inCell && this.#past === 0) this.#cell.text(text)
  }

  #openTableStyle(attributes: XmlAttributes): void {
    if (attribute(attributes, 'display') === 'false') this.#hiddenStyles.add(this.#style)
  }

  #openTable(attributes: XmlAttributes): void {
    this.#tables += 1
    if (this.#tables > 1) return
    this.#row = 1
    const hidden = this.#hiddenStyles.has(attribute(attributes, 'style-name') ?? '')
    this.#out.startSheet(attribute(attributes, 'name') ?? '', hidden)
  }

  #openRow(attributes: XmlAttributes): void {
    this.#rowCount = repeat(attributes, 'number-rows-repeated')
    this.#cells = []
    this.#column = 0
  }

  #closeRow(): void {
    // A filled row repeated a million times ends at the collector's limit, an empty one costs nothing.
    if (this.#cells.length > 0) {
      for (let copy = 0; copy < this.#rowCount; copy += 1) this.#giveRow(this.#row + copy)
    }
    this.#row += this.#rowCount
  }

  #giveRow(row: number): void {
    this.#out.startRow(row)
    for (const { column, count, text, numeric } of this.#cells) {
      const copies = Math.min(count, limits.columns + 1)
      for (let copy = 0; copy < copies; copy += 1) this.#out.cell(column + copy, text, numeric)
    }
    this.#out.endRow()
  }

  #openCell(name: string, attributes: XmlAttributes): void {
    this.#cellCount = repeat(attributes, 'number-columns-repeated')
    this.#inCell = true
    this.#cell.start(attributes)
    const wide = repeat(attributes, 'number-columns-spanned')
    const high = repeat(attributes, 'number-rows-spanned')
    if (name !== 'table-cell' || (wide === 1 && high === 1)) return
    const top = this.#row
    this.#out.merge({ top, left: this.#column, bottom: top + high - 1, right: this.#column + wide - 1 })
  }

  #closeCell(name: string): void {
    this.#inCell = false
    const { text, numeric } = this.#cell.result
    // What a merge covers is not shown by any program.
    if (name === 'table-cell' && text.trim() !== '') {
      this.#cells.push({ column: this.#column, count: this.#cellCount, text, numeric })
    }
    this.#column += this.#cellCount
  }
}

function repeat(attributes: XmlAttributes, name: string): number {
  const value = attribute(attributes, name)
  if (value === undefined) return 1
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > sheetEdge.rows) throw new ReadProblem('damaged_file')
  return count
}
