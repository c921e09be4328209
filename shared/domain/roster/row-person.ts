/** One row of people's data as a person, with everything that is doubtful about it. */
import { guessCategory, statusCategory } from '../category-guess.ts'
import { readGender } from '../gender.ts'
import { joinName, sortKey } from '../names.ts'
import type { Gender, Person } from '../person.ts'
import { readPhone } from '../phone.ts'
import { readRank } from '../rank.ts'
import { hasLetter, hasMixedScripts, hasOddCharacters } from '../spelling.ts'
import { CATEGORY_LABELS } from '../category.ts'
import { fold } from '../spelling.ts'
import { looksLikeName } from './content.ts'
import type { RosterField } from './fields.ts'
import { isOfficeLine } from './footer.ts'
import { unclearInName } from './list-entry.ts'
import { identities, readNameCell, type NameCell, type NameColumn } from './name-cell.ts'
import { isKindHeading, isUnitName } from './place-names.ts'
import type { RejectionCode, RowWarning } from './problems.ts'
import type { RowCells } from './row-cells.ts'
import { identityOf, type RowIdentity } from './row-identity.ts'
import { Extras } from './row-extras.ts'
import { longestOf, type LimitedField } from './text-limits.ts'

/** What headings, titles and the sheet's name say about the rows below. */
export type Surroundings = {
  unit: string | null
  subUnit: string | null
  district: string | null
  village: string | null
  /** Words about the kind of people, nearest first. */
  hints: readonly string[]
}

export type RowColumns = {
  /** Columns that no field claims. */
  unclaimed: readonly {
    column: number
    label: string
    kind: 'text' | 'name' | 'number' | 'signature' | 'unclear'
  }[]
  /** The names come from a list as text, where other things may stand behind them. */
  isList: boolean
  labelOf: (field: RosterField) => string
  /** Header of the column with the identity number. */
  identityLabel: string
  /** Its further fields, as in `NIP / Pangkat`. */
  identityParts: readonly RosterField[]
  hasUnitColumn: boolean
  name: NameColumn
  /** `Nama belakang` beside `Nama depan`. */
  lastName: number | null
}

export type RowReading =
  | { person: Person; warnings: RowWarning[] }
  | { rejected: RejectionCode; seen: string }

export function readPersonRow(cells: RowCells, columns: RowColumns, around: Surroundings): RowReading {
  const nameCell = readNameCell(cells.raw('name'), columns.name)
  const name = composeName(cells, nameCell, columns)
  if (!hasLetter(name)) return { rejected: 'no_name', seen: name }
  if (name.length > longestOf.name) return { rejected: 'name_too_long', seen: `${name.slice(0, 80)}…` }
  const warnings: RowWarning[] = []
  const extras = new Extras(warnings)
  const identity = identityOf(cells, nameCell.ids, columns.identityParts, warnings)
  offerOthers(cells, nameCell, identity, columns, extras)
  const field = (one: LimitedField, text: string | null) => extras.limited(one, columns.labelOf(one), text)
  const position = field('position', cells.text('position'))
  const rank = field('rank', rankOf(cells))
  const village = field('village', cells.text('village') ?? around.village)
  const units = unitsOf(cells, columns, around, field)
  const person: Person = {
    name,
    nip: identity.nip,
    nik: identity.nik,
    idWritten: extras.limited('id', columns.identityLabel, identity.idWritten),
    rank,
    position,
    ...units,
    district: field('district', cells.text('district') ?? around.district),
    village,
    category: categoryOf(
      cells,
      identity,
      { position, rank, village, unit: units.unit },
      around,
      columns,
      extras,
    ),
    gender: genderOf(cells, identity, columns, extras, warnings),
    phone: phoneOf(cells, columns, extras, warnings),
    email: emailOf(cells, columns, extras, warnings),
    seat: field('seat', cells.text('seat')),
    note: field('note', cells.text('note')),
    extra: {},
  }
  person.extra = withOthers(cells, columns, extras)
  warnAbout(person, nameCell, cells, columns, warnings)
  return { person, warnings }
}

function warnAbout(
  person: Person,
  nameCell: NameCell,
  cells: RowCells,
  columns: RowColumns,
  warnings: RowWarning[],
): void {
  warnAboutOtherNames(person, cells, columns, warnings)
  warnAboutName(person, nameCell, cells, warnings)
  warnAboutUnclear(person, cells, columns, warnings)
  warnAboutFormulas(cells, warnings)
}

function composeName(cells: RowCells, nameCell: NameCell, { lastName }: RowColumns): string {
  // Reading the text notes unseen characters; the name itself comes from the cell with its lines.
  cells.text('name')
  const front = cells.text('title_front') ?? ''
  const back = cells.text('title_back') ?? ''
  const last = lastName === null ? null : cells.textAt(lastName)
  const name = last === null ? nameCell.name : `${nameCell.name} ${last}`
  return front === '' && back === '' ? name : joinName({ front, name, back })
}

/** What stands in the cells of the name and of the number besides; kept under their header where it finds no place. */
function offerOthers(
  cells: RowCells,
  nameCell: NameCell,
  identity: RowIdentity,
  columns: RowColumns,
  extras: Extras,
): void {
  for (const [field, text] of nameCell.others)
    if (!cells.offer(field, text)) extras.add(columns.labelOf('name'), text)
  if (identity.beside.length === 0) return
  const parts = columns.identityParts.filter((part) => !identities.includes(part) && part !== 'rank')
  const ranks = identity.beside.filter((text) => readRank(text) !== null)
  const others = identity.beside.filter((text) => !ranks.includes(text))
  for (const text of ranks.length > 0 ? [ranks.join(' '), ...others] : others) {
    const field = text === ranks.join(' ') ? 'rank' : parts.shift()
    if (field === undefined || !cells.offer(field, text)) extras.add(columns.identityLabel, text)
  }
}

/** Pangkat and golongan stand in one column, in two, or below the name. */
function rankOf(cells: RowCells): string | null {
  const golongan = cells.text('rank')
  const pangkat = cells.text('pangkat')
  if (golongan === null || pangkat === null) return golongan ?? pangkat
  return golongan.toLowerCase().includes(pangkat.toLowerCase()) ? golongan : `${pangkat}, ${golongan}`
}

/** Without an OPD column the heading above is the OPD, and the unit kerja is one of its parts. */
function unitsOf(
  cells: RowCells,
  columns: RowColumns,
  around: Surroundings,
  field: (one: LimitedField, text: string | null) => string | null,
): { unit: string | null; subUnit: string | null } {
  const written = cells.text('unit')
  const sub = cells.text('sub_unit')
  if (columns.hasUnitColumn || written !== null) {
    return { unit: field('unit', written ?? around.unit), subUnit: field('sub_unit', sub ?? around.subUnit) }
  }
  if (around.unit === null) return { unit: field('unit', sub), subUnit: null }
  if (sub === null) return { unit: around.unit, subUnit: around.subUnit }
  if (fold(sub) === fold(around.unit)) return { unit: field('unit', sub), subUnit: around.subUnit }
  const isNested = around.subUnit !== null && fold(sub) !== fold(around.subUnit)
  return { unit: around.unit, subUnit: field('sub_unit', isNested ? `${around.subUnit}, ${sub}` : sub) }
}

function categoryOf(
  cells: RowCells,
  identity: RowIdentity,
  said: Pick<Person, 'position' | 'rank' | 'village' | 'unit'>,
  around: Surroundings,
  columns: RowColumns,
  extras: Extras,
) {
  const status = cells.text('category')
  const known = status === null ? null : statusCategory(status)
  const rank = said.rank === null ? null : (readRank(said.rank)?.scheme ?? null)
  const isUrbanVillage = said.village !== null && /^kel(?:urahan)?\b/i.test(said.village)
  const near = isUrbanVillage ? 'lurah' : (said.unit ?? '')
  const category = guessCategory({
    status: status ?? identity.word,
    position: said.position,
    rank,
    nip: identity.holder,
    hints: near === '' ? around.hints : [near, ...around.hints],
  })
  // A status that says more or something else than the category is kept beside it.
  const isRepeated = known === category && status !== null && fold(status) === fold(CATEGORY_LABELS[category])
  if (status !== null && !isRepeated) extras.add(columns.labelOf('category'), status)
  if (identity.word !== null && status === null) extras.add(columns.identityLabel, identity.word)
  return category
}

function genderOf(
  cells: RowCells,
  identity: RowIdentity,
  columns: RowColumns,
  extras: Extras,
  warnings: RowWarning[],
): Gender | null {
  const written = cells.text('gender')
  const said = written === null ? tickedGender(cells) : readGender(written)
  if (written !== null && said === null) {
    extras.add(columns.labelOf('gender'), written)
    warnings.push({ code: 'gender_odd', data: { seen: written } })
  }
  if (said !== null && identity.gender !== null && said !== identity.gender) {
    warnings.push({ code: 'nip_gender', data: { seen: identity.nip ?? '', said } })
  }
  return said ?? identity.gender
}

function tickedGender(cells: RowCells): Gender | null {
  const male = isTicked(cells.text('male_tick'))
  const female = isTicked(cells.text('female_tick'))
  return male === female ? null : male ? 'L' : 'P'
}

function isTicked(text: string | null): boolean {
  return text !== null && !/^(?:0|x?-|tidak)$/i.test(text)
}

function phoneOf(
  cells: RowCells,
  columns: RowColumns,
  extras: Extras,
  warnings: RowWarning[],
): string | null {
  const written = cells.text('phone')
  if (written === null) return null
  const verdict = readPhone(withoutEmail(cells.raw('phone'), cells, columns, extras))
  if (verdict.kind !== 'odd' && saysMore(written)) extras.add(columns.labelOf('phone'), written)
  if (verdict.kind === 'none') return null
  if (verdict.kind === 'odd') {
    extras.add(columns.labelOf('phone'), written)
    warnings.push({ code: 'phone_odd', data: { seen: written } })
    return null
  }
  if (verdict.others.length > 0) {
    extras.add(columns.labelOf('phone'), written)
    warnings.push({ code: 'phone_several', data: { seen: written, phone: verdict.phone } })
  }
  return verdict.phone
}

const emailWithin = /[^\s@,;/|]+@[^\s@,;/|]+\.[^\s@,;/|]+/

/** `0812… / budi@mail.id` under `No. HP / Email`. */
function withoutEmail(cell: string, cells: RowCells, columns: RowColumns, extras: Extras): string {
  const [email] = emailWithin.exec(cell) ?? []
  if (email === undefined) return cell
  if (!cells.offer('email', email)) extras.add(columns.labelOf('phone'), email)
  return cell.replace(email, '')
}

const aboutPhones =
  /\b(?:no(?:mor)?|hp|wa|telp?|tlp|telepon|whatsapp|dan|atau|tidak|tdk|belum|ada|kosong)\b/gi

/** Words beside the number: `0812… (anak)`. */
function saysMore(written: string): boolean {
  return (
    /\p{L}{2}/u.test(written) && /\p{L}{2}/u.test(written.replace(emailWithin, '').replace(aboutPhones, ''))
  )
}

function emailOf(
  cells: RowCells,
  columns: RowColumns,
  extras: Extras,
  warnings: RowWarning[],
): string | null {
  const written = cells.text('email')
  if (written === null) return null
  if (written.length <= longestOf.email && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(written)) return written
  extras.add(columns.labelOf('email'), written)
  warnings.push({ code: 'email_odd', data: { seen: written.slice(0, 100) } })
  return null
}

/** `2. ……` */
const placeToSign = /^\d{1,5}\s*[.)]?\s*[.…_]{2,}$/

/** Columns that have no place in a person are kept under their own header. */
function withOthers(cells: RowCells, columns: RowColumns, extras: Extras): Person['extra'] {
  for (const { column, label, kind } of columns.unclaimed) {
    const text = cells.textAt(column)
    // Numbers count people, or mark the place to sign.
    if (
      text !== null &&
      !placeToSign.test(text) &&
      (kind === 'text' || kind === 'name' || kind === 'unclear' || hasLetter(text))
    )
      extras.add(label, text)
  }
  for (const field of ['birth_date', 'nip_old'] as const) {
    const text = cells.text(field)
    if (text !== null) extras.add(columns.labelOf(field), text)
  }
  return extras.all()
}

/** Invited by office, as long as nobody knows who will come: `Camat Semau`. */
function namesOffice(name: string): boolean {
  return isOfficeLine(name) || isUnitName(name) || isKindHeading(name)
}

function warnAboutName(
  { name, nip }: Person,
  { several }: NameCell,
  { cleaned }: RowCells,
  warnings: RowWarning[],
): void {
  if (nip === null && namesOffice(name)) warnings.push({ code: 'name_office', data: { seen: name } })
  if (several) warnings.push({ code: 'name_several', data: { seen: name } })
  if (hasMixedScripts(name)) warnings.push({ code: 'mixed_script', data: { seen: name } })
  if (hasOddCharacters(name)) warnings.push({ code: 'odd_characters', data: { seen: name } })
  if (cleaned) warnings.push({ code: 'cleaned', data: { seen: name } })
}

/** `Nama Ketua BPD` beside `Nama Kepala Desa`: only one of the two is imported. */
function warnAboutOtherNames(
  { name }: Person,
  cells: RowCells,
  { unclaimed }: RowColumns,
  warnings: RowWarning[],
): void {
  for (const { column, label, kind } of unclaimed) {
    const text = kind === 'name' ? cells.textAt(column) : null
    if (text !== null && looksLikeName(text) && !sortKey(name).includes(sortKey(text)))
      warnings.push({ code: 'other_name', data: { seen: text, column: label } })
  }
}

/** What may belong to the name or to another field is kept where it stood. */
function warnAboutUnclear(
  { name, nip }: Person,
  cells: RowCells,
  { unclaimed, isList }: RowColumns,
  warnings: RowWarning[],
): void {
  for (const { column, label, kind } of unclaimed) {
    const text = kind === 'unclear' ? cells.textAt(column) : null
    if (text !== null)
      warnings.push({ code: 'unclear_text', data: { seen: text.slice(0, 200), column: label } })
  }
  const isSaid = (nip === null && namesOffice(name)) || warnings.some(({ code }) => code === 'name_several')
  const part = isList && !isSaid ? unclearInName(name) : null
  if (part !== null)
    warnings.push({ code: 'unclear_name', data: { seen: name.slice(0, 200), part: part.slice(0, 200) } })
}

export function warnAboutFormulas(cells: RowCells, warnings: RowWarning[]): void {
  if (!cells.failed) return
  for (const { label, seen } of cells.failures())
    warnings.push({ code: 'formula_error', data: { seen, column: label } })
}
