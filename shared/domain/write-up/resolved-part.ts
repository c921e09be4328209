/** Assembled text and what was written by hand, side by side: an edit stands until somebody takes it back. */
import type { TextPart, WriteUpPart } from './part.ts'

/** The newest thing somebody did with a text. `text` null: taken from the data again. */
export type Edit = {
  id: string
  part: string
  text: string | null
  /** As the text was titled, and what it stood behind ('' for the beginning), for when the data no longer have it. */
  title: string
  after: string
  /** The assembled text it was made from, and its hash. */
  source: string
  sourceHash: string
  at: number
}

/** `changed`: the data tell something else since; `gone`: they tell nothing of it any more. */
export type PartState = 'assembled' | 'edited' | 'changed' | 'gone'
export type ResolvedText = TextPart & { state: PartState; edit: Edit | null; source: string }
export type ResolvedPart = Exclude<WriteUpPart, TextPart> | ResolvedText

/** `edits` holds the newest of each part. */
export function resolveParts(
  assembled: readonly WriteUpPart[],
  edits: readonly Edit[],
  hashOf: (text: string) => string,
): ResolvedPart[] {
  const byPart = new Map(edits.map((edit) => [edit.part, edit]))
  const parts = assembled.map((part): ResolvedPart => {
    if (part.kind !== 'text') return part
    const edit = byPart.get(part.key)
    byPart.delete(part.key)
    return resolveText(part, edit, hashOf)
  })
  const orphans = [...byPart.values()].filter(({ text }) => text !== null).sort(byTime)
  for (const orphan of orphans) parts.splice(placeOf(parts, orphan), 0, lost(orphan))
  return parts
}

function resolveText(part: TextPart, edit: Edit | undefined, hashOf: (text: string) => string): ResolvedText {
  const source = part.text
  if (!edit) return { ...part, state: 'assembled', edit: null, source }
  // Taken from the data: it follows them again, and the next edit builds on this.
  if (edit.text === null) return { ...part, state: 'assembled', edit, source }
  const state = edit.sourceHash === hashOf(source) ? 'edited' : 'changed'
  return { ...part, text: edit.text, state, edit, source }
}

function lost(edit: Edit): ResolvedText {
  const { part: key, title, text } = edit
  return { kind: 'text', key, title, text: text ?? '', state: 'gone', edit, source: '' }
}

/** Behind what it stood behind; what lost that too stands at the end. */
function placeOf(parts: readonly ResolvedPart[], { after }: Edit): number {
  if (after === '') return 0
  const at = parts.findIndex(({ key }) => key === after)
  return at === -1 ? parts.length : at + 1
}

function byTime(a: Edit, b: Edit): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
