/** What can be written in a note of every kind, and how two versions of it come together. */
import type { ContentOfKind, Note, NoteContent, NoteKind } from '#shared/contract/notes.ts'

/** A text of several lines, one line, or a value that is one or the other. */
export type FieldForm = 'text' | 'line' | 'value'
type FieldsOf<Kind extends NoteKind> = Readonly<
  Record<Exclude<keyof ContentOfKind<Kind>, 'kind'>, { label: string; form: FieldForm }>
>

const text = (label: string) => ({ label, form: 'text' as const })
const line = (label: string) => ({ label, form: 'line' as const })
const value = (label: string) => ({ label, form: 'value' as const })

const NOTE_FIELDS: { readonly [Kind in NoteKind]: FieldsOf<Kind> } = {
  opening: { text: text('Pembukaan') },
  closing: { text: text('Penutup') },
  discussion: {
    stepId: value('Acara'),
    heading: line('Judul'),
    speaker: line('Pembicara'),
    content: text('Isi'),
  },
  question: {
    asker: line('Penanya'),
    askerId: value('Penanya'),
    question: text('Pertanyaan'),
    answerer: line('Penjawab'),
    answer: text('Jawaban'),
  },
  decision: { text: text('Keputusan') },
  follow_up: {
    what: text('Yang dikerjakan'),
    who: line('Penanggung jawab'),
    due: line('Keterangan waktu'),
    dueDate: value('Batas waktu'),
    doneAt: value('Selesai'),
    carriedFrom: value('Lanjutan dari'),
  },
}

export type NoteField = { name: string; label: string; form: FieldForm }

export function fieldsOf(kind: NoteKind): NoteField[] {
  return Object.entries(NOTE_FIELDS[kind]).map(([name, field]) => ({ name, ...field }))
}

/** Texts are strings; values are whatever the contract says. */
export function fieldOf(content: NoteContent, name: string): unknown {
  return Object.entries(content).find(([key]) => key === name)?.[1]
}

export function withField(content: NoteContent, name: string, written: unknown): NoteContent {
  // The value comes from the same field of a note of the same kind.
  return { ...content, [name]: written }
}

/** Nothing was written: what stands in it was offered, or is of no use alone. */
export function isBlank({ content }: Pick<Note, 'content'>): boolean {
  return fieldsOf(content.kind)
    .filter(({ form, name }) => form !== 'value' && name !== 'heading' && name !== 'speaker')
    .every(({ name }) => String(fieldOf(content, name)).trim() === '')
}

export function isSameNote(one: NoteDraft, other: NoteDraft): boolean {
  const said = ({ position, removed, content }: NoteDraft) =>
    JSON.stringify([position, removed, ...fieldsOf(content.kind).map(({ name }) => fieldOf(content, name))])
  return said(one) === said(other)
}

export type NoteDraft = Omit<Note, 'updatedAt'>
