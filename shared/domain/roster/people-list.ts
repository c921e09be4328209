/**
 * A list of people as text, one below the other, as it comes out of a chat or a letter: numbers or bullets
 * before the names, headings above groups, further lines below a name, greetings around it.
 */
import type { Sheet, SheetRow } from '../sheet.ts'
import { looksLikeName, sentenceWords } from './content.ts'
import { isHeadCount, isNipLine, isNumberLine, isOfficeLine, isSum, opensFooter } from './footer.ts'
import { type GroupHeading, groupHeading } from './group-heading.ts'
import { type ListLine, listLine, withBareNumbers, withGaps } from './list-line.ts'
import { type Group, LIST_COLUMNS, ListPerson, withHeading } from './list-person.ts'
import { personPart } from './person-part.ts'
import { placesIn } from './place-names.ts'
import type { IgnoredReason } from './problems.ts'
import { asTable, type Rewritten } from './rewritten.ts'
import type { IgnoredRow, RejectedRow } from './sheet-roster.ts'

/** What a sheet is shows in its first lines: one of 60,000 words must not hold up the door. */
const LOOKED_AT = 500

/** null where the sheet is none. */
export function readPeopleList(sheet: Sheet): Rewritten | null {
  const lines = withBareNumbers(withGaps(sheet.rows.map(listLine)))
  if (lines.length === 0 || lines.filter(({ isWide }) => isWide).length * 5 > lines.length) return null
  const marked = lines.filter(({ mark, text }) => mark !== null && text !== '')
  const isAllMarked = marked.length === lines.length
  const isList =
    marked.length > 0
      ? isMarkedList(marked.slice(0, LOOKED_AT), isAllMarked)
      : isPlainList(lines.slice(0, LOOKED_AT))
  if (!isList) return null
  return new ListReader(sheet, lines, marked.length > 0).read()
}

function isMarkedList(marked: readonly ListLine[], isAllMarked: boolean): boolean {
  const people = marked.map((line) => new ListPerson(line, 1, {}))
  const known = people.filter((person) => person.isKnown).length
  const more = people.filter((person) => person.saysMore).length
  if (known * 2 < marked.length || (marked.length < 2 && more === 0)) return false
  // Nothing but names and their numbers is a table without a header.
  return more > 0 || !isAllMarked || people.some(({ name }) => /\(|\s[-–/]\s/.test(name))
}

/** Without numbers only words beside or below the names prove that it is a list of people. */
function isPlainList(lines: readonly ListLine[]): boolean {
  const entries = [...lines.entries()].filter(([, line]) => isPlainEntry(line))
  const proven = entries.filter(
    ([place, line]) => new ListPerson(line, 1, {}).saysMore || isNumbered(lines[place + 1]),
  )
  return entries.length >= 2 && entries.length * 3 >= lines.length && proven.length * 2 >= entries.length
}

function isNumbered(line: ListLine | undefined): boolean {
  return line !== undefined && isNumberLine(line.text)
}

function isPlainEntry({ text }: ListLine): boolean {
  if (personPart(text) !== null || opensFooter(text) || chatter.test(text)) return false
  const { name } = new ListPerson({ ...noLine, text }, 1, {})
  return looksLikeName(name) && name.includes(' ') && personPart(name) === null
}

const noLine: ListLine = {
  row: 0,
  text: '',
  mark: null,
  isBold: false,
  opensMessage: false,
  isWide: false,
  unseen: false,
  afterGap: false,
}

/** What people write around a list. */
const chatter =
  /^\W*(?:siap|ok|oke|baik|noted|izin|ijin|ass?alam\w*|wa ?alaikum\w*|selamat|salam|shalom|om swastiastu|mohon|hadir|mantap|dear|hal+o|hai|kepada|yth|pak|bu|bapak|ibu|rekan|teman|mhn|tolong|berikut|ini|lampiran|perihal|hal|nomor|sifat|di (?:tempat)?|<media)\b/i
const thanks =
  /^\W*(?:demikian\w*|terima ?kasih|terimakasih|makasih|trims|tks|wass?alam\w*|wass|hormat|atas (?:perhatian|kerja)|salam hormat|sekian|matur)\b/i
const notes = /^\W*(?:tembusan|catatan|keterangan|ket|nb|note|ps|penting)\b\W*(?::|$)/i
const addressee = /^\W*(?:kepada|yth|perihal|hal|nomor|lampiran|sifat)\b/i
const dots = /^[\s.…_–-]*$/

class ListReader {
  private readonly sheet: Sheet
  private readonly lines: readonly ListLine[]
  private readonly isMarked: boolean
  private readonly villages: boolean
  /** The first people stand under a heading, so that an OPD between people is one too. */
  private readonly isHeaded: boolean
  /** By line: a person, or a heading with nothing but headings between it and one. */
  private readonly leadsToPerson: readonly boolean[]
  private readonly lastEntry: number
  private readonly titles: SheetRow[] = []
  private readonly people: ListPerson[] = []
  private readonly ignored: IgnoredRow[] = []
  private readonly rejected: RejectedRow[] = []
  private current: ListPerson | null = null
  private group: Group = {}
  private closing: 'thanks' | 'notes' | null = null
  private isAddressed = false
  /** A number whose name stands in the next line. */
  private waiting: ListLine | null = null
  private count = 0

  constructor(sheet: Sheet, lines: readonly ListLine[], isMarked: boolean) {
    this.sheet = sheet
    this.lines = lines
    this.isMarked = isMarked
    const ofVillages = lines.filter(({ text }) => villageWords.test(text))
    const entries = [...lines.keys()].filter((place) => this.isEntry(lines[place]))
    this.villages = ofVillages.length * 2 >= entries.length && ofVillages.length > 0
    const [first = -1] = entries
    const above = lines[first - 1]
    this.isHeaded = above !== undefined && this.headingOf(above) !== null
    this.lastEntry = entries.at(-1) ?? -1
    this.leadsToPerson = this.leading()
  }

  private leading(): boolean[] {
    const leads: boolean[] = []
    let isLed = false
    for (const line of this.lines.toReversed()) {
      const isPerson = this.isEntry(line) || (line.mark !== null && line.text === '')
      isLed = isPerson || (isLed && this.headingOf(line) !== null)
      leads.push(isLed)
    }
    return leads.toReversed()
  }

  read(): Rewritten {
    for (const [place, line] of this.lines.entries()) this.readLine(line, place)
    if (this.waiting !== null) this.ignore(this.waiting, 'blank')
    const people = this.people.map((person) => person.asPerson(this.villages))
    const table = asTable(this.sheet, this.titles, people, LIST_COLUMNS)
    return { kind: 'list', ...table, ignored: this.ignored, rejected: this.rejected }
  }

  private readLine(line: ListLine, place: number): void {
    if (line.opensMessage) {
      this.closing = null
      this.current = null
    }
    const { text, mark } = line
    if (this.waiting !== null) {
      const { mark: counted, row } = this.waiting
      this.waiting = null
      if (mark === null && !line.afterGap && text !== '') {
        this.ignored.push({ row, why: 'continuation' })
        this.addPerson({ ...line, mark: counted })
        return
      }
      this.ignored.push({ row, why: 'blank' })
    }
    if (mark !== null && text === '' && this.closing !== 'notes') this.waiting = line
    else if (dots.test(text)) this.ignore(line, 'blank')
    else if (mark === null && (isSum(text) || isHeadCount(text))) this.ignore(line, 'subtotal')
    else if (this.isEntry(line)) this.readMarked(line, place)
    else this.readOther(line, place)
  }

  private isEntry(line: ListLine | undefined): boolean {
    if (line === undefined) return false
    return this.isMarked ? line.mark !== null && line.text !== '' : isPlainEntry(line)
  }

  private readMarked(line: ListLine, place: number): void {
    if (this.closing === 'notes') {
      this.ignore(line, 'footer')
      return
    }
    const below = this.lines[place + 1]?.mark
    const isAbove = line.mark !== null && line.mark.kind === 'number' && below && below.kind !== 'number'
    const heading = isAbove ? this.headingOf(line) : null
    if (heading !== null) this.openGroup(line, heading)
    else if (line.mark === null && this.closing !== null) this.ignore(line, 'footer')
    else this.addPerson(line)
  }

  private addPerson(line: ListLine): void {
    this.closing = null
    this.count = line.mark?.number ?? this.count + 1
    const person = new ListPerson(line, this.count, this.group)
    if (!person.isKnown && sentenceWords.test(person.name) && person.name.split(' ').length >= 4) {
      this.reject(line, 'no_name')
      return
    }
    this.current = person
    this.people.push(person)
  }

  private readOther(line: ListLine, place: number): void {
    const { text } = line
    const isFirst = this.people.length === 0 && this.rejected.length === 0
    const heading = this.headingOf(line)
    if (!isFirst && this.closesList(line)) this.ignore(line, 'footer')
    else if (heading !== null && this.opensGroup(line, place)) this.openGroup(line, heading)
    else if (isFirst) this.addTitle(line)
    else if (this.closing !== null) this.ignore(line, 'footer')
    else if (this.current !== null && this.belongsToCurrent(line)) {
      this.current.add(line)
      this.ignored.push({ row: line.row, why: 'continuation' })
    } else if (isOfficeLine(text) && place >= this.lastEntry) {
      this.closing = 'thanks'
      this.ignore(line, 'footer')
    } else if (isPlainEntry(line)) this.reject(line, 'unnumbered')
    else this.ignore(line, 'list_text')
  }

  /** Notes and lists of who gets a copy are numbered too; after thanks the list may go on. */
  private closesList({ text, afterGap }: ListLine): boolean {
    const isBelow = this.current !== null && !afterGap && personPart(text) !== null
    if (notes.test(text) && !isBelow) this.closing = 'notes'
    else if ((thanks.test(text) || opensFooter(text)) && !isBelow) this.closing ??= 'thanks'
    else return false
    this.current = null
    return true
  }

  private belongsToCurrent({ text, afterGap }: ListLine): boolean {
    if (chatter.test(text)) return false
    return !afterGap || isNipLine(text) || isNumberLine(text) || personPart(text)?.field === 'id'
  }

  /** Between people of a list without headings an OPD belongs to the person above. */
  private opensGroup(line: ListLine, place: number): boolean {
    if (this.leadsToPerson[place + 1] !== true) return false
    if (this.current === null || line.afterGap || line.isBold || line.text.endsWith(':')) return true
    if (line.text.startsWith('(')) return false
    return this.isHeaded || this.lines[place + 1]?.mark?.number === 1
  }

  private headingOf({ text, isBold }: ListLine): GroupHeading | null {
    if (chatter.test(text) || isNumberLine(text)) return null
    return groupHeading(text, isBold, this.villages)
  }

  private openGroup({ row, text, isBold }: ListLine, heading: GroupHeading): void {
    const pieces = this.villages ? placesIn(text) : [text]
    const found = pieces.flatMap((piece) => groupHeading(piece, isBold, this.villages) ?? [])
    // From the largest place to the smallest, for a kecamatan ends the desa before it.
    const all = pieces.length > 1 && found.length === pieces.length ? found.toReversed() : [heading]
    this.group = all.reduce(withHeading, this.group)
    this.closing = null
    this.current = null
    this.ignored.push({ row, why: 'section' })
  }

  /** To whom a letter is written says nothing about who comes. */
  private addTitle(line: ListLine): void {
    this.isAddressed ||= addressee.test(line.text)
    if (!this.isAddressed && this.group.unit === undefined)
      this.titles.push({ row: line.row, cells: [line.text] })
    else this.ignored.push({ row: line.row, why: 'title' })
  }

  private ignore({ row }: ListLine, why: IgnoredReason): void {
    this.current = null
    this.ignored.push({ row, why })
  }

  private reject({ row, text }: ListLine, code: 'no_name' | 'unnumbered'): void {
    this.current = null
    const name = code === 'unnumbered' ? text.slice(0, 300) : ''
    this.rejected.push({ row, code, data: { seen: text.slice(0, 200) }, name, unit: null, warnings: [] })
  }
}

const villageWords =
  /\b(?:kepala desa|kades|perangkat desa|sekdes|sekretaris desa|bpd|kaur|kadus|keuchik|perbekel|kuwu|desa \p{Lu})/iu
