/** Whether the clerk writes something for this kind of paper. */
import { CONTENT_KINDS, type ContentKind } from '#shared/contract/document-content/index.ts'
import type { DocumentKind } from '#shared/contract/document-options/index.ts'

export function isContentKind(kind: DocumentKind): kind is ContentKind & DocumentKind {
  return (CONTENT_KINDS as readonly string[]).includes(kind)
}
