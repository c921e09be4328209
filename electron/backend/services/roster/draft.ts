/** One conversation about a foreign file: what was read, what the clerk corrected, what it comes to. */
import type { RosterCorrections } from '#shared/contract/roster.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'
import { settleDuplicates } from '#shared/domain/roster/duplicates.ts'
import { layOut, type SheetLayout, whyNotRoster } from '#shared/domain/roster/layout.ts'
import type { SheetReason } from '#shared/domain/roster/problems.ts'
import { readTables } from '#shared/domain/roster/read-tables.ts'
import type { PersonRow, SheetRoster } from '#shared/domain/roster/sheet-roster.ts'
import { readNip } from '#shared/domain/nip.ts'
import type { Sheet, Workbook } from '#shared/domain/sheet.ts'

export type SheetDraft = {
  sheet: Sheet
  layout: SheetLayout
  /** Why it is not read, or null. */
  whyNot: SheetReason | 'left_out' | null
  roster: SheetRoster | null
  /** Fields that were not proposed by the header but said. */
  chosen: ReadonlyMap<number, RosterField | null>
}

/** The mapping remembered for a header, if any. */
export type Remembered = (signature: string) => ReadonlyMap<number, RosterField | null> | undefined

/** Reads every sheet of the workbook with the corrections applied. */
export function interpret(
  workbook: Workbook,
  corrections: RosterCorrections,
  remembered: Remembered,
): SheetDraft[] {
  const drafts = workbook.sheets.map((sheet) => layOutSheet(sheet, corrections, remembered))
  leaveOutReferences(drafts, corrections)
  const used = drafts.filter((draft) => draft.whyNot === null)
  for (const draft of used) {
    draft.roster = readTables(draft.sheet, draft.layout, draft.chosen, used.length > 1)
    typeInNips(draft.sheet.name, draft.roster, corrections)
  }
  settleDuplicates(used.flatMap(({ sheet, roster }) => (roster ? [{ name: sheet.name, roster }] : [])))
  return drafts
}

function layOutSheet(sheet: Sheet, corrections: RosterCorrections, remembered: Remembered): SheetDraft {
  const correction = corrections.sheets.find((one) => one.name === sheet.name)
  const choice = { headerRow: correction?.headerRow }
  const proposal = layOut(sheet, choice)
  const chosen = new Map([
    ...(remembered(proposal.signature) ?? []),
    ...(correction?.columns ?? []).map(({ column, field }) => [column, field] as const),
  ])
  const layout = chosen.size === 0 ? proposal : layOut(sheet, { ...choice, fields: chosen })
  return { sheet, layout, whyNot: whyNotUsed(sheet, layout, correction?.used), roster: null, chosen }
}

/** What proves people where no header does. */
const proofs: readonly RosterField[] = ['number', 'nip', 'nik', 'id', 'phone', 'email', 'rank']

/** Beside a list with a header, words without one are addresses, a schedule, a drop-down list. */
function leaveOutReferences(drafts: SheetDraft[], corrections: RosterCorrections): void {
  const hasList = drafts.some(({ whyNot, layout }) => whyNot === null && layout.header !== null)
  if (!hasList) return
  for (const draft of drafts) {
    const { layout, sheet, whyNot } = draft
    const isWanted = corrections.sheets.some(({ name, used }) => name === sheet.name && used === true)
    if (whyNot !== null || layout.header !== null || isWanted) continue
    const isProven = layout.columns.some(({ field }) => field !== null && proofs.includes(field))
    if (!isProven) draft.whyNot = 'reference_list'
  }
}

/** The clerk may use a hidden sheet or leave one out; a sheet without a name column can't be used. */
function whyNotUsed(sheet: Sheet, layout: SheetLayout, wanted: boolean | undefined): SheetDraft['whyNot'] {
  const reason = whyNotRoster(sheet, layout)
  if (reason !== null) return reason
  if (wanted === false) return 'left_out'
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
