/** What was read from photos and not accepted yet: the cut-outs stay here until they are. */
import type { RowVerdict } from '#shared/contract/sheets.ts'
import { Newest } from './newest.ts'

export type ReadingRow = {
  row: number
  participantId: string | null
  verdict: RowVerdict
  /** PNG. */
  crop: Uint8Array
}
export type Reading = { eventId: string; serial: string; page: number; rows: ReadingRow[] }

/** Some 20 MB. */
const MOST = 200

export type SheetReadings = Newest<Reading>

export function sheetReadings(): SheetReadings {
  return new Newest(MOST)
}
