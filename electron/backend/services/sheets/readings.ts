/** What was read from photos and not accepted yet: the cut-outs stay here until they are. */
import type { RowVerdict } from '#shared/contract/sheets.ts'

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

export class SheetReadings {
  readonly #readings = new Map<string, Reading>()

  keep(id: string, reading: Reading): void {
    this.#readings.set(id, reading)
    const [oldest] = this.#readings.keys()
    if (this.#readings.size > MOST && oldest !== undefined) this.#readings.delete(oldest)
  }

  find(id: string): Reading | undefined {
    return this.#readings.get(id)
  }
}
