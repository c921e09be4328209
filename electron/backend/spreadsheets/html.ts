/** HTML tables that a web application saved as .xls: every `<table>` that isn't inside another is a sheet. */
import type { Collector } from './collector.ts'
import { limits, sheetEdge } from './limits.ts'

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['rsquo', '\u2019'],
  ['lsquo', '\u2018'],
  ['rdquo', '\u201d'],
  ['ldquo', '\u201c'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
])

/** `name` is for the sheet when there is one table; more tables are numbered. */
export function readHtml(html: string, name: string, out: Collector): void {
  const reader = new HtmlReader(name, out)
  let at = 0
  // A comment, a tag, a lone `<`, or text up to the next `<`.
  const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<|[^<]+/g
  for (const [found, slash, tag, attributes = ''] of html.matchAll(token)) {
    if (tag === undefined) reader.text(found)
    else if (slash === '/') reader.close(tag.toLowerCase())
    else reader.open(tag.toLowerCase(), attributes)
    at += 1
    if (at % 10_000 === 0) out.alive()
  }
  reader.end()
}

class HtmlReader {
  readonly #name: string
  readonly #out: Collector
  #sheets = 0
  #depth = 0
  #row = 0
  #column = 0
  #cellColumn = 0
  #cells: { column: number; text: string }[] = []
  #text: string | undefined
  #unread = ''
  /** Columns that a `rowspan` of an earlier row still covers, with the last row it covers. */
  readonly #covered = new Map<number, number>()
  #rowIsOpen = false

  constructor(name: string, out: Collector) {
    this.#name = name
    this.#out = out
  }

  open(tag: string, attributes: string): void {
    if (this.#unread !== '') return
    if (tag === 'script' || tag === 'style' || tag === 'title') this.#unread = tag
    else if (tag === 'table') this.#openTable()
    else if (this.#depth > 1) this.#lineBreak(tag)
    else if (tag === 'tr') this.#openRow()
    else if ((tag === 'td' || tag === 'th') && this.#depth === 1) this.#openCell(attributes)
    else this.#lineBreak(tag)
  }

  close(tag: string): void {
    if (this.#unread === tag) this.#unread = ''
    else if (this.#unread !== '') return
    else if (tag === 'table') this.#closeTable()
    else if (this.#depth !== 1) return
    else if (tag === 'tr') this.#closeRow()
    else if (tag === 'td' || tag === 'th') this.#closeCell()
  }

  text(text: string): void {
    if (this.#text === undefined || this.#unread !== '') return
    this.#text += decodeEntities(text.replace(/[\t\n\r ]+/g, ' '))
  }

  end(): void {
    if (this.#depth > 0) {
      this.#depth = 1
      this.#closeTable()
    }
  }

  #lineBreak(tag: string): void {
    const breaks = tag === 'br' || tag === 'p' || tag === 'div'
    if (breaks && this.#text !== undefined && this.#text.trim() !== '') this.#text += '\n'
  }

  #openTable(): void {
    this.#depth += 1
    if (this.#depth > 1) return
    this.#sheets += 1
    this.#row = 0
    this.#covered.clear()
    this.#out.startSheet(this.#sheets === 1 ? this.#name : `${this.#name} (${this.#sheets})`, false)
  }

  #closeTable(): void {
    if (this.#depth === 0) return
    this.#depth -= 1
    if (this.#depth > 0) return
    this.#closeRow()
    this.#out.endSheet()
  }

  #openRow(): void {
    if (this.#depth === 0) return
    this.#closeRow()
    this.#row += 1
    this.#column = 0
    this.#cells = []
    this.#rowIsOpen = true
  }

  #closeRow(): void {
    this.#closeCell()
    if (!this.#rowIsOpen) return
    this.#rowIsOpen = false
    this.#out.startRow(this.#row)
    for (const { column, text } of this.#cells) this.#out.cell(column, text, false)
    this.#out.endRow()
  }

  #openCell(attributes: string): void {
    if (!this.#rowIsOpen) this.#openRow()
    this.#closeCell()
    while ((this.#covered.get(this.#column) ?? 0) >= this.#row) this.#column += 1
    const wide = span(attributes, 'colspan', limits.columns)
    const high = span(attributes, 'rowspan', sheetEdge.rows)
    this.#cellColumn = this.#column
    this.#text = ''
    const bottom = this.#row + high - 1
    const right = this.#column + wide - 1
    if (wide > 1 || high > 1) this.#out.merge({ top: this.#row, left: this.#column, bottom, right })
    for (let column = this.#column; high > 1 && column <= right; column += 1)
      this.#covered.set(column, bottom)
    this.#column = right + 1
  }

  #closeCell(): void {
    const text = this.#text?.replace(/ *\n */g, '\n').trim() ?? ''
    if (text !== '') this.#cells.push({ column: this.#cellColumn, text })
    this.#text = undefined
  }
}

function span(attributes: string, name: string, most: number): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,7})`, 'i').exec(attributes)
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), most)
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));?/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return entities.get(name) ?? whole
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
