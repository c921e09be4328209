/**
 * Rosters as OPD send them, with the truth about every row beside them. A seed gives the same roster
 * for ever; quirks that aren't asked for are absent.
 */
import { makePerson, units } from './people-maker.ts'
import type { MadePerson } from './people-maker.ts'
import { Chance } from './random.ts'
import { csvFile, odsFile, xlsxFile } from './sheet-files.ts'
import type { CsvStyle, Grid, GridCell } from './sheet-files.ts'

export type RosterField =
  | 'number'
  | 'name'
  | 'nip'
  | 'rank'
  | 'position'
  | 'unit'
  | 'village'
  | 'district'
  | 'phone'
  | 'gender'
  | 'note'

export type RosterProblem =
  | 'nip_precision'
  | 'nip_length'
  | 'nip_birth_date'
  | 'duplicate_nip'
  | 'duplicate_name'

export type RosterQuirks = {
  people: number
  /** Title rows above the head, followed by an empty one. */
  titleRows?: number
  /** "Jabatan" above "Nama Jabatan" and "Unit Kerja", everything else merged over both rows. */
  twoLevelHead?: boolean
  /** `1 2 3 …` under the head. */
  numberRow?: boolean
  /** A merged row with the OPD or kecamatan above its people; its own column is left out unless the head has two levels. */
  sections?: 'unit' | 'district'
  /** A sheet of its own for every OPD, and the OPD only in the sheet's name and title. */
  sheetPerUnit?: boolean
  /** A sheet that tells how to fill in the list. */
  instructions?: boolean
  hiddenSheet?: boolean
  /** Place, date, signature. */
  footer?: boolean
  blankRows?: boolean
  /** Digits only, 8-6-1-3, with "NIP." in front, with stray spaces, or all of these. */
  nipStyle?: 'digits' | 'spaced' | 'labelled' | 'padded' | 'mixed'
  /** Name and NIP as two lines of one cell. */
  nipUnderName?: boolean
  capitals?: boolean
  headers?: Partial<Record<RosterField, string>>
  fields?: readonly RosterField[]
  problems?: Partial<Record<RosterProblem, number>>
}

export type TruthPerson = {
  row: number
  /** As it stands in the file, outer spaces off. */
  shown: string
  nip: string | null
  unit: string | null
  district: string | null
  village: string | null
  phone: string | null
}

export type SheetTruth = {
  sheet: string
  /** Row of the last head line. */
  headerRow: number
  /** Everybody who shall be accepted; whoever stands there twice isn't accepted twice. */
  people: TruthPerson[]
  problems: { row: number; why: RosterProblem }[]
  /** Every row that holds something and is no person: titles, head, numbers, sections, footer. */
  otherRows: number[]
}

export type MadeRoster = { grids: Grid[]; truth: SheetTruth[] }

const defaultHeaders: Record<RosterField, string> = {
  number: 'No',
  name: 'Nama Lengkap dan Gelar',
  nip: 'NIP',
  rank: 'Pangkat/\nGol. Ruang',
  position: 'Nama Jabatan',
  unit: 'Unit Kerja',
  village: 'Desa/Kelurahan',
  district: 'Kecamatan',
  phone: 'No. HP (WA)',
  gender: 'L/P',
  note: 'Ket.',
}

const defaultFields: readonly RosterField[] = ['number', 'name', 'nip', 'rank', 'position', 'unit', 'note']

export function makeRoster(seed: number, quirks: RosterQuirks): MadeRoster {
  const chance = new Chance(seed)
  const groups = groupPeople(chance, quirks)
  const made: MadeRoster = { grids: [], truth: [] }
  const perSheet = quirks.sheetPerUnit ? groups.map((group) => [group]) : [groups]
  for (const [index, each] of perSheet.entries()) {
    const sheet = new SheetMaker(chance, quirks, quirks.sheetPerUnit ? (each[0]?.title ?? '') : 'Peserta')
    sheet.fill(each, quirks.sheetPerUnit ? index : undefined)
    made.grids.push(sheet.grid)
    made.truth.push(sheet.truth)
  }
  if (quirks.instructions)
    made.grids.push({ name: 'Petunjuk', rows: [['Isi kolom nama dan NIP dengan lengkap']] })
  if (quirks.hiddenSheet)
    made.grids.push({
      name: 'Referensi',
      hidden: true,
      rows: [
        ['Kode', 'Uraian'],
        ['1', 'PNS'],
      ],
    })
  return made
}

export type RosterFormat = 'xlsx' | 'ods' | ({ csv: true } & CsvStyle)

export function rosterFile(roster: MadeRoster, format: RosterFormat = 'xlsx'): Buffer {
  if (format === 'xlsx') return xlsxFile(roster.grids)
  if (format === 'ods') return odsFile(roster.grids)
  const [grid] = roster.grids
  if (!grid) throw new RangeError('a roster has a sheet')
  return csvFile(grid, format)
}

type Group = { title: string; people: MadePerson[] }

/** Everybody under the title of a section or sheet. */
function groupPeople(chance: Chance, quirks: RosterQuirks): Group[] {
  const people = Array.from({ length: quirks.people }, (_, number) => {
    const unit = units[Math.floor((number * units.length) / quirks.people)] ?? units[0]
    return makePerson(chance, number, unit)
  })
  const groups = Map.groupBy(people, (person) =>
    quirks.sections === 'district' ? person.district : person.unit,
  )
  return [...groups].map(([title, members]) => ({ title, people: members }))
}

class SheetMaker {
  readonly grid: Grid
  readonly truth: SheetTruth
  readonly #chance: Chance
  readonly #quirks: RosterQuirks
  readonly #fields: readonly RosterField[]
  readonly #merges: string[] = []
  #number = 0

  constructor(chance: Chance, quirks: RosterQuirks, name: string) {
    this.#chance = chance
    this.#quirks = quirks
    this.#fields = fieldsOf(quirks)
    this.grid = { name, rows: [], merges: this.#merges }
    this.truth = { sheet: name, headerRow: 0, people: [], problems: [], otherRows: [] }
  }

  fill(groups: readonly Group[], sheetIndex: number | undefined): void {
    this.#titles(sheetIndex === undefined ? undefined : groups[0]?.title)
    this.#head()
    for (const group of groups) {
      if (this.#quirks.sections) this.#section(group.title)
      for (const person of group.people) this.#person(person, group.title)
    }
    if (sheetIndex === undefined || sheetIndex === 0) this.#plantProblems()
    if (this.#quirks.footer) this.#footer()
  }

  get #nextRow(): number {
    return this.grid.rows.length + 1
  }

  #otherRow(cells: GridCell[]): void {
    if (cells.some((cell) => cell !== null && cell !== '')) this.truth.otherRows.push(this.#nextRow)
    this.grid.rows.push(cells)
  }

  #titles(unit: string | undefined): void {
    const lines =
      unit === undefined
        ? ['DAFTAR PESERTA', 'SOSIALISASI NETRALITAS', 'TAHUN 2024']
        : [`DAFTAR HADIR ${unit.toUpperCase()}`]
    const wanted = Math.max(this.#quirks.titleRows ?? 0, unit === undefined ? 0 : 1)
    for (let index = 0; index < wanted; index += 1) {
      this.#merge(this.#nextRow, 0, this.#fields.length - 1)
      this.#otherRow([lines[index] ?? `Lampiran ${index + 1}`])
    }
    if (wanted > 0) this.#otherRow([])
  }

  #head(): void {
    const label = (field: RosterField): string => this.#quirks.headers?.[field] ?? defaultHeaders[field]
    const upper: GridCell[] = this.#fields.map(label)
    if (this.#quirks.twoLevelHead) this.#twoLevelHead(upper)
    else this.#otherRow(upper)
    this.truth.headerRow = this.grid.rows.length
    if (this.#quirks.numberRow)
      this.#otherRow(this.#fields.map((_, index) => ({ number: String(index + 1) })))
  }

  #twoLevelHead(upper: GridCell[]): void {
    const position = this.#fields.indexOf('position')
    const row = this.#nextRow
    const lower = upper.map((text, column): GridCell =>
      column === position || column === position + 1 ? text : null,
    )
    upper[position] = 'Jabatan'
    upper[position + 1] = null
    this.#merge(row, position, position + 1)
    for (const [column, text] of upper.entries())
      if (lower[column] === null && text !== null) this.#mergeDown(row, column)
    this.#otherRow(upper)
    this.#otherRow(lower)
  }

  #section(title: string): void {
    this.#merge(this.#nextRow, 1, this.#fields.length - 1)
    this.#otherRow([null, title.toUpperCase()])
  }

  #person(person: MadePerson, group: string): void {
    if (this.#quirks.blankRows && this.#chance.happens(0.05)) this.grid.rows.push([])
    const row = this.#nextRow
    const shown = this.#quirks.capitals ? person.shown.toUpperCase() : person.shown
    const hasNip = this.#fields.includes('nip') || this.#quirks.nipUnderName === true
    this.grid.rows.push(this.#cells({ ...person, shown }))
    const has = (field: RosterField): boolean => this.#fields.includes(field)
    this.truth.people.push({
      row,
      shown,
      nip: hasNip ? person.nip : null,
      unit: has('unit')
        ? person.unit
        : this.#quirks.sections === 'unit' || this.#quirks.sheetPerUnit
          ? group
          : null,
      district: has('district') ? person.district : this.#quirks.sections === 'district' ? group : null,
      village: has('village') ? person.village : null,
      phone: has('phone') ? person.phone : null,
    })
  }

  #cells(person: MadePerson): GridCell[] {
    this.#number += 1
    const nip = writeNip(person.nip, this.#quirks.nipStyle ?? 'digits', this.#chance)
    const cells: Record<RosterField, GridCell> = {
      number: { number: String(this.#number) },
      name: this.#quirks.nipUnderName ? `${person.shown}\nNIP. ${nip.trim()}` : person.shown,
      nip,
      rank: person.rank,
      position: person.position,
      unit: person.unit,
      village: person.village,
      district: person.district,
      phone: person.phone,
      gender: person.gender,
      note: null,
    }
    return this.#fields.map((field) => cells[field])
  }

  /** Each problem takes a row of its own, whose neighbours stay sound. */
  #plantProblems(): void {
    let free = this.truth.people.map((_, index) => index).slice(1)
    for (const why of [
      'nip_precision',
      'nip_length',
      'nip_birth_date',
      'duplicate_nip',
      'duplicate_name',
    ] as const) {
      for (let count = this.#quirks.problems?.[why] ?? 0; count > 0; count -= 1) {
        const index = this.#chance.pick(
          why === 'duplicate_name' ? free.filter((each) => this.#likeBefore(each)) : free,
        )
        free = free.filter((other) => Math.abs(other - index) > 1)
        this.#plant(why, index)
      }
    }
    const { people, problems } = this.truth
    problems.sort((a, b) => a.row - b.row)
    const twice = new Set(problems.flatMap(({ row, why }) => (why === 'duplicate_nip' ? [row] : [])))
    this.truth.people = people.filter(({ row }) => !twice.has(row))
  }

  /** In the same OPD and kecamatan as the one above, so that nothing but the row number tells them apart. */
  #likeBefore(index: number): boolean {
    const [before, person] = this.truth.people.slice(index - 1, index + 1)
    return before?.unit === person?.unit && before?.district === person?.district
  }

  #plant(why: RosterProblem, index: number): void {
    const person = this.truth.people[index]
    const before = this.truth.people[index - 1]
    const cells = person && this.grid.rows[person.row - 1]
    const nip = this.#fields.indexOf('nip')
    const name = this.#fields.indexOf('name')
    if (!person || !before || !cells || nip < 0)
      throw new RangeError('problems need people with a NIP column')
    this.truth.problems.push({ row: person.row, why })
    if (why === 'duplicate_name') {
      for (const [column, cell] of (this.grid.rows[before.row - 1] ?? []).entries())
        if (column > 0) cells[column] = cell
      Object.assign(person, { ...before, row: person.row, nip: null })
      cells[nip] = null
    } else if (why === 'duplicate_nip') {
      cells[nip] = before.nip
      cells[name] = before.shown.toUpperCase()
    } else {
      cells[nip] = damagedNip(person.nip ?? '', why)
      person.nip = null
    }
  }

  #footer(): void {
    this.grid.rows.push([])
    const column = Math.max(this.#fields.length - 3, 1)
    for (const line of [
      'Oelamasi, 27 September 2024',
      'Kepala Badan Kepegawaian,',
      '',
      'Drs. Contoh Pejabat, M.Si.',
      'NIP 19680101 199203 1 001',
    ]) {
      this.#otherRow(line === '' ? [] : [...Array.from({ length: column }, () => null), line])
    }
  }

  #merge(row: number, left: number, right: number): void {
    if (right > left) this.#merges.push(`${letter(left)}${row}:${letter(right)}${row}`)
  }

  #mergeDown(row: number, column: number): void {
    this.#merges.push(`${letter(column)}${row}:${letter(column)}${row + 1}`)
  }
}

function fieldsOf(quirks: RosterQuirks): readonly RosterField[] {
  return (quirks.fields ?? defaultFields).filter((field) => {
    if (field === 'nip') return !quirks.nipUnderName
    if (field === 'unit') return (quirks.sections !== 'unit' || quirks.twoLevelHead) && !quirks.sheetPerUnit
    return field !== 'district' || quirks.sections !== 'district'
  })
}

function writeNip(nip: string, style: NonNullable<RosterQuirks['nipStyle']>, chance: Chance): string {
  const spaced = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
  if (style === 'mixed')
    return writeNip(nip, chance.pick(['digits', 'spaced', 'labelled', 'padded'] as const), chance)
  if (style === 'spaced') return spaced
  if (style === 'labelled') return `NIP. ${spaced}`
  return style === 'padded' ? ` ${nip}\u00a0` : nip
}

function damagedNip(nip: string, why: RosterProblem): GridCell {
  if (why === 'nip_precision') return { number: Number(Number(nip).toPrecision(15)).toExponential() }
  if (why === 'nip_length') return nip.slice(0, 17)
  return `${nip.slice(0, 4)}13${nip.slice(6)}`
}

function letter(column: number): string {
  return String.fromCharCode(65 + column)
}
