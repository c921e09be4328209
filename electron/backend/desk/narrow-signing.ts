/** What a device for signing may ask: about whoever shows his card there. */
import { findSigning } from '../store/signings.ts'
import type { Asker, Question } from './asker.ts'

/** Whoever stands there shows his card: a list of names is not for this role. Where and on what comes from the session. */
export function byCodeAtOwnDesk(question: Question, { session }: Asker): Question | undefined {
  const { eventId, who } = question
  if (eventId !== session.eventId) return undefined
  if (typeof who !== 'object' || who === null || !('code' in who) || 'participantId' in who) return undefined
  const { name: desk, device, operator, witness } = session
  return { ...question, desk, device, operator, witness }
}

export function ofOwnSigning(question: Question, { session, db }: Asker): Question | undefined {
  const { signingId } = question
  const signing = typeof signingId === 'string' ? findSigning(db, signingId) : undefined
  const isOwn = signing?.eventId === session.eventId && signing.device === session.device
  return isOwn ? question : undefined
}
