/** A written text as Markdown; its photos are named in it. */
import type { Context } from '../../context.ts'
import { answerFile } from '../answer-file.ts'
import { fileNameOf } from '../papers.ts'
import type { WriteUpPlace } from '../../store/write-up-edits.ts'
import { textSource } from '../../write-ups/text-source.ts'

type MarkdownFile = { file: File; photos: { name: string; caption: string }[] }

/** Throws AppError not_found, not_reconciled. */
export async function markdownFile(
  context: Context,
  { approval, ...place }: WriteUpPlace & { approval?: string | undefined },
  signal: AbortSignal | undefined,
): Promise<MarkdownFile> {
  const { db, paths, clock } = context
  const now = clock()
  const options = { ...textSource({ db, resources: paths.resources, now }, place).options, approval }
  const work = { type: 'text', form: 'md', eventId: place.eventId, options, paths, now } as const
  const { bytes, photos, title } = await context.drawing.do(work, { signal })
  return { file: answerFile(bytes, fileNameOf(title, paths), 'md'), photos }
}
