/** What a device at the door may say of what it kept by itself, and what a supervisor may decide. */
import type { Asker, Narrow, Question } from './asker.ts'
import { atOwnDesk } from './narrow-door.ts'

/** Which device it is says its session. */
export function asOwnDevice(...words: readonly string[]): Narrow {
  const narrow = atOwnDesk(...words)
  return (question, asker) => {
    const asked = narrow(question, asker)
    return asked && { ...asked, sessionId: asker.session.id }
  }
}

/** Whoever holds the device has decided. */
export function asOwnDecision(question: Question, asker: Asker): Question | undefined {
  const words = ['nonce', 'key', 'expected', 'verdict', 'reason', 'participantId']
  const asked = atOwnDesk(...words)(question, asker)
  return asked && { ...asked, decidedBy: asker.session.operator }
}
