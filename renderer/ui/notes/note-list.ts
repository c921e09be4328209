/** The notes of one kind in their order, and new ones among them. */
import type { ContentOfKind, NoteContent, NoteKind } from '#shared/contract/notes.ts'
import { newId } from '../new-id.ts'
import type { NoteDraft } from './note-fields.ts'

export type NoteOf<Kind extends NoteKind> = NoteDraft & { content: ContentOfKind<Kind> }

/** Those that stand. */
export function notesOf<Kind extends NoteKind>(notes: readonly NoteDraft[], kind: Kind): NoteOf<Kind>[] {
  const isOf = (note: NoteDraft): note is NoteOf<Kind> => note.content.kind === kind && !note.removed
  return notes
    .filter(isOf)
    .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
}

/** Behind `after`, or behind all of them. */
export function newNote(notes: readonly NoteDraft[], content: NoteContent, after?: NoteDraft): NoteDraft {
  const ofKind = notesOf(notes, content.kind)
  const place = after ? ofKind.findIndex(({ id }) => id === after.id) : ofKind.length - 1
  const [before, next] = [ofKind[place]?.position ?? 0, ofKind[place + 1]?.position]
  const position = next === undefined ? Math.floor(before) + 1 : (before + next) / 2
  return { id: newId(), position, content, removed: false }
}

const BLANK: { readonly [Kind in NoteKind]: ContentOfKind<Kind> } = {
  opening: { kind: 'opening', text: '' },
  closing: { kind: 'closing', text: '' },
  discussion: { kind: 'discussion', stepId: null, heading: '', speaker: '', content: '' },
  question: { kind: 'question', asker: '', askerId: null, question: '', answerer: '', answer: '' },
  decision: { kind: 'decision', text: '' },
  follow_up: {
    ...{ kind: 'follow_up', what: '', who: '', due: '', dueDate: null, doneAt: null, carriedFrom: null },
  },
}

export function blank<Kind extends NoteKind>(kind: Kind): ContentOfKind<Kind> {
  return BLANK[kind]
}
