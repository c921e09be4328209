/** Makes the final text: everything that is drawn, whole, with the number it was given. */
import { documentFor } from '../../documents/index.ts'
import { loadDocument } from '../../documents/load-document.ts'
import type { FlowData } from '../../documents/flow/flow-paper.ts'
import { assembleText } from '../../documents/write-ups/assemble.ts'
import { type ComposedText, composedHash, composeText } from '../../documents/write-ups/compose.ts'
import { type ApprovedPart, basisAfter } from '../../documents/write-ups/differences.ts'
import {
  basisOf,
  readStoredText,
  type StoredPaper,
  type StoredText,
  storedLetterhead,
  storedTextHash,
  writeStoredText,
} from '../../documents/write-ups/stored-text.ts'
import { writtenPaper } from '../../documents/write-ups/write-up-paper.ts'
import type { LoadContext } from '../../documents/document.ts'
import { type Final, findFinal } from '../../store/write-up-finals.ts'
import type { TextSource } from '../../write-ups/text-source.ts'

export type Approval = { id: string; number: string; by: string; at: number }

export function finalText(source: TextSource, { id, number, by, at }: Approval): Final {
  const numbered: TextSource = { ...source, context: withNumber(source, number) }
  const { db, options, context, place } = numbered
  const composed = composeText(db, options, context)
  const text: StoredText = {
    ...{ format: 1, kind: place.kind, edition: place.edition, number },
    ...{ approvedBy: by, approvedAt: at, approvedContentHash: composedHash(composed) },
    paper: storedPaper(numbered, composed),
    parts: composed.parts.map(approvedPart),
    after: composed.after.map(approvedPart),
    basis: basisOfAddendum(numbered),
  }
  const content = writeStoredText(text)
  return { id, number, content, hash: storedTextHash(content), at, by }
}

function withNumber({ context, place }: TextSource, number: string): LoadContext {
  const { event } = context
  return {
    ...context,
    event: { ...event, documentNumbers: { ...event.documentNumbers, [place.kind]: number } },
  }
}

function storedPaper({ db, options, context }: TextSource, composed: ComposedText): StoredPaper {
  // The four kinds load running text.
  const drawn = loadDocument(documentFor(options), db, options, context) as FlowData
  const { content: _drawn, letterhead, ...facts } = drawn
  const { content } = writtenPaper(db, options, context, composed)
  return { ...facts, letterhead: storedLetterhead(letterhead), content }
}

function approvedPart(part: ComposedText['parts'][number]): ApprovedPart {
  if (part.kind !== 'text') return part
  const { state: _state, edit: _edit, ...text } = part
  return text
}

function basisOfAddendum({ db, place, options, context }: TextSource): ApprovedPart[] | null {
  if (place.edition === 0) return null
  const previous = findFinal(db, { ...place, edition: place.edition - 1 })
  return previous
    ? basisAfter(basisOf(readStoredText(previous.content)), assembleText(db, options, context))
    : null
}
