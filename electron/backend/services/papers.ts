/** Papers as files: loaded and drawn in the paper thread. */
import type { Context } from '../context.ts'
import type { AskedPaper } from '../documents/asked-paper.ts'
import type { WorkOptions } from '../documents/paper-thread.ts'
import type { DrawnSheet } from '../documents/sheet-issue.ts'
import { answerFile } from './answer-file.ts'
import { sealKeyOf } from './seal-key.ts'

export type Rendered = {
  file: File
  pages: number
  contentHash: string
  fileHash: string
  title: string
  number: string
  textVersion: string | null
  sheet: DrawnSheet | null
}

export async function renderPaper(
  context: Context,
  asked: AskedPaper,
  options: WorkOptions = {},
): Promise<Rendered> {
  const { drawing, leafing, paths, clock } = context
  const isSample = asked.kind === 'document' && asked.sample
  if (asked.kind === 'document' && !isSample) await sealKeyOf(context, asked.eventId)
  const { bytes, pages, fileHash, sheet, paper } = await (isSample ? leafing : drawing).do(
    { type: 'paper', asked, paths, now: clock() },
    options,
  )
  return { file: answerFile(bytes, fileNameOf(paper.title, paths), 'pdf'), pages, fileHash, sheet, ...paper }
}

/** The title of a paper is a word for its kind: it names nobody. What leaves a rehearsal says so. */
export function fileNameOf(title: string, { isRehearsal = false }: { isRehearsal?: boolean }): string {
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return isRehearsal ? `gladi-${name}` : name
}
