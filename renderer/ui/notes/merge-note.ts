/**
 * One note that was written in two places. What only one side touched is taken from that side; where both wrote, both
 * texts stay in the note, one under the other, and are shown side by side until somebody decides.
 */
import { mergeText, textOfPieces } from '#shared/domain/merge-text.ts'
import { fieldOf, fieldsOf, isSameNote, type NoteDraft, type NoteField, withField } from './note-fields.ts'

export type NoteClash = {
  key: string
  noteId: string
  field: string
  label: string
  mine: string
  theirs: string
  /** What stands in the note until somebody decides. */
  both: string
}
export type MergedNote = { note: NoteDraft; clashes: NoteClash[] }
export type ClashChoice = 'mine' | 'theirs' | 'both'

const BETWEEN_LINES = ' / '

/** `base` is what both sides began with; undefined where both began the note. */
export function mergeNote(base: NoteDraft | undefined, mine: NoteDraft, theirs: NoteDraft): MergedNote {
  // Who writes in a note that is taken away elsewhere wants it.
  const mineChanged = !base || !isSameNote(base, mine)
  const theirsChanged = !base || !isSameNote(base, theirs)
  if (mine.removed && !theirs.removed && theirsChanged) return { note: theirs, clashes: [] }
  if (theirs.removed && !mine.removed) return { note: mineChanged ? mine : theirs, clashes: [] }
  const position = base && mine.position === base.position ? theirs.position : mine.position
  return fieldsOf(mine.content.kind).reduce<MergedNote>(
    (soFar, field) => mergeField(soFar, field, { base, mine, theirs }),
    { note: { ...mine, position }, clashes: [] },
  )
}

/** The text as it was decided. What was written on meanwhile stays. */
export function settleClash(note: NoteDraft, { field, ...clash }: NoteClash, choice: ClashChoice): NoteDraft {
  if (choice === 'both') return note
  const before = fieldOf(note.content, field)
  if (typeof before !== 'string') return note
  // A function, so that no sign in the text is taken for one of `replace`.
  const after = before.replace(clash.both, () => clash[choice])
  return { ...note, content: withField(note.content, field, after) }
}

type Sides = { base: NoteDraft | undefined; mine: NoteDraft; theirs: NoteDraft }

function mergeField(soFar: MergedNote, field: NoteField, { base, mine, theirs }: Sides): MergedNote {
  const [was, here, there] = [base, mine, theirs].map((side) => side && fieldOf(side.content, field.name))
  if (isSame(here, there) || isSame(there, was)) return soFar
  const put = (written: unknown): NoteDraft => ({
    ...soFar.note,
    content: withField(soFar.note.content, field.name, written),
  })
  if (isSame(here, was)) return { ...soFar, note: put(there) }
  if (field.form === 'value') return soFar
  const { text, clashes } =
    field.form === 'line'
      ? mergedLine(wordsOf(here), wordsOf(there))
      : mergedText(wordsOf(was), wordsOf(here), wordsOf(there))
  const named = clashes.map((clash, index) => ({
    ...{ key: `${mine.id} ${field.name} ${index}`, noteId: mine.id, field: field.name, label: field.label },
    ...clash,
  }))
  return { note: put(text), clashes: [...soFar.clashes, ...named] }
}

const wordsOf = (written: unknown): string => (typeof written === 'string' ? written : '')

type Found = { text: string; clashes: Pick<NoteClash, 'mine' | 'theirs' | 'both'>[] }

function mergedText(base: string, mine: string, theirs: string): Found {
  const pieces = mergeText(base, mine, theirs)
  const clashes = pieces.flatMap((piece) => {
    if (piece.kind === 'agreed') return []
    const both = textOfPieces([piece])
    return [{ mine: piece.mine.join('\n'), theirs: piece.theirs.join('\n'), both }]
  })
  return { text: textOfPieces(pieces), clashes }
}

function mergedLine(mine: string, theirs: string): Found {
  if (theirs === '') return { text: mine, clashes: [] }
  if (mine === '') return { text: theirs, clashes: [] }
  const both = `${mine}${BETWEEN_LINES}${theirs}`
  return { text: both, clashes: [{ mine, theirs, both }] }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
