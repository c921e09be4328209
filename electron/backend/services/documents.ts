/** The papers of an event: what there is, drawing it, remembering what was printed. */
import {
  type ContentKind,
  type DocumentContent,
  documentContent,
} from '#shared/contract/document-content/index.ts'
import { documentOptions } from '#shared/contract/document-options/index.ts'
import { WORD_KINDS } from '#shared/contract/documents.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { PaperSource } from '../documents/asked-paper.ts'
import { paperOf } from '../documents/paper-lines.ts'
import { paperKey } from '../documents/paper-key.ts'
import { insertActivity } from '../store/activity.ts'
import type { ReadableDb } from '../store/db.ts'
import { findDocumentContent, upsertDocumentContent } from '../store/document-content.ts'
import { insertIssuedPaper, listIssuesOf } from '../store/issued-papers.ts'
import { answerFile } from './answer-file.ts'
import { drawnSheets, keepSheet } from './sheets/drawn-sheets.ts'
import { auditWarningsService } from './audit-warnings.ts'
import { holderNumbersService } from './holder-numbers.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { fileNameOf, renderPaper } from './papers.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'

export function documentsService(context: Context): ServiceOf<'documents'> {
  const { write, writeInSteps, clock, newId } = context
  const drawn = drawnSheets()
  return {
    list: async ({ eventId }, { signal }) => {
      const work = { type: 'lines', eventId, paths: context.paths, now: clock() } as const
      return (await context.leafing.do(work, { signal })).lines
    },

    render: async ({ eventId, options, sample, task }, { signal }) => {
      const onPage = (done: number) => {
        if (task !== undefined) context.announce({ kind: 'progress', task, done, total: 0 })
      }
      const asked = { kind: 'document', eventId, options, sample } as const
      const { sheet, ...rendered } = await renderPaper(context, asked, { signal, onPage })
      if (sheet) drawn.keep(rendered.fileHash, sheet)
      return rendered
    },

    renderDocx: async ({ eventId, options: asked }, { signal }) => {
      const source = sourceOf(context)
      const event = eventOf(source.db, eventId)
      const options = asked ?? documentOptions.parse({ kind: 'minutes', paper: paperOf(source, event) })
      if (!WORD_KINDS.includes(options.kind)) throw new AppError('option_not_possible')
      const work = { type: 'text', form: 'docx', eventId, options, paths: context.paths } as const
      const { bytes, title } = await context.drawing.do({ ...work, now: clock() }, { signal })
      return { file: answerFile(bytes, fileNameOf(title, context.paths), 'docx') }
    },

    record: async ({ eventId, options, way, ...paper }) => {
      // Counted where papers are read, before the write: the door does not wait for it.
      const work = { type: 'people', eventId, options, paths: context.paths, now: clock() } as const
      const { people } = await context.leafing.do(work)
      const sheet = drawn.find(paper.fileHash)
      return writeInSteps(function* (db, tell) {
        eventOf(db, eventId)
        const document = paperKey(options)
        // The newest run is what is compared, so a clock that went back must not make this one older.
        const at = after(listIssuesOf(db, eventId, document)[0]?.issuedAt ?? 0, clock())
        const { kind } = options
        insertIssuedPaper(db, {
          ...paper,
          ...{ id: newId(), eventId, document, kind, options: JSON.stringify(options), issuedAt: at, way },
        })
        if (sheet) yield* keepSheet(db, { eventId, title: paper.title, issuedAt: at }, sheet)
        const detail = `${document} ${way}`
        insertActivity(db, { id: newId(), eventId, at, what: 'print', count: people ?? 0, detail })
        tell('documents', eventId)
        if (sheet) tell('sheets', eventId)
      })
    },

    content: async ({ eventId, kind }) => stateOf(context.db, eventOf(context.db, eventId).id, kind),

    saveContent: ({ eventId, expected, content }) =>
      write((db, tell) => {
        openEventOf(db, eventId)
        const before = stateOf(db, eventId, content.kind)
        if (before.updatedAt !== expected) throw new AppError('changed_meanwhile')
        const updatedAt = after(before.updatedAt ?? 0, clock())
        upsertDocumentContent(db, eventId, content, updatedAt)
        tell('documents', eventId)
        return { content, updatedAt }
      }),

    ...holderNumbersService(context),
    ...auditWarningsService(context),
  }
}

/** What was written for a kind of paper, or what stands there before anybody wrote. */
function stateOf(
  db: ReadableDb,
  eventId: string,
  kind: ContentKind,
): { content: DocumentContent; updatedAt: number | null } {
  const written = findDocumentContent(db, eventId, kind)
  return written ?? { content: documentContent.parse({ kind, body: {} }), updatedAt: null }
}

function sourceOf({ db, paths, clock }: Context): PaperSource {
  return { db, resources: paths.resources, now: clock() }
}
