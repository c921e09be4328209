/** What is being written of a text: from a version, an example, or nothing. */
import type { TextBody } from '#shared/contract/text-body.ts'
import type { HandoutLine } from '#shared/domain/handout.ts'
import { tidyText } from '#shared/domain/text-check.ts'
import { TEXT_LABELS, type TextId } from '#shared/domain/text-id.ts'
import { versionWords } from './version-words.ts'

export type TextDraft = { body: TextBody; source: string; date: string; note: string }

export function emptyBody(id: TextId): TextBody {
  const title = [TEXT_LABELS[id]]
  if (id === 'handout') return { kind: 'handout', title, opening: '', sections: [], closing: '' }
  return { kind: 'pledge', title, opening: '', points: [''], closing: '' }
}

/** A changed text has a source of its own; where it began is where that starts. */
export function draftFrom(body: TextBody, from: string | null, today: string): TextDraft {
  const source = from === null ? '' : `Diubah dari ${versionWords(from).toLowerCase()}`
  return { body, source, date: today, note: '' }
}

export function isSameBody(a: TextBody, b: TextBody): boolean {
  return JSON.stringify(sorted(tidyText(a))) === JSON.stringify(sorted(tidyText(b)))
}

/** A line counts as unverified until somebody says how far it was checked. */
export function newLine(kind: HandoutLine['kind']): HandoutLine {
  return { kind, text: '', article: '', source: '', certainty: 'unverified', occasion: 'semua' }
}

/** Keys in one order, so that two texts compare by what they say. */
function sorted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(sorted)
  if (typeof part !== 'object' || part === null) return part
  return Object.entries(part)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => [name, sorted(value)])
}
