import type { EventDraft } from '#shared/contract/events.ts'

/** What every part of the form is given. */
export type DraftProps = { draft: EventDraft; change: (patch: Partial<EventDraft>) => void }
