/** What a device at the door may ask: for its own event, under its own name, one person at a time. */
import type { Asker, Narrow, Question } from './asker.ts'

const UNDONE_AT_ONCE = 'Salah pindai, dibatalkan petugasnya seketika'

export const ofOwnEvent: Narrow = (question, { session }) =>
  question['eventId'] === session.eventId ? question : undefined

/** Only these words of the question count; where it is asked is what the session says. */
export function atOwnDesk(...words: readonly string[]): Narrow {
  return (question, asker) =>
    ofOwnEvent(question, asker) && {
      ...picked(question, words),
      eventId: asker.session.eventId,
      desk: asker.session.name,
    }
}

/** Of a guest a phone takes down the name, what he is, where from, and a number; everything else is for the laptop. */
export function guest(question: Question, asker: Asker): Question | undefined {
  const person = part(question, 'person', ['name', 'position', 'unit', 'phone'])
  const asked = atOwnDesk('nonce', 'day', 'at')(question, asker)
  return person && asked && { ...asked, person: { ...person, category: 'undangan' } }
}

/** Only whom this very device let in a moment ago. */
export function undoOfOwnLast(question: Question, asker: Asker): Question | undefined {
  if (!asker.own.mayUndo(asker.session.id, question['entryId'])) return undefined
  const asked = atOwnDesk('nonce', 'entryId')(question, asker)
  return asked && { ...asked, reason: UNDONE_AT_ONCE }
}

/** Whoever comes in the place of an invitee; his NIP is written down at the laptop. */
export function standIn(question: Question, asker: Asker): Question | undefined {
  const substitute = part(question, 'substitute', ['name', 'position', 'letterNumber', 'letterDate'])
  const asked = atOwnDesk('nonce', 'day', 'participantId')(question, asker)
  return substitute && asked && { ...asked, substitute }
}

export function boardWithoutNames(question: Question, asker: Asker): Question | undefined {
  return ofOwnEvent(question, asker) && { eventId: asker.session.eventId, withNames: false }
}

function part(question: Question, key: string, words: readonly string[]): Question | undefined {
  const value = question[key]
  return typeof value === 'object' && value !== null ? picked({ ...value }, words) : undefined
}

function picked(question: Question, words: readonly string[]): Question {
  return Object.fromEntries(words.filter((word) => word in question).map((word) => [word, question[word]]))
}
