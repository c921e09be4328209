/** Sheets that were drawn and have not left the app yet: where everybody signs is remembered once they do. */
import type { DrawnSheet } from '../../documents/sheet-issue.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertSheet } from '../../store/sheets.ts'
import { Newest } from './newest.ts'

/** A clerk has few papers open at a time. */
const MOST = 12

/** By the hash of the file. */
export function drawnSheets(): Newest<DrawnSheet> {
  return new Newest(MOST)
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
