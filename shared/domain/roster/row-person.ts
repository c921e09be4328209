/** One row of people's data as a person, with everything that is doubtful about it. */
import { guessCategory, statusCategory } from '../category-guess.ts'
import { readGender } from '../gender.ts'
import { joinName } from '../names.ts'
import type { Gender, Person } from '../person.ts'
import { readPhone } from '../phone.ts'
import { readRank } from '../rank.ts'
import { hasLetter, hasMixedScripts, hasOddCharacters } from '../spelling.ts'
import { CATEGORY_LABELS } from '../category.ts'
import { fold } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { readNameCell, type NameCell, type NameColumn } from './name-cell.ts'
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
  unclaimed: readonly { column: number; label: string; kind: 'text' | 'number' | 'signature' }[]
  labelOf: (field: RosterField) => string
  /** Header of the column with the identity number. */
  identityLabel: string
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
  const identity = identityOf(cells, nameCell.ids, warnings)
  const field = (one: LimitedField, text: string | null) => extras.limited(one, columns.labelOf(one), text)
  const position = field('position', positionOf(cells, nameCell, columns, extras))
  const rank = field('rank', rankOf(cells, nameCell))
  const village = field('village', cells.text('village') ?? around.village)
  const units = unitsOf(cells, nameCell, columns, around, field)
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
  warnAboutName(name, nameCell, cells, warnings)
  warnAboutFormulas(cells, warnings)
  return { person, warnings }
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

/** Where a column says the jabatan, one below the name is kept beside it. */
function positionOf(cells: RowCells, nameCell: NameCell, columns: RowColumns, extras: Extras): string | null {
  const position = cells.text('position')
  const belowName = nameCell.others.get('position') ?? null
  if (position !== null && belowName !== null && belowName !== position)
    extras.add(columns.labelOf('name'), belowName)
  return position ?? belowName
}

/** Pangkat and golongan stand in one column, in two, or below the name. */
function rankOf(cells: RowCells, nameCell: NameCell): string | null {
  const golongan = cells.text('rank') ?? nameCell.others.get('rank') ?? null
  const pangkat = cells.text('pangkat') ?? nameCell.others.get('pangkat') ?? null
  if (golongan === null || pangkat === null) return golongan ?? pangkat
  return golongan.toLowerCase().includes(pangkat.toLowerCase()) ? golongan : `${pangkat}, ${golongan}`
}

/** Without an OPD column the heading above is the OPD, and the unit kerja is one of its parts. */
function unitsOf(
  cells: RowCells,
  nameCell: NameCell,
  columns: RowColumns,
  around: Surroundings,
  field: (one: LimitedField, text: string | null) => string | null,
): { unit: string | null; subUnit: string | null } {
  const written = cells.text('unit') ?? nameCell.others.get('unit') ?? null
  const sub = cells.text('sub_unit') ?? nameCell.others.get('sub_unit') ?? null
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
  const verdict = readPhone(cells.raw('phone'))
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
    if (text !== null && !placeToSign.test(text) && (kind === 'text' || hasLetter(text)))
      extras.add(label, text)
  }
  for (const field of ['birth_date', 'nip_old'] as const) {
    const text = cells.text(field)
    if (text !== null) extras.add(columns.labelOf(field), text)
  }
  return extras.all()
}

function warnAboutName(
  name: string,
  { several }: NameCell,
  { cleaned }: RowCells,
  warnings: RowWarning[],
): void {
  if (several) warnings.push({ code: 'name_several', data: { seen: name } })
  if (hasMixedScripts(name)) warnings.push({ code: 'mixed_script', data: { seen: name } })
  if (hasOddCharacters(name)) warnings.push({ code: 'odd_characters', data: { seen: name } })
  if (cleaned) warnings.push({ code: 'cleaned', data: { seen: name } })
}

export function warnAboutFormulas(cells: RowCells, warnings: RowWarning[]): void {
  for (const { label, seen } of cells.failures())
    warnings.push({ code: 'formula_error', data: { seen, column: label } })
}
