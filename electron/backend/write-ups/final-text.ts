/** Makes the final text: everything that is drawn, whole, with the number it was given. */
import { AppError } from '../app-error.ts'
import type { PaperSource } from '../documents/asked-paper.ts'
import { documentFor } from '../documents/index.ts'
import { completed } from '../documents/load-document.ts'
import { assembleText } from '../documents/write-ups/assemble.ts'
import { type ComposedText, composedHash, composeText } from '../documents/write-ups/compose.ts'
import { type ApprovedPart, basisAfter } from '../documents/write-ups/differences.ts'
import { type EventTold, loadEventTold } from '../documents/write-ups/event-told.ts'
import {
  basisOf,
  readStoredText,
  type StoredPaper,
  type StoredText,
  storedLetterhead,
  storedTextHash,
  writeStoredText,
} from '../documents/write-ups/stored-text.ts'
import { writtenPaper } from '../documents/write-ups/write-up-paper.ts'
import type { LoadContext } from '../documents/document.ts'
import { assertReconciled } from '../store/reconciliation.ts'
import type { WriteUpPlace } from '../store/write-up-edits.ts'
import { type Final, findFinal } from '../store/write-up-finals.ts'
import { listStages } from '../store/write-up-stages.ts'
import { type TextSource, textSource } from './text-source.ts'
import { isChangedSinceChecked } from './text-state.ts'

/** `contentHash`: of what was looked at by whoever approves it. */
export type Approval = Pick<Final, 'number' | 'by' | 'at'> & { contentHash: string }
export type FinalText = Pick<Final, 'content' | 'hash'>

/**
 * Throws AppError not_found, not_reconciled where its figures do not agree, write_up_unchecked where it says something
 * else than when it was checked, changed_meanwhile where it says something else than `contentHash` does.
 */
export function finalText(papers: PaperSource, place: WriteUpPlace, approval: Approval): FinalText {
  const source = textSource(papers, place)
  const { db, options, context } = source
  assertReconciled(db, place.eventId)
  const told = loadEventTold(db, context)
  const { contentHash } = approval
  const hash = composedHash(composeText(db, options, context, told))
  if (isChangedSinceChecked(listStages(db, place), hash)) throw new AppError('write_up_unchecked')
  if (hash !== contentHash) throw new AppError('changed_meanwhile')
  const numbered = withNumber(context, place, approval.number)
  return writtenDown({ ...source, context: numbered }, { ...told, event: numbered.event }, approval)
}

function writtenDown(source: TextSource, told: EventTold, { number, by, at }: Approval): FinalText {
  const { db, options, context, place } = source
  const composed = composeText(db, options, context, told)
  const content = writeStoredText({
    ...{ format: 1, kind: place.kind, edition: place.edition, number },
    ...{ approvedBy: by, approvedAt: at, approvedContentHash: composedHash(composed) },
    paper: storedPaper(source, composed),
    parts: composed.parts.map(approvedPart),
    after: composed.after.map(approvedPart),
    basis: basisOfAddendum(source, told),
  } satisfies StoredText)
  return { content, hash: storedTextHash(content) }
}

function withNumber(context: LoadContext, { kind }: WriteUpPlace, number: string): LoadContext {
  const { event } = context
  return { ...context, event: { ...event, documentNumbers: { ...event.documentNumbers, [kind]: number } } }
}

function storedPaper({ db, options, context }: TextSource, composed: ComposedText): StoredPaper {
  const { content, ...written } = writtenPaper(db, options, context, composed)
  const { letterhead } = context
  const paper = completed(documentFor(options), { ...written, letterhead }, options, context)
  return { ...written, ...paper, letterhead: storedLetterhead(letterhead), content }
}

function approvedPart(part: ComposedText['parts'][number]): ApprovedPart {
  if (part.kind !== 'text') return part
  const { state: _state, edit: _edit, ...text } = part
  return text
}

function basisOfAddendum(
  { db, place, options, context }: TextSource,
  told: EventTold,
): ApprovedPart[] | null {
  if (place.edition === 0) return null
  const previous = findFinal(db, { ...place, edition: place.edition - 1 })
  return previous
    ? basisAfter(basisOf(readStoredText(previous.content)), assembleText(db, options, context, told))
    : null
}
