/** Writes notes as a notulis does, one after the other. What is not said is empty. */
import { randomUUID } from 'node:crypto'
import type { NoteContent, NoteKind } from '#shared/contract/notes.ts'
import { noteIdOf } from '#shared/domain/notes.ts'
import type { TestBackend } from './open-test-backend.ts'

export type WrittenNote = {
  [Kind in NoteKind]: { kind: Kind } & Partial<Extract<NoteContent, { kind: Kind }>>
}[NoteKind]

const EMPTY: { [Kind in NoteKind]: Extract<NoteContent, { kind: Kind }> } = {
  opening: { kind: 'opening', text: '' },
  discussion: { kind: 'discussion', stepId: null, heading: '', speaker: '', content: '' },
  question: { kind: 'question', asker: '', askerId: null, question: '', answerer: '', answer: '' },
  decision: { kind: 'decision', text: '' },
  follow_up: {
    ...{ kind: 'follow_up', what: '', who: '', due: '', dueDate: null, doneAt: null, carriedFrom: null },
  },
  closing: { kind: 'closing', text: '' },
}

export function contentOf(written: WrittenNote): NoteContent {
  // Of the same kind, as both say.
  return { ...EMPTY[written.kind], ...written } as NoteContent
}

/** Answers the ids, in the order of what was written. */
export async function writeNotes(
  client: Pick<TestBackend['client'], 'notes'>,
  eventId: string,
  written: readonly WrittenNote[],
): Promise<string[]> {
  const ids: string[] = []
  for (const [index, one] of written.entries()) {
    const id = noteIdOf(one.kind, randomUUID())
    const note = { id, position: index + 1, content: contentOf(one), removed: false }
    const answer = await client.notes.save({ eventId, note, expected: null })
    if (answer.kind !== 'saved') throw new Error('somebody else wrote the note')
    ids.push(id)
  }
  return ids
}
