/** Every paper that has something to print, as files of an archive. What cannot be made is named, and why. */
import { WORD_KINDS } from '#shared/contract/documents.ts'
import {
  type DocumentKind,
  type DocumentOptions,
  type DocumentOptionsInput,
  documentOptions,
} from '#shared/contract/document-options/index.ts'
import type { WriteUpLine } from '#shared/contract/write-ups.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { AppError } from '../../app-error.ts'
import type { LeftOut } from '../../archive/archive-format.ts'
import type { FolderWriter } from '../../archive/folder-writer.ts'
import { piecesOf } from '../answer-file.ts'
import type { ServiceOf } from '../service.ts'

export type PaperSource = Pick<ServiceOf<'documents'>, 'list' | 'render' | 'renderDocx' | 'record'> & {
  texts: ServiceOf<'writeUps'>['list']
}

/** What is remembered of a paper once it has left. */
export type Issue = Parameters<PaperSource['record']>[0]

type Line = Pick<Awaited<ReturnType<PaperSource['list']>>[number], 'kind' | 'title' | 'people'> & {
  options: DocumentOptionsInput
}

export type ArchivedPapers = { issues: Issue[]; leftOut: LeftOut[] }
type Asked = {
  eventId: string
  writer: FolderWriter
  signal: AbortSignal | undefined
  progress: (done: number, total: number) => void
}

/** Cards and letters with codes would open the door for whoever finds the folder; a bundle holds nothing of its own. */
const LEFT_OUT_KINDS: ReadonlySet<DocumentKind> = new Set(['badges', 'bundle'])
/** Of no fault of a paper's own. */
const OF_THE_WAY: ReadonlySet<string> = new Set(['cancelled', 'disk_full', 'disk_failed'])

/** Throws cancelled, and what the disk says. */
export async function archivePapers(papers: PaperSource, asked: Asked): Promise<ArchivedPapers> {
  const { eventId, signal, progress } = asked
  const lines = withLaterTexts(
    await papers.list({ eventId }, { signal }),
    await papers.texts({ eventId }, { signal }),
  ).filter(({ kind, people }) => people !== 0 && !LEFT_OUT_KINDS.has(kind))
  const archived: ArchivedPapers = { issues: [], leftOut: [] }
  for (const [at, line] of lines.entries()) {
    progress(at, lines.length)
    try {
      await archivePaper(papers, { ...asked, line, number: at + 1 }, archived.issues)
    } catch (error) {
      const reason = reasonOf(error)
      if (reason !== '') archived.leftOut.push({ title: line.title, reason })
    }
  }
  return archived
}

/** Behind each written text its addenda, and what laptops approved apart from it. */
function withLaterTexts(lines: readonly Line[], texts: readonly WriteUpLine[]): Line[] {
  return lines.flatMap((line) => {
    const editions = texts.find(({ kind }) => kind === line.kind)?.editions ?? []
    return [line, ...editions.flatMap((edition) => laterTexts(line, edition))]
  })
}

function laterTexts(line: Line, { edition, alsoApproved }: WriteUpLine['editions'][number]): Line[] {
  const own: Line =
    edition === 0 ? line : withOptions(line, `Adendum ${edition} ${line.title}`, { addendum: edition })
  const apart = alsoApproved.map(({ id }, at) =>
    withOptions(own, `${own.title} disahkan terpisah ${at + 1}`, { approval: id }),
  )
  return edition === 0 ? apart : [own, ...apart]
}

function withOptions(line: Line, title: string, more: { addendum?: number; approval?: string }): Line {
  // Only written texts are asked for so, and all of them know these choices.
  return { ...line, title, options: { ...line.options, ...more } }
}

type One = Asked & { line: Line; number: number }

async function archivePaper(
  papers: PaperSource,
  { eventId, writer, signal, line, number }: One,
  issues: Issue[],
): Promise<void> {
  const options = withoutCodes(documentOptions.parse(line.options))
  const { file, ...drawn } = await papers.render({ eventId, options, sample: false }, { signal })
  const name = `naskah/${String(number).padStart(2, '0')}-${slug(line.title)}`
  await put(writer, `${name}.pdf`, file)
  issues.push({
    ...{ eventId, options, way: 'save', desk: '', pages: drawn.pages, contentHash: drawn.contentHash },
    ...{ fileHash: drawn.fileHash ?? '', title: drawn.title ?? '', number: drawn.number ?? '' },
    textVersion: drawn.textVersion ?? null,
  })
  if (!WORD_KINDS.includes(options.kind)) return
  const { file: word } = await papers.renderDocx({ eventId, options }, { signal })
  await put(writer, `${name}.docx`, word)
}

function withoutCodes(options: DocumentOptions): DocumentOptions {
  return options.kind === 'invitations' ? { ...options, form: 'list' } : options
}

/** The disk's own words, so that they are not taken for a fault of the paper. */
class PutFailed extends Error {}

async function put(writer: FolderWriter, path: string, file: File): Promise<void> {
  try {
    await writer.pour(path, piecesOf(file))
  } catch (error) {
    throw new PutFailed('a paper was not written', { cause: error })
  }
}

/** '' where there is nothing to print. Throws what is no fault of the paper. */
function reasonOf(error: unknown): string {
  if (error instanceof PutFailed) throw error.cause
  if (!(error instanceof AppError)) return errorSentence('internal')
  if (OF_THE_WAY.has(error.code)) throw error
  return error.code === 'nobody_to_print' ? '' : errorSentence(error.code, error.data)
}

/** The title of a paper is a word for its kind: it names nobody. */
function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 80)
}
