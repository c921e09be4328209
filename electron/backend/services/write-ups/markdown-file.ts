/** A written text as Markdown; its photos are named in it. */
import type { Context } from '../../context.ts'
import type { WriteUpPlace } from '../../store/write-up-edits.ts'
import { answerFile } from '../answer-file.ts'
import { fileNameOf } from '../papers.ts'
import { textSource } from './paper-source.ts'

type MarkdownFile = { file: File; photos: { name: string; caption: string }[] }

/** Throws AppError not_found, not_reconciled. */
export async function markdownFile(
  context: Context,
  place: WriteUpPlace,
  signal: AbortSignal | undefined,
): Promise<MarkdownFile> {
  const { paths, clock } = context
  const { options } = textSource(context, context.db, place)
  const work = { type: 'text', form: 'md', eventId: place.eventId, options, paths, now: clock() } as const
  const { bytes, photos, title } = await context.drawing.do(work, { signal })
  return { file: answerFile(bytes, fileNameOf(title, paths), 'md'), photos }
}
