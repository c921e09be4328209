/** What the clerk wrote for this kind of paper, with the defaults where nothing was written. */
import { type ContentKind, type ContentOf, documentContent } from '#shared/contract/document-content/index.ts'
import type { ReadableDb } from '../store/db.ts'
import { findDocumentContent } from '../store/document-content.ts'

export function writtenFor<Kind extends ContentKind>(
  db: ReadableDb,
  eventId: string,
  kind: Kind,
): ContentOf<Kind> {
  const found = findDocumentContent(db, eventId, kind)?.content
  // The store keeps the body under its own kind; an empty one takes the defaults of that kind.
  return (found ?? documentContent.parse({ kind, body: {} })).body as ContentOf<Kind>
}
