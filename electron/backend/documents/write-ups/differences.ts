/** What the data tell otherwise since a text was approved, part by part. */
import type { DataPart, TextPart, WriteUpPart } from '#shared/domain/write-up/part.ts'
import type { AssembledText } from './assembled.ts'
import { blockDifferences, blockLines } from './block-differences.ts'

/** A part as it was approved; `source` is what the data told of it then. */
export type ApprovedText = TextPart & { source: string }
export type ApprovedPart = Exclude<WriteUpPart, TextPart> | ApprovedText

/** `lines` are simple rich text; `title` is the one it stood under. */
export type Difference = { key: string; title: string; lines: string[] }

/** In the order of the text; what is told no more stands last. */
export function differencesFrom(approved: readonly ApprovedPart[], now: AssembledText): Difference[] {
  const parts = [...now.parts, ...now.after]
  const titles = titlesOver([...approved, ...parts])
  const before = new Map(approved.map((part) => [part.key, part]))
  const present = parts.flatMap((part) => {
    const old = before.get(part.key)
    before.delete(part.key)
    return differenceOf(part, titles, part.kind === 'text' ? textChange(old, part) : dataChange(old, part))
  })
  const gone = [...before.values()].flatMap((old) => differenceOf(old, titles, goneLines(old)))
  return [...present, ...gone]
}

/** What the text says once these differences are approved: of a part that did not change, what it said before. */
export function basisAfter(approved: readonly ApprovedPart[], now: AssembledText): ApprovedPart[] {
  const before = new Map(approved.map((part) => [part.key, part]))
  return [...now.parts, ...now.after].map((part) => {
    if (part.kind !== 'text') return part
    const old = before.get(part.key)
    const stays = old?.kind === 'text' && old.source === part.text
    return { ...part, text: stays ? old.text : part.text, source: part.text }
  })
}

function differenceOf(
  { key }: ApprovedPart | WriteUpPart,
  titles: ReadonlyMap<string, string>,
  lines: string[],
): Difference[] {
  return lines.length === 0 ? [] : [{ key, title: titles.get(key) ?? '', lines }]
}

function textChange(old: ApprovedPart | undefined, { text: now }: TextPart): string[] {
  const then = old?.kind === 'text' ? old : { source: '', text: '' }
  if (then.source === now) return []
  if (then.text.trim() === '') return ['**Ditambahkan:**', now]
  return now.trim() === '' ? goneText(then.text) : ['**Semula:**', then.text, '**Menjadi:**', now]
}

function dataChange(old: ApprovedPart | undefined, part: Exclude<WriteUpPart, TextPart>): string[] {
  if (part.kind === 'title') return []
  return blockDifferences(old?.kind === 'data' ? old.blocks : [], part.blocks)
}

function goneLines(old: ApprovedPart): string[] {
  if (old.kind === 'title') return []
  if (old.kind === 'data') return goneText(wordsOf(old))
  return old.source.trim() === '' ? [] : goneText(old.text)
}

function wordsOf({ blocks }: DataPart): string {
  return blockLines(blocks).join('\n')
}

function goneText(text: string): string[] {
  return text.trim() === '' ? [] : ['**Tidak berlaku lagi:**', text]
}

/** The title over every part: its own, or that of the section it stands in. */
function titlesOver(parts: readonly (ApprovedPart | WriteUpPart)[]): Map<string, string> {
  const titles = new Map<string, string>()
  let section = ''
  for (const part of parts) {
    if (part.kind === 'title') section = part.text
    else titles.set(part.key, part.kind === 'text' && part.title !== '' ? part.title : section)
  }
  return titles
}
