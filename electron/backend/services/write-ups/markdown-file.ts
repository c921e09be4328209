/** A written text as Markdown, with its photos beside it. */
import type { Context } from '../../context.ts'
import { assertFiguresOf } from '../../documents/assert-figures.ts'
import { flowMarkdown } from '../../documents/flow/flow-markdown.ts'
import { loadWriteUp } from '../../documents/write-ups/write-up-paper.ts'
import { answerFile } from '../answer-file.ts'
import { fileNameOf } from '../papers.ts'
import type { TextSource } from './paper-source.ts'

type MarkdownFile = { file: File; photos: { name: string; caption: string; file: File }[] }

/** Throws AppError not_reconciled. */
export function markdownFile({ paths }: Context, { db, event, options, context }: TextSource): MarkdownFile {
  assertFiguresOf(db, event.id, options)
  const paper = loadWriteUp(db, options, context)
  const { text, photos } = flowMarkdown(paper.content)
  return {
    file: answerFile(text, fileNameOf(paper.title, paths), 'md'),
    photos: photos.map(({ name, caption, bytes }) => {
      const [stem = name, ending] = name.split('.')
      return { name, caption, file: answerFile(bytes, stem, ending === 'png' ? 'png' : 'jpg') }
    }),
  }
}
