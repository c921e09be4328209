/** A whole workbook as rosters: which sheets are lists of people, how they are read, what they hold. */
import { readNip } from '../nip.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { settleDuplicates } from './duplicates.ts'
import type { RosterField } from './fields.ts'
import { layOut, whyNotRoster, type SheetLayout } from './layout.ts'
import type { RowProblem, SheetReason } from './problems.ts'
import { readRows } from './rows.ts'
import type { SheetRoster } from './sheet-roster.ts'

export type SheetReading = {
  name: string
  hidden: boolean
  used: boolean
  /** Why the sheet is not used; null where it is, or where the clerk set it aside. */
  whyNot: SheetReason | null
  layout: SheetLayout
  /** Rows of a sheet that is not used are all ignored. */
  roster: SheetRoster
}

/** What the clerk decided about a sheet, by its name. */
export type SheetChoice = {
  used?: boolean | undefined
  headerRow?: number | null | undefined
  fields?: ReadonlyMap<number, RosterField | null> | undefined
  /** NIP typed by the clerk for a damaged one, by row. */
  nips?: ReadonlyMap<number, string> | undefined
}

export type WorkbookChoices = {
  sheets?: ReadonlyMap<string, SheetChoice>
  /** Fields by column that were chosen for a sheet with the same signature before. */
  remembered?: (signature: string) => ReadonlyMap<number, RosterField | null> | null
}

export function readRosters(workbook: Workbook, choices: WorkbookChoices = {}): SheetReading[] {
  const plans = workbook.sheets.map((sheet) => planSheet(sheet, choices))
  const lists = plans.filter(({ used }) => used).length
  const readings = plans.map(({ sheet, layout, used, whyNot }): SheetReading => {
    const { name, hidden } = sheet
    if (!used) return { name, hidden, used, whyNot, layout, roster: unusedRows(sheet) }
    const roster = readRows(sheet, layout, lists > 1)
    takeTypedNips(roster, choices.sheets?.get(name)?.nips)
    const isEmpty = roster.people.length + roster.rejected.length === 0
    return isEmpty
      ? { name, hidden, used: false, whyNot: 'no_people', layout, roster: unusedRows(sheet) }
      : { name, hidden, used, whyNot: null, layout, roster }
  })
  settleDuplicates(readings.filter(({ used }) => used))
  return readings
}

type SheetPlan = { sheet: Sheet; layout: SheetLayout; used: boolean; whyNot: SheetReason | null }

function planSheet(sheet: Sheet, { sheets, remembered }: WorkbookChoices): SheetPlan {
  const choice = sheets?.get(sheet.name)
  const layout = layoutFor(sheet, choice, remembered)
  if (choice?.used === false) return { sheet, layout, used: false, whyNot: null }
  const reason = whyNotRoster(sheet, layout)
  const isWanted = choice?.used === true
  if (sheet.hidden && !isWanted) return { sheet, layout, used: false, whyNot: reason ?? 'hidden_sheet' }
  const hasNames = layout.columns.some(({ field }) => field === 'name')
  const used = reason === null || (isWanted && hasNames)
  return { sheet, layout, used, whyNot: used ? null : reason }
}

function layoutFor(sheet: Sheet, choice: SheetChoice | undefined, remembered: WorkbookChoices['remembered']): SheetLayout {
  const proposed = layOut(sheet, { headerRow: choice?.headerRow })
  const known = remembered?.(proposed.signature) ?? null
  if (known === null && choice?.fields === undefined) return proposed
  const fields = new Map([...(known ?? []), ...(choice?.fields ?? [])])
  return layOut(sheet, { headerRow: choice?.headerRow, fields })
}

/** A typed number that is no NIP either changes nothing. */
function takeTypedNips(roster: SheetRoster, nips: ReadonlyMap<number, string> | undefined): void {
  if (nips === undefined) return
  for (const entry of roster.people) {
    const typed = nips.get(entry.row)
    const verdict = typed === undefined ? null : readNip(typed)
    if (verdict?.kind !== 'valid') continue
    entry.person.nip = verdict.nip
    entry.person.idWritten = null
    entry.person.gender ??= verdict.gender
    entry.warnings = entry.warnings.filter(({ code }) => !code.startsWith('nip_'))
  }
}

function unusedRows(sheet: Sheet): SheetRoster {
  return { people: [], rejected: [], ignored: sheet.rows.map(({ row }) => ({ row, why: 'sheet_not_used' })) }
}

/** Every warning of a sheet with its row, also those of rows that were rejected for it. */
export function warningsOf(roster: SheetRoster): (RowProblem & { name: string; unit: string | null })[] {
  const ofPeople = roster.people.flatMap(({ row, person, warnings }) =>
    warnings.map((warning) => ({ row, ...warning, name: person.name, unit: person.unit })),
  )
  const ofRejected = roster.rejected.flatMap(({ row, name, unit, warnings }) =>
    warnings.map((warning) => ({ row, ...warning, name, unit })),
  )
  return [...ofPeople, ...ofRejected].sort((left, right) => left.row - right.row)
}

/** The mapping to remember under the signature of the sheet. */
export function fieldsOf(layout: SheetLayout): Map<number, RosterField | null> {
  return new Map(layout.columns.map(({ column, field }) => [column, field]))
}
