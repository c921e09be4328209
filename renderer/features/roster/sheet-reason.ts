/** Why a sheet is not read, as the backend codes it, and what the clerk can do about it. */
import type { SheetReading } from '#shared/contract/roster.ts'
import { sheetReasonText } from '#shared/texts/roster.ts'

export function whyNotText({ whyNot }: SheetReading): string {
  return whyNot === 'left_out' ? 'Anda memilih untuk tidak mengimpor lembar ini.' : sheetReasonText(whyNot)
}

/** Only these sheets are ready to be read; others need a header or a name column first. */
export function canBeSwitched({ used, whyNot }: SheetReading): boolean {
  return used || whyNot === 'left_out' || whyNot === 'hidden_sheet'
}
