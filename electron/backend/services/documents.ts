/** The papers of an event: what there is, drawing it, remembering what was printed. */
import type { DocumentLine, DocumentOptions } from '#shared/contract/documents.ts'
import { documentOptions } from '#shared/contract/documents.ts'
import type { Event } from '#shared/contract/events.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import type { Context } from '../context.ts'
import { contentHash } from '../documents/content-hash.ts'
import { documentFor } from '../documents/index.ts'
import { minutesDocx } from '../documents/minutes-docx.ts'
import { insertActivity } from '../store/activity.ts'
import { insertPrintRun, listPrintRuns } from '../store/prints.ts'
import { answerFile } from './answer-file.ts'
import { eventOf } from './event-of.ts'
import { loadContext, renderPaper } from './papers.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'

/** Instruments whose text the app brings along. */
const WITH_TEXT: readonly InstrumentKind[] = ['ikrar_asn', 'ikrar_kepala_desa']

export function documentsService(context: Context): ServiceOf<'documents'> {
  const { write, clock, newId } = context
  return {
    list: async ({ eventId }) => {
      const event = eventOf(context.db, eventId)
      return offeredTo(context, event).map(({ title, options }) => lineOf(context, event, title, options))
    },

    render: async ({ eventId, options, sample, task }, { signal }) => {
      const event = eventOf(context.db, eventId)
      const onPage = (done: number) => {
        if (task !== undefined) context.announce({ kind: 'progress', task, done, total: 0 })
      }
      return renderPaper(context, { kind: 'document', event, options, sample }, { signal, onPage })
    },

    renderDocx: async ({ eventId }) => {
      const event = eventOf(context.db, eventId)
      const options = { kind: 'minutes', paper: paperOf(context, event) } as const
      const bytes = await minutesDocx(context.db, options, loadContext(context, event, options, false))
      return { file: answerFile(bytes, 'notula', 'docx') }
    },

    record: ({ eventId, options, pages, contentHash: hash, way }) =>
      write((db, tell) => {
        const event = eventOf(db, eventId)
        const document = keyOf(options)
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
  }
}

/** Papers that have a place on the screen; the pledge once per instrument with a text. */
function offeredTo(context: Context, event: Event): { title: string; options: DocumentOptions }[] {
  const paper = paperOf(context, event)
  const offered = (title: string, options: object) => ({ title, options: documentOptions.parse(options) })
  return [
    offered('Undangan', { kind: 'invitations', paper }),
    offered('Kartu peserta', { kind: 'badges' }),
    offered('Daftar hadir', { kind: 'attendance_list', paper }),
    ...event.instruments
      .filter((instrument) => WITH_TEXT.includes(instrument))
      .map((instrument) =>
        offered(INSTRUMENT_LABELS[instrument], { kind: 'pledge_sheet', paper, instrument }),
      ),
    offered('Notula', { kind: 'minutes', paper }),
  ]
}

function lineOf(context: Context, event: Event, title: string, options: DocumentOptions): DocumentLine {
  const document = documentFor(options)
  const people = document.countPeople(context.db, options, loadContext(context, event, options, false)) ?? 0
  const runs = listPrintRuns(context.db, event.id, keyOf(options))
  const last = runs[0]
  return {
    kind: options.kind,
    options,
    title,
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
    const data = documentFor(options).load(context.db, options, loadContext(context, event, options, false))
    return contentHash(data) !== last.contentHash
  } catch {
    // What was printed can't be made any more: nobody of it is left.
    return true
  }
}

/** A pledge sheet is another paper for every instrument. */
function keyOf(options: DocumentOptions): string {
  return options.kind === 'pledge_sheet' ? `${options.kind}:${options.instrument}` : options.kind
}

function paperOf(context: Context, event: Event): 'F4' | 'A4' {
  return loadContext(context, event, documentOptions.parse({ kind: 'minutes' }), true).office?.paper ?? 'F4'
}
