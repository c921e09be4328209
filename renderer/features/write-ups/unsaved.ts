/** What was typed into a text and is not stored yet. It outlives the screen: whoever comes back goes on writing. */
import type { WriteUpTextShown } from '#shared/contract/write-ups.ts'
import type { TextChosen } from './use-write-up.ts'

export type Unsaved = {
  /** What was seen when the writing began: what somebody else stores meanwhile must be noticed. */
  begun: WriteUpTextShown
  written: string
}

const kept = new Map<string, Unsaved>()

function placeOf({ eventId, kind, edition }: TextChosen, { key }: WriteUpTextShown): string {
  return [eventId, kind, edition, key].join(' ')
}

export function findUnsaved(chosen: TextChosen, part: WriteUpTextShown): Unsaved | undefined {
  return kept.get(placeOf(chosen, part))
}

/** Nothing is kept of what says the same as before. */
export function keepUnsaved(chosen: TextChosen, { begun, written }: Unsaved): void {
  if (written === begun.text) kept.delete(placeOf(chosen, begun))
  else kept.set(placeOf(chosen, begun), { begun, written })
}

export function forgetUnsaved(chosen: TextChosen, part: WriteUpTextShown): void {
  kept.delete(placeOf(chosen, part))
}
