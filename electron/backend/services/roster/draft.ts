/** One conversation about a foreign file: what was read, what the clerk corrected, what it comes to. */
import type { RosterCorrections } from '#shared/contract/roster.ts'
import type { RosterField } from '#shared/domain/roster/fields.ts'
import { settleDuplicates } from '#shared/domain/roster/duplicates.ts'
import { layOut, type SheetLayout, whyNotRoster } from '#shared/domain/roster/layout.ts'
import type { SheetReason } from '#shared/domain/roster/problems.ts'
import { readRows } from '#shared/domain/roster/rows.ts'
import type { SheetRoster } from '#shared/domain/roster/sheet-roster.ts'
import { readNip } from '#shared/domain/nip.ts'
import type { Sheet, Workbook } from '#shared/domain/sheet.ts'

export type SheetDraft = {
  sheet: Sheet
  layout: SheetLayout
  /** Why it is not read, or null. */
  whyNot: SheetReason | 'left_out' | null
  roster: SheetRoster | null
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
  const used = drafts.filter((draft) => draft.whyNot === null)
  for (const draft of used) {
    draft.roster = readRows(draft.sheet, draft.layout, used.length > 1)
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
  return { sheet, layout, whyNot: whyNotUsed(sheet, layout, correction?.used), roster: null }
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
    const verdict = written === undefined ? undefined : readNip(written)
    if (verdict?.kind !== 'valid') continue
    entry.person = { ...entry.person, nip: verdict.nip, idWritten: null }
    entry.warnings = entry.warnings.filter((warning) => !warning.code.startsWith('nip_'))
  }
}
