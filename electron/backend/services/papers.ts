/** Papers as files: loaded and drawn in the paper thread. */
import type { Context } from '../context.ts'
import type { AskedPaper } from '../documents/asked-paper.ts'
import type { WorkOptions } from '../documents/paper-thread.ts'
import { answerFile } from './answer-file.ts'

export type Rendered = { file: File; pages: number; contentHash: string }

export async function renderPaper(
  { drawing, paths, clock }: Context,
  asked: AskedPaper,
  options: WorkOptions = {},
): Promise<Rendered> {
  const { bytes, pages, title, contentHash } = await drawing.do(
    { type: 'paper', asked, paths, now: clock() },
    options,
  )
  return { file: answerFile(bytes, fileNameOf(title), 'pdf'), pages, contentHash }
}

/** The title of a paper is a word for its kind: it names nobody. */
export function fileNameOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
