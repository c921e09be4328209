/** What the clerk wrote for the papers of an event. */
import {
  type ContentKind,
  type DocumentContent,
  documentContent,
} from '#shared/contract/document-content/index.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export function findDocumentContent(
  db: ReadableDb,
  eventId: string,
  kind: ContentKind,
): { content: DocumentContent; updatedAt: number } | undefined {
  const row = prepared<[string, string], { body: string; updatedAt: number }>(
    db,
    'select body, updated_at as updatedAt from document_content where event_id = ? and kind = ?',
  ).get(eventId, kind)
  // Parsed, so that fields that came later have their defaults.
  return (
    row && { content: documentContent.parse({ kind, body: JSON.parse(row.body) }), updatedAt: row.updatedAt }
  )
}

export function upsertDocumentContent(
  db: WritableDb,
  eventId: string,
  { kind, body }: DocumentContent,
  now: number,
): void {
  prepared<[string, string, string, number]>(
    db,
    `insert into document_content (event_id, kind, body, updated_at) values (?, ?, ?, ?)
     on conflict (event_id, kind) do update set body = excluded.body, updated_at = excluded.updated_at`,
  ).run(eventId, kind, JSON.stringify(body), now)
}
