/** One conversation about a foreign file: what was read, what the clerk corrected, what it comes to. */
import type { RosterCorrections } from '#shared/contract/roster.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'
import { settleDuplicates } from '#shared/domain/roster/duplicates.ts'
import { layOut, type LayoutChoice, type SheetLayout, whyNotRoster } from '#shared/domain/roster/layout.ts'
import type { SheetReason } from '#shared/domain/roster/problems.ts'
import { joinTables, readTable, type TableToRead } from '#shared/domain/roster/read-tables.ts'
import type { PersonRow, SheetRoster } from '#shared/domain/roster/sheet-roster.ts'
import { layOutRewritten, rewrite } from '#shared/domain/roster/rewrite.ts'
import type { Rewritten } from '#shared/domain/roster/rewritten.ts'
import { tablesOf } from '#shared/domain/roster/tables.ts'
import { readNip } from '#shared/domain/nip.ts'
import type { Sheet, Workbook } from '#shared/domain/sheet.ts'

export type SheetDraft = {
  sheet: Sheet
  /** The sheet itself, unless several tables stand on it. */
  tables: [TableDraft, ...TableDraft[]]
  /** Why it is not read, or null. */
  whyNot: SheetReason | 'left_out' | null
  /** Of all its tables. */
  roster: SheetRoster | null
}

export type TableDraft = TableToRead & {
  /** Who was read from it; some of them may stand elsewhere already. */
  people: readonly PersonRow[]
}

type SheetCorrection = RosterCorrections['sheets'][number]
type TableCorrection = NonNullable<SheetCorrection['tables']>[number]

/** The mapping remembered for a header, if any. */
export type Remembered = (signature: string) => ReadonlyMap<number, RosterField | null> | undefined

/** Reads every sheet of the workbook with the corrections applied. */
export function interpret(
  workbook: Workbook,
  corrections: RosterCorrections,
  remembered: Remembered,
): SheetDraft[] {
  const drafts = workbook.sheets.map((sheet) => {
    const correction = corrections.sheets.find(({ name }) => name === sheet.name)
    return layOutSheet(sheet, correction, remembered)
  })
  leaveOutReferences(drafts, corrections)
  const used = drafts.filter((draft) => draft.whyNot === null)
  for (const draft of used) {
    const rosters = draft.tables.map((table) => {
      const roster = readTable(table, used.length > 1)
      table.people = roster.people
      return roster
    })
    draft.roster = joinTables(draft.sheet, rosters)
    typeInNips(draft.sheet.name, draft.roster, corrections)
  }
  settleDuplicates(used.flatMap(({ sheet, roster }) => (roster ? [{ name: sheet.name, roster }] : [])))
  return drafts
}

function layOutSheet(
  sheet: Sheet,
  correction: SheetCorrection | undefined,
  remembered: Remembered,
): SheetDraft {
  const choice = { headerRow: correction?.headerRow }
  const proposal = layOut(sheet, choice)
  const rewritten = typeof correction?.headerRow === 'number' ? null : rewrite(sheet, proposal.header)
  if (rewritten !== null) {
    const tables: SheetDraft['tables'] = [layOutAsTable(rewritten, correction?.tables?.[0], remembered)]
    return { sheet, tables, whyNot: whyNotUsed(sheet, tables, correction?.used), roster: null }
  }
  const parts = proposal.header === null ? [] : tablesOf(sheet, proposal.header)
  const saidOf = (place: number) => correction?.tables?.find((one) => one.place === place)
  const [first, ...others] = parts.map(({ sheet: part, headerRow }, place) => {
    const own = { headerRow }
    return layOutTable(part, own, layOut(part, own), saidOf(place), remembered)
  })
  const tables: SheetDraft['tables'] =
    first && others.length > 0
      ? [first, ...others]
      : [layOutTable(sheet, choice, proposal, saidOf(0), remembered)]
  return { sheet, tables, whyNot: whyNotUsed(sheet, tables, correction?.used), roster: null }
}

/** `proposal`: the layout of the table before anybody said something about its columns. */
function layOutTable(
  sheet: Sheet,
  choice: LayoutChoice,
  proposal: SheetLayout,
  said: TableCorrection | undefined,
  remembered: Remembered,
): TableDraft {
  const chosen = new Map([
    ...(remembered(proposal.signature) ?? []),
    ...(said?.columns ?? []).map(({ column, field }) => [column, field] as const),
  ])
  const layout = chosen.size === 0 ? proposal : layOut(sheet, { ...choice, fields: chosen })
  return { sheet, layout, wanted: said?.used !== false, rewritten: null, people: [] }
}

/** The labels of forms mean the same in the next file; of what is unclear in a list nobody can say so. */
function layOutAsTable(
  rewritten: Rewritten,
  said: TableCorrection | undefined,
  remembered: Remembered,
): TableDraft {
  const { sheet, kind } = rewritten
  const known = kind === 'form' ? remembered(layOutRewritten(rewritten, {}).signature) : undefined
  const chosen = [
    ...(known ?? []),
    ...(said?.columns ?? []).map(({ column, field }) => [column, field] as const),
  ]
  const layout = layOutRewritten(rewritten, { fields: new Map(chosen) })
  return { sheet, layout, wanted: said?.used !== false, rewritten, people: [] }
}

/** What proves people where no header does. */
const proofs: readonly RosterField[] = ['number', 'nip', 'nik', 'id', 'phone', 'email', 'rank']

/** Beside a list with a header, words without one are addresses, a schedule, a drop-down list. */
function leaveOutReferences(drafts: SheetDraft[], corrections: RosterCorrections): void {
  const hasHeader = ({ tables: [{ layout }] }: SheetDraft) => layout.header !== null || layout.kind === 'form'
  const hasList = drafts.some((draft) => draft.whyNot === null && hasHeader(draft))
  if (!hasList) return
  for (const draft of drafts) {
    const { tables, sheet, whyNot } = draft
    const isWanted = corrections.sheets.some(({ name, used }) => name === sheet.name && used === true)
    if (whyNot !== null || hasHeader(draft) || isWanted) continue
    const isProven = tables[0].layout.columns.some(({ field }) => field !== null && proofs.includes(field))
    if (!isProven) draft.whyNot = 'reference_list'
  }
}

/**
 * The clerk may use a hidden sheet or leave one out, or all of its tables; a sheet without a name column can't
 * be used.
 */
function whyNotUsed(
  sheet: Sheet,
  tables: SheetDraft['tables'],
  wanted: boolean | undefined,
): SheetDraft['whyNot'] {
  const readable = tables.filter((table) => whyNotRoster(table.sheet, table.layout) === null)
  if (readable.length === 0) return whyNotRoster(tables[0].sheet, tables[0].layout)
  if (wanted === false || !readable.some((table) => table.wanted)) return 'left_out'
  return sheet.hidden && wanted !== true ? 'hidden_sheet' : null
}

/** A number that the clerk typed for a damaged one. */
function typeInNips(sheet: string, roster: SheetRoster, { nips }: RosterCorrections): void {
  const typed = new Map(nips.filter((nip) => nip.sheet === sheet).map((nip) => [nip.row, nip.nip]))
  if (typed.size === 0) return
  for (const entry of roster.people) {
    const written = typed.get(entry.row)
    if (written === undefined || !isMeant(entry, roster)) continue
    const verdict = readNip(written)
    if (verdict.kind !== 'valid') continue
    entry.person = { ...entry.person, nip: verdict.nip, idWritten: null }
    entry.warnings = entry.warnings.filter((warning) => !warning.code.startsWith('nip_'))
  }
}

/** Where two tables stand side by side a row may hold two people; only the one without a number can be meant. */
function isMeant(entry: PersonRow, { people }: SheetRoster): boolean {
  const inRow = people.filter(({ row }) => row === entry.row)
  if (inRow.length === 1) return true
  return entry.person.nip === null && inRow.filter(({ person }) => person.nip === null).length === 1
}
