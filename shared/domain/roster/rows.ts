/** All rows of a sheet: every one is a person, a rejected row, or named as something else. */
import type { Sheet, SheetRow } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { looksLikeName } from './content.ts'
import { countFilled, filledCells } from './filled-cells.ts'
import { fillsOf, type Fills } from './fills.ts'
import { continuePerson } from './continuation.ts'
import type { SheetLayout } from './layout.ts'
import { withWholeName } from './shifted-row.ts'
import { sheetNameOrigin, titleHint, titleOrigin, type Origin } from './origin.ts'
import type { ProblemData, RejectionCode } from './problems.ts'
import { districtIn, placesIn, villageIn } from './place-names.ts'
import { RowCells } from './row-cells.ts'
import { columnsOf } from './row-columns.ts'
import { hasIdentity } from './has-identity.ts'
import { kindOfRow, seenIn } from './row-kind.ts'
import { isRightBelow, type RowState } from './row-state.ts'
import { readPersonRow, type RowColumns } from './row-person.ts'
import { readSection } from './section.ts'
import { SectionState } from './section-state.ts'
import { factsOf, isOrderNumber, type SheetFacts } from './sheet-facts.ts'
import type { IgnoredRow, SheetRoster } from './sheet-roster.ts'
import { joinRows } from './wrapped-row.ts'

/** @param others the workbook has other lists, so that sheet names may be the names of OPD */
export function readRows(sheet: Sheet, layout: SheetLayout, others: boolean): SheetRoster {
  const roster: SheetRoster = { people: [], rejected: [], ignored: rowsAbove(sheet, layout) }
  const nameColumn = layout.columns.find(({ field }) => field === 'name')?.column
  if (nameColumn === undefined) {
    for (const { row } of sheet.rows.slice(layout.dataFrom))
      roster.ignored.push({ row, why: 'sheet_not_used' })
    return roster
  }
  const facts = factsOf(sheet, layout, nameColumn)
  const reader = new RowReader(sheet, facts, others, roster)
  for (let index = layout.dataFrom; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]
    if (row !== undefined) reader.read(row, index)
  }
  return roster
}

function rowsAbove(sheet: Sheet, { header, dataFrom }: SheetLayout): IgnoredRow[] {
  return sheet.rows.slice(0, dataFrom).map(({ row }, index) => {
    if (header === null || index < header.top) return { row, why: 'title' }
    return { row, why: index <= header.bottom ? 'header' : 'numbers' }
  })
}

class RowReader {
  private readonly facts: SheetFacts
  private readonly roster: SheetRoster
  private readonly fills: Fills
  private readonly columns: RowColumns
  private readonly sections: SectionState
  private latest: number
  private heading = { row: 0, text: '' }
  private readonly state: RowState = {
    inFooter: false,
    afterPerson: false,
    afterGap: false,
    last: null,
  }

  constructor(sheet: Sheet, facts: SheetFacts, others: boolean, roster: SheetRoster) {
    const { layout } = facts
    this.facts = facts
    this.roster = roster
    this.fills = fillsOf(
      sheet,
      layout.dataFrom,
      layout.columns,
      (index) =>
        // One person of a list says nothing about the next.
        layout.kind === 'table' && mayBePerson(sheet.rows[index], facts),
    )
    this.columns = columnsOf(facts)
    this.latest = (sheet.rows[layout.dataFrom]?.row ?? 1) - 1
    const nameLabel = layout.columns.find(({ field }) => field === 'name')?.label ?? ''
    const hint = titleHint(sheet, layout.header?.top ?? layout.dataFrom)
    const hints = [nameLabel, ...(hint === null ? [] : [hint]), sheet.name]
    this.sections = new SectionState(originOf(sheet, facts, others), hints, {
      villageRoster: facts.villageRoster,
      hasDistrictColumn: facts.columnOf.has('district'),
    })
  }

  read(given: SheetRow, index: number): void {
    const row = withWholeName(given, this.facts)
    this.state.afterGap = row.row > this.latest + 1
    this.latest = row.row
    const kind = kindOfRow(row, index, this.facts, this.state)
    if (kind.kind === 'person') {
      this.readPerson(row)
      return
    }
    if (kind.kind === 'section') {
      this.openSection(this.withLineAbove(row, kind.text), kind.column)
      this.roster.ignored.push({ row: row.row, why: 'section' })
    } else if (kind.kind === 'rejected') {
      this.reject(row, kind.code, { seen: kind.seen, ...(kind.below ? { below: 1 } : {}) })
    } else if (kind.kind === 'wrapped') {
      this.joinToLast(row, kind.seen)
      return
    } else {
      this.roster.ignored.push({ row: row.row, why: kind.why })
      if (kind.why === 'continuation') this.addToLast(row)
    }
    this.state.last = null
    this.state.afterPerson = kind.kind === 'ignored' && kind.why === 'continuation'
  }

  /** `DINAS PEMBERDAYAAN PEREMPUAN,` goes on in the next row. */
  private withLineAbove(row: SheetRow, text: string): string {
    const { row: above, text: begun } = this.heading
    const whole = above === row.row - 1 && /(?:,|&|\bdan)$/i.test(begun) ? `${begun} ${text}` : text
    this.heading = { row: row.row, text: whole }
    return whole
  }

  private openSection(text: string, column: number): void {
    const { villageRoster, fieldAt } = this.facts
    const pieces = villageRoster ? placesIn(tidy(text)) : [text]
    // From the largest place to the smallest, for a kecamatan ends the desa before it.
    for (const piece of pieces.toReversed()) {
      if (pieces.length === 1 || isWithinDistrict(piece))
        this.sections.open(readSection(piece, villageRoster), fieldAt.get(column) ?? null)
    }
  }

  private readPerson(row: SheetRow): void {
    const cells = new RowCells(row, this.facts, this.fills)
    const reading = readPersonRow(cells, this.columns, this.sections.current())
    const isDoubtful =
      this.facts.isStrictlyNumbered && isRightBelow(this.state) && isUnnumbered(row, this.facts)
    this.sections.hadPeople()
    this.state.afterPerson = !('rejected' in reading)
    this.state.last = row
    if ('rejected' in reading) this.reject(row, reading.rejected, { seen: reading.seen })
    else {
      if (isDoubtful) reading.warnings.push({ code: 'no_number', data: { seen: seenIn(filledCells(row)) } })
      this.roster.people.push({ row: row.row, person: reading.person, warnings: reading.warnings })
    }
  }

  /** Read again with both rows as one. */
  private joinToLast(row: SheetRow, seen: string): void {
    const last = this.roster.people.at(-1)
    const both = joinRows(this.state.last ?? row, row)
    const cells = new RowCells(both, this.facts, this.fills)
    const reading = readPersonRow(cells, this.columns, this.sections.current())
    if (last === undefined || 'rejected' in reading) {
      this.reject(row, 'no_name', { seen, below: 1 })
      return
    }
    this.state.last = both
    this.roster.ignored.push({ row: row.row, why: 'continuation' })
    const before = last.warnings.filter(({ code }) => code === 'joined_rows' || code === 'no_number')
    last.person = reading.person
    last.warnings = [...reading.warnings, ...before, { code: 'joined_rows', data: { seen, row: row.row } }]
  }

  private reject(row: SheetRow, code: RejectionCode, data: ProblemData): void {
    const name = tidy(row.cells[this.facts.nameColumn] ?? '').slice(0, 300)
    const { unit } = this.sections.current()
    this.roster.rejected.push({ row: row.row, code, data, name, unit, warnings: [] })
  }

  private addToLast(row: SheetRow): void {
    const last = this.roster.people.at(-1)
    if (last !== undefined) continuePerson(last, new RowCells(row, this.facts, this.fills), this.columns)
  }
}

/** Neither a number in the list nor an identity number. */
function isUnnumbered(row: SheetRow, facts: SheetFacts): boolean {
  const { numberColumn } = facts
  return numberColumn !== null && !isOrderNumber(row.cells[numberColumn]) && !hasIdentity(row, facts)
}

function isWithinDistrict(piece: string): boolean {
  return districtIn(piece) !== null || villageIn(piece) !== null
}

function mayBePerson(row: SheetRow | undefined, facts: SheetFacts): boolean {
  if (row === undefined || (row.cells[facts.nameColumn] ?? '') === '') return false
  if (!facts.isNumbered || (facts.numberColumn !== null && isOrderNumber(row.cells[facts.numberColumn])))
    return true
  // Where the groups are numbered, their further people are not.
  return hasIdentity(row, facts) || hasFacts(row, facts)
}

/** A name with something beside it. */
function hasFacts(row: SheetRow, { nameColumn }: SheetFacts): boolean {
  return countFilled(row.cells) >= 2 && looksLikeName(row.cells[nameColumn]?.split('\n')[0] ?? '')
}

function originOf(sheet: Sheet, facts: SheetFacts, others: boolean): Origin {
  // With a column for it, an empty cell is not filled from the letterhead.
  const { columnOf } = facts
  const title = titleOrigin(sheet, facts.layout.header?.top ?? facts.layout.dataFrom, facts.villageRoster)
  const name = sheetNameOrigin(sheet.name, facts.villageRoster, others)
  return {
    unit: columnOf.has('unit') ? null : (title.unit ?? name.unit),
    district: columnOf.has('district') ? null : (title.district ?? name.district),
    village: columnOf.has('village') ? null : (title.village ?? name.village),
  }
}
