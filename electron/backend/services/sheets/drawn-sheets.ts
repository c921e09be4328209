/** Sheets that were drawn and have not left the app yet: where everybody signs is remembered once they do. */
import type { DrawnSheet } from '../../documents/sheet-issue.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertSheet, insertSheetPage } from '../../store/sheets.ts'
import { Newest } from './newest.ts'

/** A clerk has few papers open at a time. */
const MOST = 12
const PAGES_PER_STEP = 20

/** By the hash of the file. */
export function drawnSheets(): Newest<DrawnSheet> {
  return new Newest(MOST)
}

/** Inside a `writeInSteps`: a sheet of thousands has hundreds of pages. */
export function* keepSheet(
  db: WritableDb,
  issue: { eventId: string; title: string; issuedAt: number },
  { serial, pages, signedFor }: DrawnSheet,
): Generator<void> {
  const people = pages
    .flatMap(({ rows }) => rows)
    .filter(({ participantId }) => participantId !== null).length
  if (!insertSheet(db, { ...issue, ...signedFor, serial, pages: pages.length, people })) return
  for (const [place, page] of pages.entries()) {
    insertSheetPage(db, serial, page)
    if (place % PAGES_PER_STEP === 0) yield
  }
}
