/** A paper of running text as a Word document or as Markdown: with its photos it may be large, so a thread makes it. */
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import { AppError } from '../../app-error.ts'
import { findEvent } from '../../store/events.ts'
import { loadContext, type PaperSource } from '../asked-paper.ts'
import { assertFiguresOf } from '../assert-figures.ts'
import { drawFlowDocx } from '../flow/flow-docx.ts'
import { flowMarkdown, type MarkdownPhoto } from '../flow/flow-markdown.ts'
import type { FlowData } from '../flow/flow-paper.ts'
import { loadPaper } from '../load-paper.ts'

export type TextForm = 'docx' | 'md'
/** `photos`: how those of a Markdown text are named in it; they lie in Word itself. */
export type TextFile = { bytes: Uint8Array; photos: MarkdownPhoto[] }

/** Throws AppError not_found, not_reconciled. */
export function loadText(source: PaperSource, eventId: string, options: DocumentOptions): FlowData {
  const event = findEvent(source.db, eventId)
  if (!event) throw new AppError('not_found')
  assertFiguresOf(source.db, eventId, options)
  // Only kinds that load running text are asked for in these forms.
  return loadPaper(source.db, options, loadContext(source, event, options, false)) as FlowData
}

export async function writeText(
  data: FlowData,
  form: TextForm,
  { isRehearsal = false }: { isRehearsal?: boolean },
): Promise<TextFile> {
  if (form === 'docx') return { bytes: await drawFlowDocx(data, { isRehearsal }), photos: [] }
  const { text, photos } = flowMarkdown(data.content)
  return { bytes: new TextEncoder().encode(text), photos }
}
