/** "XML Spreadsheet 2003", which personnel systems like to call .xls. */
import type { Collector } from './collector.ts'
import { sheetEdge } from './limits.ts'
import { ReadProblem } from './problem.ts'
import { isoDateText } from './serial-date.ts'
import { numberText } from './number-format.ts'
import { attribute, readXml } from './xml.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'

export async function readXml2003(text: string, out: Collector): Promise<void> {
  // Whether a sheet is hidden stands behind its rows, so that is looked up first.
  const finder = new HiddenSheets()
  await readXml([text], finder)
  await readXml(pieces(text), new Xml2003Reader(finder.hidden, out), () => out.alive())
}

function* pieces(text: string): Generator<string> {
  const size = 65_536
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

class HiddenSheets implements XmlHandler {
  readonly hidden = new Set<number>()
  #sheet = -1
  #inVisible = false

  open(name: string): void {
    if (name === 'Worksheet') this.#sheet += 1
    this.#inVisible = name === 'Visible'
  }

  close(): void {
    this.#inVisible = false
  }

  text(text: string): void {
    if (this.#inVisible && text.includes('Hidden')) this.hidden.add(this.#sheet)
  }
}

class Xml2003Reader implements XmlHandler {
  readonly #hidden: Set<number>
  readonly #out: Collector
  #sheet = -1
  #row = 0
  #column = -1
  #across = 0
  #inData = false
  #type = ''
  #text = ''

  constructor(hidden: Set<number>, out: Collector) {
    this.#hidden = hidden
    this.#out = out
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'Worksheet') this.#openSheet(attributes)
    else if (name === 'Row') this.#openRow(attributes)
    else if (name === 'Cell') this.#openCell(attributes)
    else if (name === 'Data') {
      this.#inData = true
      this.#type = attribute(attributes, 'Type') ?? 'String'
      this.#text = ''
    }
  }

  close(name: string): void {
    if (name === 'Data') this.#closeData()
    else if (name === 'Cell') this.#column += this.#across
    else if (name === 'Row') this.#out.endRow()
    else if (name === 'Worksheet') this.#out.endSheet()
  }

  text(text: string): void {
    if (this.#inData) this.#text += text
  }

  #openSheet(attributes: XmlAttributes): void {
    this.#sheet += 1
    this.#row = 0
    this.#out.startSheet(attribute(attributes, 'Name') ?? '', this.#hidden.has(this.#sheet))
  }

  #openRow(attributes: XmlAttributes): void {
    this.#row = place(attributes, 'Index') ?? this.#row + 1
    this.#column = -1
    this.#out.startRow(this.#row)
  }

  #openCell(attributes: XmlAttributes): void {
    const index = place(attributes, 'Index')
    this.#column = index === undefined ? this.#column + 1 : index - 1
    this.#across = place(attributes, 'MergeAcross') ?? 0
    const down = place(attributes, 'MergeDown') ?? 0
    if (this.#across === 0 && down === 0) return
    const top = this.#row
    const left = this.#column
    this.#out.merge({ top, left, bottom: top + down, right: left + this.#across })
  }

  #closeData(): void {
    this.#inData = false
    const value = this.#text
    if (this.#type === 'Number') {
      const { text, numeric } = numberText(value.trim(), { kind: 'plain' }, false)
      this.#out.cell(this.#column, text, numeric)
    } else if (this.#type === 'DateTime') this.#out.cell(this.#column, isoDateText(value), false)
    else if (this.#type === 'Boolean') this.#out.cell(this.#column, value === '1' ? 'TRUE' : 'FALSE', false)
    else this.#out.cell(this.#column, value, false)
  }
}

function place(attributes: XmlAttributes, name: string): number | undefined {
  const value = attribute(attributes, name)
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > sheetEdge.rows)
    throw new ReadProblem('damaged_file')
  return number
}
