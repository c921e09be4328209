/** One worksheet: rows, cells and merges, as they come by. */
import { uncomputedText } from '../cell-text.ts'
import type { Collector } from '../collector.ts'
import { numberText } from '../number-format.ts'
import type { NumberFormat } from '../number-format.ts'
import { ReadProblem } from '../problem.ts'
import { readRange, readReference } from '../reference.ts'
import { isoDateText } from '../serial-date.ts'
import { readXml } from '../xml.ts'
import type { XmlAttributes, XmlHandler } from '../xml.ts'
import { RichText, unescapeText } from './rich-text.ts'

/** What cells point to. */
export type CellTables = { strings: string[]; formats: NumberFormat[]; epoch1904: boolean }

export async function readWorksheet(
  part: AsyncIterable<Buffer>,
  tables: CellTables,
  out: Collector,
): Promise<void> {
  const sheet = new WorksheetReader(tables, out)
  await readXml(part, sheet, () => out.alive())
}

class WorksheetReader implements XmlHandler {
  readonly #tables: CellTables
  readonly #out: Collector
  readonly #rich = new RichText()
  #row = 0
  #rowIsOpen = false
  #column = -1
  #type = 'n'
  #style = ''
  #value = ''
  #formula: string | undefined
  #inCell = false
  #inline = false
  #within: 'value' | 'formula' | undefined

  constructor(tables: CellTables, out: Collector) {
    this.#tables = tables
    this.#out = out
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inline) this.#rich.handler.open(name, attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (this.#inCell) this.#openInCell(name)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'mergeCell') {
      const range = readRange(attributes.ref ?? '')
      if (range) this.#out.merge(range)
    }
  }

  close(name: string): void {
    if (this.#inline && name !== 'is') this.#rich.handler.close(name)
    else if (name === 'is') {
      this.#inline = false
      this.#value = this.#rich.text
    } else if (name === 'v' || name === 'f') this.#within = undefined
    else if (name === 'c') this.#closeCell()
    else if (name === 'row' && this.#rowIsOpen) {
      this.#out.endRow()
      this.#rowIsOpen = false
    }
  }

  text(text: string): void {
    if (this.#inline) this.#rich.handler.text(text)
    else if (this.#within === 'value') this.#value += text
    else if (this.#within === 'formula') this.#formula += text
  }

  #openRow(attributes: XmlAttributes): void {
    this.#column = -1
    this.#rowIsOpen = false
    // Rows may leave their number out; then it follows from the first cell or from the row before.
    if (attributes.r !== undefined) this.#startRow(Number(attributes.r))
  }

  #startRow(row: number): void {
    if (!Number.isInteger(row)) throw new ReadProblem('damaged_file')
    this.#row = row
    this.#rowIsOpen = true
    this.#out.startRow(row)
  }

  #openCell(attributes: XmlAttributes): void {
    const { r: reference, t: type = 'n', s: style = '' } = attributes
    const place = reference === undefined ? undefined : readReference(reference)
    if (reference !== undefined && !place) throw new ReadProblem('damaged_file')
    if (!this.#rowIsOpen) this.#startRow(place?.row ?? this.#row + 1)
    this.#column = place?.column ?? this.#column + 1
    this.#type = type
    this.#style = style
    this.#value = ''
    this.#formula = undefined
    this.#inCell = true
  }

  #openInCell(name: string): void {
    if (name === 'v') this.#within = 'value'
    else if (name === 'f') {
      this.#within = 'formula'
      this.#formula = ''
    } else if (name === 'is') {
      this.#inline = true
      this.#rich.start()
    }
  }

  #closeCell(): void {
    this.#inCell = false
    this.#within = undefined
    const { text, numeric } = this.#cellText()
    if (text !== '') this.#out.cell(this.#column, text, numeric)
  }

  #cellText(): { text: string; numeric: boolean } {
    const value = this.#value
    if (this.#type === 's') return { text: this.#sharedString(value), numeric: false }
    if (this.#type === 'str') return { text: unescapeText(value), numeric: false }
    if (value === '' && this.#formula) return { text: uncomputedText(this.#formula), numeric: false }
    if (this.#type === 'b')
      return { text: value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE', numeric: false }
    if (this.#type === 'd') return { text: isoDateText(value), numeric: false }
    if (this.#type !== 'n' || value === '') return { text: value, numeric: false }
    const format = this.#tables.formats[Number(this.#style)] ?? { kind: 'plain' }
    return numberText(value.trim(), format, this.#tables.epoch1904)
  }

  #sharedString(index: string): string {
    if (index === '') return ''
    const text = this.#tables.strings[Number(index)]
    if (text === undefined) throw new ReadProblem('damaged_file')
    return text
  }
}
