/** Sheets that were drawn and have not left the app yet: where everybody signs is remembered once they do. */
import type { DrawnSheet } from '../../documents/sheet-issue.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertSheet } from '../../store/sheets.ts'

/** A clerk has few papers open at a time. */
const MOST = 12

export class DrawnSheets {
  readonly #sheets = new Map<string, DrawnSheet>()

  keep(fileHash: string, sheet: DrawnSheet): void {
    this.#sheets.delete(fileHash)
    this.#sheets.set(fileHash, sheet)
    const [oldest] = this.#sheets.keys()
    if (this.#sheets.size > MOST && oldest !== undefined) this.#sheets.delete(oldest)
  }

  find(fileHash: string): DrawnSheet | undefined {
    return this.#sheets.get(fileHash)
  }
}

/** Inside a `write`. */
export function keepSheet(
  db: WritableDb,
  issue: { eventId: string; title: string; issuedAt: number },
  { serial, pages, signedFor }: DrawnSheet,
): void {
  const people = pages
    .flatMap(({ rows }) => rows)
    .filter(({ participantId }) => participantId !== null).length
  insertSheet(db, { ...issue, ...signedFor, serial, pages: pages.length, people }, pages)
}
