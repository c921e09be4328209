/** What left the app on paper or as a file, and what proves it. Append-only. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type IssuedPaper = {
  id: string
  eventId: string
  /** Under which the issues of a paper are counted. */
  document: string
  kind: string
  /** Canonical JSON of the options. */
  options: string
  title: string
  number: string
  pages: number
  contentHash: string
  /** SHA-256 of the file but its seal; '' for one that left before there were seals. */
  fileHash: string
  /** Which wording it showed; null for a paper without one. */
  textVersion: string | null
  issuedAt: number
  way: 'print' | 'save'
  desk: string
}

const COLUMNS = `id, event_id as eventId, document, kind, options, title, number, pages,
  content_hash as contentHash, file_hash as fileHash, text_version as textVersion, issued_at as issuedAt, way, desk`

export function insertIssuedPaper(db: WritableDb, paper: IssuedPaper): void {
  prepared<IssuedPaper>(
    db,
    `insert into issued_paper (id, event_id, document, kind, options, title, number, pages, content_hash,
       file_hash, text_version, issued_at, way, desk)
     values (@id, @eventId, @document, @kind, @options, @title, @number, @pages, @contentHash,
       @fileHash, @textVersion, @issuedAt, @way, @desk)`,
  ).run(paper)
}

/** The issues of one paper, newest first. */
export function listIssuesOf(db: ReadableDb, eventId: string, document: string): IssuedPaper[] {
  return prepared<[string, string], IssuedPaper>(
    db,
    `select ${COLUMNS} from issued_paper where event_id = ? and document = ? order by issued_at desc, id desc`,
  ).all(eventId, document)
}

/** All papers of an event, newest first. */
export function listIssuedPapers(db: ReadableDb, eventId: string): IssuedPaper[] {
  return prepared<[string], IssuedPaper>(
    db,
    `select ${COLUMNS} from issued_paper where event_id = ? order by issued_at desc, id desc`,
  ).all(eventId)
}
