/**
 * The draft of one event. What was typed and not saved yet stays here when another screen is opened,
 * in memory only: it holds names.
 */
import { useState } from 'react'
import type { Event, EventDraft } from '#shared/contract/events.ts'
import { draftOf, isSameDraft } from './draft.ts'

type Kept = { draft: EventDraft; base: Event }

const kept = new Map<string, Kept>()

export type DraftOfEvent = {
  draft: EventDraft
  change: (patch: Partial<EventDraft>) => void
  /** The `updatedAt` that the draft was made from. */
  expected: number
  isChanged: boolean
  /** Somebody else stored the event since the draft was begun. */
  isBehind: boolean
  /** Takes the event as it is stored. */
  reset: (event: Event) => void
}

export function useEventDraft(event: Event): DraftOfEvent {
  const [state, setState] = useState<Kept>(() => kept.get(event.id) ?? { draft: draftOf(event), base: event })
  const isChanged = !isSameDraft(state.draft, draftOf(state.base))

  function take(next: Kept): void {
    setState(next)
    if (isSameDraft(next.draft, draftOf(next.base))) kept.delete(event.id)
    else kept.set(event.id, next)
  }
  const isNewer = event.updatedAt !== state.base.updatedAt
  // Nothing typed yet: the newer event simply takes its place.
  if (isNewer && !isChanged) setState({ draft: draftOf(event), base: event })
  return {
    draft: state.draft,
    change: (patch) => take({ ...state, draft: { ...state.draft, ...patch } }),
    expected: state.base.updatedAt,
    isChanged,
    isBehind: isNewer && isChanged,
    reset: (stored) => take({ draft: draftOf(stored), base: stored }),
  }
}
