/** One person of a list while their lines are read, and the group they stand in. */
import { fold, tidy } from '../spelling.ts'
import { looksLikeName } from './content.ts'
import type { RosterField } from './fields.ts'
import type { GroupHeading } from './group-heading.ts'
import { isBareLabel, readListEntry, readListLine } from './list-entry.ts'
import type { ListLine } from './list-line.ts'
import { type PersonPart, isTitlePart, personPart } from './person-part.ts'
import { districtIn } from './place-names.ts'
import { ORDER, type RewrittenColumn, type RewrittenPerson, UNCLEAR } from './rewritten.ts'
import { ROSTER_FIELD_LABELS } from './fields.ts'

const fields = [
  'name',
  'id',
  'rank',
  'position',
  'unit',
  'sub_unit',
  'district',
  'village',
  'category',
  'gender',
  'phone',
  'email',
  'birth_date',
  'nip_old',
  'pangkat',
  'title_front',
  'title_back',
  'seat',
  'note',
] as const satisfies readonly RosterField[]

const columnOf = new Map<RosterField, RewrittenColumn>(
  fields.map((field) => [field, { label: ROSTER_FIELD_LABELS[field], field, isUnclear: false }]),
)
const DIVISION: RewrittenColumn = { label: 'Kelompok', field: null, isUnclear: false }
const HEADING: RewrittenColumn = { label: 'Judul kelompok', field: null, isUnclear: true }

export const LIST_COLUMNS: readonly RewrittenColumn[] = [
  ORDER,
  ...columnOf.values(),
  DIVISION,
  HEADING,
  UNCLEAR,
]

export type Group = Partial<
  Record<'unit' | 'district' | 'village' | 'category' | 'division' | 'unclear', string>
>

/** A new place ends the smaller ones; words nobody understands end everything, for they may be a place. */
export function withHeading(group: Group, { field, text }: GroupHeading): Group {
  if (field === 'unclear') return { unclear: text }
  if (field === 'unit') return { unit: text }
  const { unclear: _, ...known } = group
  if (field === 'district') return { ...pick(known, 'unit'), district: text }
  if (field === 'village') return { ...pick(known, 'unit', 'district'), village: text }
  return field === 'category' ? { ...known, category: text } : { ...known, division: text }
}

function pick(group: Group, ...keys: (keyof Group)[]): Group {
  return Object.fromEntries(keys.flatMap((key) => (group[key] === undefined ? [] : [[key, group[key]]])))
}

export class ListPerson {
  name: string
  readonly row: number
  readonly number: number
  private readonly parts: PersonPart[]
  private readonly unclear: string[]
  private readonly group: Group
  private unseen: boolean

  constructor({ row, text, unseen }: ListLine, number: number, group: Group) {
    const { name, parts, unclear } = readListEntry(text)
    this.row = row
    this.number = number
    this.name = name
    this.parts = parts
    this.unclear = unclear
    this.group = group
    this.unseen = unseen
    // Invited by office: the office is all that is known.
    const office = personPart(name)
    if (office !== null && parts.every(({ field }) => field !== office.field)) parts.push(office)
  }

  /** A line below: a gelar goes to the name, the rest into its fields. */
  add({ text, unseen }: ListLine): void {
    this.unseen ||= unseen
    if (isBareLabel(tidy(text))) return
    if (this.name !== '' && isTitlePart(text)) {
      this.name = `${this.name.replace(/,$/, '')}, ${text.replace(/^,\s*/, '')}`
      return
    }
    if (this.name === '' && looksLikeName(readListEntry(text).name)) {
      const { name, parts, unclear } = readListEntry(text)
      this.name = name
      this.parts.push(...parts)
      this.unclear.push(...unclear)
      return
    }
    const { parts, unclear } = readListLine(text)
    this.parts.push(...parts)
    this.unclear.push(...unclear)
  }

  get isKnown(): boolean {
    return this.parts.length > 0 || looksLikeName(this.name)
  }

  get saysMore(): boolean {
    return this.parts.length > 0
  }

  asPerson(villages: boolean): RewrittenPerson {
    const texts = new Map<RewrittenColumn, string>([[ORDER, String(this.number)]])
    const unclear = [...this.unclear]
    const put = (field: RosterField, text: string) => {
      const column = columnOf.get(field)
      const before = column && texts.get(column)
      if (column === undefined) unclear.push(text)
      else if (before === undefined || before === text) texts.set(column, text)
      else if (joined[field] === undefined) unclear.push(text)
      else texts.set(column, `${before}${joined[field]}${text}`)
    }
    if (this.name !== '') put('name', this.name)
    for (const { field, text } of this.parts) {
      const district = villages && field === 'unit' ? districtIn(text) : null
      if (district === null) put(field, text)
      else put('district', district)
    }
    this.fillFromGroup(texts, put)
    if (unclear.length > 0) texts.set(UNCLEAR, unclear.join('; '))
    return { row: this.row, texts, unseen: this.unseen }
  }

  private fillFromGroup(
    texts: Map<RewrittenColumn, string>,
    put: (field: RosterField, text: string) => void,
  ): void {
    const { unit, district, village, category, division, unclear } = this.group
    const unitColumn = columnOf.get('unit')
    const own = unitColumn && texts.get(unitColumn)
    if (unit !== undefined && unitColumn && own === undefined) texts.set(unitColumn, unit)
    else if (unit !== undefined && unitColumn && own !== undefined && fold(own) !== fold(unit)) {
      const place = districtIn(unit)
      // `Dinas Sosial` below `Kecamatan Semau` is where somebody works and where; two OPD contradict each other.
      if (place !== null && districtIn(own) === null) put('district', place)
      else if (wholeOffice.test(fold(own))) put('unit', unit)
      else {
        texts.set(unitColumn, unit)
        put('sub_unit', own)
      }
    }
    const said = (field: RosterField, text: string | undefined) => {
      const column = columnOf.get(field)
      if (text !== undefined && column !== undefined && !texts.has(column)) put(field, text)
    }
    said('district', district)
    said('village', village)
    said('category', category)
    if (division !== undefined) texts.set(DIVISION, division)
    if (unclear !== undefined) texts.set(HEADING, unclear)
  }
}

const wholeOffice =
  /^(?:dinas|badan|inspektorat|kecamatan|kec|sekretariat daerah|satpol|dis[a-z]+|bappeda|bkpsdm)\b/

/** What stands between two texts of one field; of other fields a second text is unclear. */
const joined: Partial<Record<RosterField, string>> = {
  id: '\n',
  phone: '\n',
  position: '; ',
  rank: ' ',
  note: '; ',
}
