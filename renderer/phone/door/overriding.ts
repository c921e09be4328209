/** What a supervisor asks who lets somebody in all the same. */
import type { DoorAnswer, DoorAsk } from './asks.ts'

/** A guest was written down when he was refused: from then on he is somebody of the list. */
export function overriding(ask: DoorAsk, answer: DoorAnswer, reason: string): DoorAsk {
  const outcome = answer.kind === 'answered' ? answer.outcome : null
  const override = { reason }
  if (ask.kind !== 'guest' || !outcome || !('attendee' in outcome)) return { ...ask, override }
  const { nonce, at } = ask
  return { kind: 'person', participantId: outcome.attendee.id, nonce, at, override }
}
