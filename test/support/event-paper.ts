/** A paper of an event as the window gets it, and what was written for it. */
import type { ContentKind, ContentOf, DocumentContent } from '#shared/contract/document-content/index.ts'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import type { TestBackend } from './open-test-backend.ts'

export async function paperOf(
  { client }: TestBackend,
  eventId: string,
  options: DocumentOptionsInput,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { file, pages } = await client.documents.render({ eventId, options })
  return { bytes: new Uint8Array(await file.arrayBuffer()), pages }
}

/** Fields that are left out stay as they are. */
export async function writeFor<Kind extends ContentKind>(
  { client }: TestBackend,
  eventId: string,
  kind: Kind,
  body: Partial<ContentOf<Kind>>,
): Promise<void> {
  const { content, updatedAt } = await client.documents.content({ eventId, kind })
  // The body belongs to the kind that was asked for; the types can't follow that pairing.
  const changed = { kind, body: { ...content.body, ...body } } as DocumentContent
  await client.documents.saveContent({ eventId, expected: updatedAt, content: changed })
}
