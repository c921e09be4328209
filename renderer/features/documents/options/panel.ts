/** What the choices of one kind of paper need. */
import type { DocumentKind, DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'

export type OptionsOf<Kind extends DocumentKind> = Extract<DocumentOptions, { kind: Kind }>

export type PanelProps<Kind extends DocumentKind> = {
  event: Event
  options: OptionsOf<Kind>
  onChange: (options: OptionsOf<Kind>) => void
}
