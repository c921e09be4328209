/** The papers of an event: what there is, drawing it, remembering what was printed. */
import {
  type ContentKind,
  type DocumentContent,
  documentContent,
} from '#shared/contract/document-content/index.ts'
import { documentOptions } from '#shared/contract/document-options/index.ts'
import { type DocumentLine, WORD_KINDS } from '#shared/contract/documents.ts'
import type { Event } from '#shared/contract/events.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { contentHash } from '../documents/content-hash.ts'
import type { Offer } from '../documents/document.ts'
import { allDocuments, type AnyDocument, documentFor } from '../documents/index.ts'
import { loadPaper } from '../documents/load-paper.ts'
import type { FlowData } from '../documents/flow-paper.ts'
import { drawFlowDocx } from '../documents/flow-docx.ts'
import { paperKey } from '../documents/paper-key.ts'
import { insertActivity } from '../store/activity.ts'
import type { ReadableDb } from '../store/db.ts'
import { findDocumentContent, upsertDocumentContent } from '../store/document-content.ts'
import { insertPrintRun, listPrintRuns } from '../store/prints.ts'
import { answerFile } from './answer-file.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { loadContext, renderPaper } from './papers.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'

export function documentsService(context: Context): ServiceOf<'documents'> {
  const { write, clock, newId } = context
  return {
    list: async ({ eventId }) => {
      const event = eventOf(context.db, eventId)
      return allDocuments.flatMap((document) =>
        document.offers(event).map((offer) => lineOf(context, event, document, offer)),
      )
    },

    render: async ({ eventId, options, sample, task }, { signal }) => {
      const event = eventOf(context.db, eventId)
      const onPage = (done: number) => {
        if (task !== undefined) context.announce({ kind: 'progress', task, done, total: 0 })
      }
      return renderPaper(context, { kind: 'document', event, options, sample }, { signal, onPage })
    },

    renderDocx: async ({ eventId, options: asked }) => {
      const event = eventOf(context.db, eventId)
      const options = asked ?? documentOptions.parse({ kind: 'minutes', paper: paperOf(context, event) })
      if (!WORD_KINDS.includes(options.kind)) throw new AppError('option_not_possible')
      // These kinds load running text.
      const data = loadPaper(context.db, options, loadContext(context, event, options, false)) as FlowData
      const name = data.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
      return { file: answerFile(await drawFlowDocx(data), name, 'docx') }
    },

    record: ({ eventId, options, pages, contentHash: hash, way }) =>
      write((db, tell) => {
        const event = eventOf(db, eventId)
        const document = paperKey(options)
        // The newest run is what is compared, so a clock that went back must not make this one older.
        const at = after(listPrintRuns(db, eventId, document)[0]?.at ?? 0, clock())
        insertPrintRun(db, {
          ...{ id: newId(), eventId, document, options: JSON.stringify(options), pages },
          ...{ contentHash: hash, at, way },
        })
        const count =
          documentFor(options).countPeople(db, options, loadContext(context, event, options, false)) ?? 0
        insertActivity(db, { id: newId(), eventId, at, what: 'print', count, detail: `${document} ${way}` })
        tell('documents', eventId)
      }),

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

function lineOf(context: Context, event: Event, document: AnyDocument, offer: Offer): DocumentLine {
  const options = documentOptions.parse({ paper: paperOf(context, event), ...offer.options })
  const people = document.countPeople(context.db, options, loadContext(context, event, options, false))
  const runs = listPrintRuns(context.db, event.id, paperKey(options))
  const last = runs[0]
  return {
    kind: options.kind,
    options,
    title: offer.title,
    purpose: offer.purpose,
    stage: document.stage,
    people,
    printed: runs.length,
    lastPrintedAt: last?.at ?? null,
    lastPages: last?.pages ?? null,
    changedSincePrinted: last !== undefined && hasChanged(context, event, last),
  }
}

/** Compared with the very options it was printed with. */
function hasChanged(context: Context, event: Event, last: { options: string; contentHash: string }): boolean {
  const options = documentOptions.parse(JSON.parse(last.options))
  try {
    const data = loadPaper(context.db, options, loadContext(context, event, options, false))
    return contentHash(data) !== last.contentHash
  } catch {
    // What was printed can't be made any more: nobody of it is left.
    return true
  }
}

function paperOf(context: Context, event: Event): 'F4' | 'A4' {
  return loadContext(context, event, documentOptions.parse({ kind: 'minutes' }), true).office?.paper ?? 'F4'
}
