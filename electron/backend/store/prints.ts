/** What left the app on paper. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type PrintRun = {
  id: string
  eventId: string
  document: string
  /** Canonical JSON of the options. */
  options: string
  pages: number
  contentHash: string
  at: number
  way: 'print' | 'save'
}

export function insertPrintRun(db: WritableDb, run: PrintRun): void {
  prepared<PrintRun>(
    db,
    `insert into print_run (id, event_id, document, options, pages, content_hash, at, way)
     values (@id, @eventId, @document, @options, @pages, @contentHash, @at, @way)`,
  ).run(run)
}

/** The runs of one paper, newest first. */
export function listPrintRuns(db: ReadableDb, eventId: string, document: string): PrintRun[] {
  return prepared<[string, string], PrintRun>(
    db,
    `select id, event_id as eventId, document, options, pages, content_hash as contentHash, at, way
     from print_run where event_id = ? and document = ? order by at desc, id desc`,
  ).all(eventId, document)
}
