/** What the fields of one kind of written content need. */
import type { ContentKind, ContentOf } from '#shared/contract/document-content/index.ts'
import type { Event } from '#shared/contract/events.ts'

export type EditorProps<Kind extends ContentKind> = {
  event: Event
  body: ContentOf<Kind>
  onChange: (body: ContentOf<Kind>) => void
}
