/** What a text says now: what the data tell, and over it what was written by hand. */
import { createHash } from 'node:crypto'
import { type Edit, type ResolvedPart, resolveParts } from '#shared/domain/write-up/resolved-part.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listNewestEdits } from '../../store/write-up-edits.ts'
import { contentHash } from '../content-hash.ts'
import type { LoadContext } from '../document.ts'
import { addendumText } from './addendum-text.ts'
import { assembleText, type WriteUpOptions } from './assemble.ts'
import type { AssembledText } from './assembled.ts'
import type { EventTold } from './event-told.ts'

export type ComposedText = Omit<AssembledText, 'parts' | 'after'> & {
  parts: ResolvedPart[]
  after: ResolvedPart[]
}

/** Edition 0 is the text itself; each addendum is one more. */
export function editionOf({ addendum = 0 }: WriteUpOptions): number {
  return addendum
}

export function composeText(
  db: ReadableDb,
  options: WriteUpOptions,
  context: LoadContext,
  known?: EventTold,
): ComposedText {
  const edition = editionOf(options)
  const own = assembleText(db, options, context, known)
  const assembled = edition === 0 ? own : addendumText(db, { own, kind: options.kind, edition, context })
  const edits = listNewestEdits(db, { eventId: context.event.id, kind: options.kind, edition })
  return withEdits(assembled, edits)
}

export function withEdits(assembled: AssembledText, edits: readonly Edit[]): ComposedText {
  const afterKeys = new Set(assembled.after.map(({ key }) => key))
  const isAfter = ({ part, after }: Edit) => afterKeys.has(part) || afterKeys.has(after)
  return {
    ...assembled,
    parts: resolveParts(
      assembled.parts,
      edits.filter((edit) => !isAfter(edit)),
      textHash,
    ),
    after: resolveParts(assembled.after, edits.filter(isAfter), textHash),
  }
}

export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What is looked at and approved: everything but the number, which is given at the end. */
export function composedHash({ labels, parts, signatures, after }: ComposedText): string {
  return contentHash({ labels, signatures, parts: parts.map(saidBy), after: after.map(saidBy) })
}

function saidBy(part: ResolvedPart): object {
  if (part.kind !== 'text') return part
  const { key, title, text } = part
  return { key, title, text }
}
