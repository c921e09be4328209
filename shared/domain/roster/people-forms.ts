/** Forms: labels and values downwards, one block per person, as in a biodata sheet. */
import type { Sheet, SheetRow } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { filledCells } from './filled-cells.ts'
import { isSum, opensFooter } from './footer.ts'
import { type FormPair, pairsOf } from './form-pair.ts'
import { isHeading } from './section.ts'
import type { IgnoredReason } from './problems.ts'
import {
  asTable,
  ORDER,
  type Rewritten,
  type RewrittenColumn,
  type RewrittenPerson,
  UNCLEAR,
} from './rewritten.ts'
import type { IgnoredRow } from './sheet-roster.ts'

type Line = { row: SheetRow; pairs: FormPair[]; afterGap: boolean }

/** null where the sheet is none. */
export function readPeopleForms(sheet: Sheet): Rewritten | null {
  const lines = sheet.rows.map((row, place): Line => {
    const above = sheet.rows[place - 1]?.row ?? row.row - 1
    return { row, pairs: pairsOf(row), afterGap: row.row > above + 1 }
  })
  return isForm(lines) ? new FormReader(sheet, lines).read() : null
}

/** Whether this row is a line of a form, and so no header though it reads like one. */
export function isFormRow(sheet: Sheet, index: number): boolean {
  const row = sheet.rows[index]
  return row !== undefined && pairsOf(row).length > 0
}

/** The name and something else about one person at least, and hardly anything but pairs between them. */
function isForm(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ pairs }) => pairs.some(({ field }) => field !== null))
  if (first < 0) return false
  const last = lines.findLastIndex(({ pairs }) => pairs.some(({ field }) => field !== null))
  const body = lines.slice(first, last + 1)
  const fields = new Set(body.flatMap(({ pairs }) => pairs.map(({ field }) => field)))
  const named = fields.has('name') && fields.size - (fields.has(null) ? 1 : 0) >= 2
  // Two people beside each other can't be told apart line by line.
  const isBeside = body.some(({ pairs }) => new Set(pairs.map(({ key }) => key)).size < pairs.length)
  return named && !isBeside && body.filter(({ pairs }) => pairs.length > 0).length * 2 >= body.length
}

type Block = {
  row: number
  texts: Map<RewrittenColumn, string>
  numeric: Set<RewrittenColumn>
  unclear: string[]
  unseen: boolean
}

class FormReader {
  private readonly sheet: Sheet
  private readonly lines: readonly Line[]
  private readonly columns = new Map<string, RewrittenColumn>()
  private readonly blocks: Block[] = []
  private readonly titles: SheetRow[] = []
  private readonly ignored: IgnoredRow[] = []
  private block: Block | null = null
  private inFooter = false
  /** The row above was a line of the form. */
  private afterPair = false

  constructor(sheet: Sheet, lines: readonly Line[]) {
    this.sheet = sheet
    this.lines = lines
  }

  read(): Rewritten {
    const begin = this.firstOfBlock()
    for (const [place, line] of this.lines.entries()) {
      if (place < begin) this.addTitle(line.row)
      else if (line.pairs.length > 0) this.readPairs(line, place)
      else this.readOther(line)
      this.afterPair = line.pairs.length > 0 && !this.inFooter
    }
    const people = this.blocks.map(personOf)
    const order = [ORDER, ...this.columns.values(), UNCLEAR]
    // Every other row of a block belongs to the row its name stands in.
    const rows = new Set(people.map(({ row }) => row))
    const ignored = this.ignored.filter(({ row }) => !rows.has(row))
    return { kind: 'form', ...asTable(this.sheet, this.titles, people, order), ignored, rejected: [] }
  }

  private readPairs(line: Line, place: number): void {
    const { row, pairs, afterGap } = line
    const hasName = pairs.some(({ field }) => field === 'name')
    if (this.inFooter && !hasName) {
      this.ignored.push({ row: row.row, why: 'footer' })
      return
    }
    this.inFooter = false
    const begins =
      (afterGap || !this.afterPair) &&
      this.block?.texts.has(this.nameColumn) === true &&
      this.namedBelow(place)
    const repeats = pairs.some(({ key }) => {
      const column = this.columns.get(key)
      return column !== undefined && this.block?.texts.has(column) === true
    })
    const block = this.block === null || begins || repeats ? this.open(row.row) : this.block
    if (hasName) block.row = row.row
    block.unseen ||= row.unseen !== undefined
    for (const pair of pairs) this.put(block, pair)
    this.ignored.push({ row: row.row, why: 'continuation' })
  }

  /** What stands apart above the lines with the first name belongs to the letter: `Nomor : 005/12`. */
  private firstOfBlock(): number {
    const hasName = ({ pairs }: Line) => pairs.some(({ field }) => field === 'name')
    let begin = this.lines.findIndex(hasName)
    while (begin > 0 && !this.lines[begin]?.afterGap && this.lines[begin - 1]?.pairs.length !== 0) begin--
    return begin
  }

  /** `Menugaskan kepada:` — who stood above gives the order, and is not sent. */
  private leaveOutIssuer(row: SheetRow): void {
    const above = [...this.ignored.map((line) => line.row), ...this.blocks.map((block) => block.row)]
    this.ignored.splice(
      0,
      this.ignored.length,
      ...[...new Set(above)].map((one) => ({ row: one, why: 'title' as const })),
    )
    this.blocks.splice(0)
    this.block = null
    this.ignored.push({ row: row.row, why: 'title' })
  }

  private get nameColumn(): RewrittenColumn {
    return this.columns.get('name') ?? ORDER
  }

  /** Whether a name stands in the lines that follow each other from here. */
  private namedBelow(from: number): boolean {
    for (let at = from; at < this.lines.length; at++) {
      const line = this.lines[at]
      if (line === undefined || line.pairs.length === 0 || (at > from && line.afterGap)) return false
      if (line.pairs.some(({ field }) => field === 'name')) return true
    }
    return false
  }

  private open(row: number): Block {
    this.block = { row, texts: new Map(), numeric: new Set(), unclear: [], unseen: false }
    this.blocks.push(this.block)
    return this.block
  }

  private put(block: Block, { key, label, field, value, isNumeric }: FormPair): void {
    if (field === 'number') return
    const known = this.columns.get(key)
    const column = known ?? { label, field: field ?? undefined, isUnclear: false }
    if (known === undefined) this.columns.set(key, column)
    block.texts.set(column, value)
    if (isNumeric) block.numeric.add(column)
  }

  private readOther({ row, afterGap }: Line): void {
    const text = filledCells(row)
      .map((cell) => cell.text)
      .join(' ')
    if (this.block !== null && issues.test(text)) this.leaveOutIssuer(row)
    else if (this.block === null)
      this.ignored.push({ row: row.row, why: this.blocks.length > 0 ? 'list_text' : 'title' })
    else if (this.inFooter || opensFooter(text)) {
      this.inFooter = true
      this.ignored.push({ row: row.row, why: 'footer' })
    } else if (isSum(text)) this.ignored.push({ row: row.row, why: 'subtotal' })
    else if (this.afterPair && !afterGap && !isBetween(text)) {
      // What is filled in may need a second line; nobody can say for sure.
      this.block.unclear.push(text)
      this.ignored.push({ row: row.row, why: 'continuation' })
    } else this.ignored.push({ row: row.row, why: 'list_text' satisfies IgnoredReason })
  }

  private addTitle(row: SheetRow): void {
    this.titles.push(row)
  }
}

const issues = /\b(?:menugaskan|memerintahkan|memberi(?:kan)? tugas|menerangkan bahwa)\b/i

/** `Peserta 2`, `BIODATA`, `2.`: stands above the next form. */
function isBetween(text: string): boolean {
  return (
    /^\W*(?:\d{1,4}\W*|(?:biodata|formulir|form|data|identitas|peserta|nomor|no)\b.{0,60})$/i.test(
      tidy(text),
    ) ||
    isHeading(text) ||
    /^[-=_*.\s]+$/.test(text)
  )
}

function personOf({ row, texts, numeric, unclear, unseen }: Block, place: number): RewrittenPerson {
  const all = new Map<RewrittenColumn, string>([[ORDER, String(place + 1)], ...texts])
  if (unclear.length > 0) all.set(UNCLEAR, unclear.join('; '))
  return { row, texts: all, numeric, unseen }
}
