/** The import conversation: read, correct, look, store. */
import { createHash } from 'node:crypto'
import type { RosterCorrections } from '#shared/contract/roster.ts'
import type { Workbook } from '#shared/domain/sheet.ts'
import { rosterProblemText } from '#shared/texts/roster.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { ReadProblem } from '../spreadsheets/problem.ts'
import { readWorkbook } from '../spreadsheets/read-workbook.ts'
import type { SheetToWrite } from '../spreadsheets/write/sheet-to-write.ts'
import { writeWorkbook } from '../spreadsheets/write/write-workbook.ts'
import { findMapping, listImportRuns } from '../store/imports.ts'
import { answerFile } from './answer-file.ts'
import type { CopyMaker } from './copies.ts'
import { eventOf, openEventOf } from './event-of.ts'
import { applyDraft } from './roster/apply.ts'
import { interpret, type SheetDraft } from './roster/draft.ts'
import { acceptedPeople, type Draft, planOf } from './roster/plan.ts'
import type { ServiceOf } from './service.ts'

type Conversation = Draft & { workbook: Workbook }

/** A forgotten conversation must not fill the memory. */
const CONVERSATIONS_MOST = 3
const PASTED = 'Tempelan dari Excel'
const NO_CORRECTIONS: RosterCorrections = { sheets: [], nips: [] }

export function rosterService(context: Context, copies: CopyMaker): ServiceOf<'roster'> {
  const conversations = new Map<string, Conversation>()

  const conversationOf = (eventId: string, importId: string): Conversation => {
    const conversation = conversations.get(importId)
    if (conversation?.eventId !== eventId) throw new AppError('import_expired')
    return conversation
  }

  const interpreted = (workbook: Workbook, corrections: RosterCorrections): SheetDraft[] =>
    interpret(workbook, corrections, (signature) => {
      const mapping = findMapping(context.db, signature)
      return mapping && new Map(mapping.map(({ column, field }) => [column, field]))
    })

  const progressOf = (task: string) => (done: number, total: number) =>
    context.announce({ kind: 'progress', task, done, total })

  return {
    read: async ({ eventId, task, source }, { signal }) => {
      openEventOf(context.db, eventId)
      // Made while the file is read and looked at; storing asks again, and says why there is none.
      void copies.ensure('import').catch(() => undefined)
      const input = 'file' in source ? await fileInput(source.file) : { text: source.text }
      const workbook = await readForeign(input, signal, progressOf(task))
      const sheets = interpreted(workbook, NO_CORRECTIONS)
      const conversation: Conversation = {
        importId: context.newId(),
        eventId,
        fileName: 'name' in input ? input.name : PASTED,
        fileHash: createHash('sha256')
          .update('bytes' in input ? input.bytes : input.text)
          .digest('hex'),
        workbook,
        sheets,
      }
      // Where no sheet is used, the clerk can still point at a header; a file without any cell has nothing to point at.
      if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('no_people_found')
      conversations.set(conversation.importId, conversation)
      for (const importId of [...conversations.keys()].slice(0, -CONVERSATIONS_MOST))
        conversations.delete(importId)
      return planOf(context.db, conversation)
    },

    correct: async ({ eventId, importId, corrections }) => {
      const conversation = conversationOf(eventId, importId)
      conversation.sheets = interpreted(conversation.workbook, corrections)
      return planOf(context.db, conversation)
    },

    apply: async ({ eventId, importId, task, removeGone }, { signal }) => {
      const conversation = conversationOf(eventId, importId)
      if (acceptedPeople(conversation.sheets).length === 0) throw new AppError('no_people_found')
      await copies.ensure('import')
      const applied = await context.writeInSteps(function* (db, tell) {
        const result = yield* applyDraft(context, db, conversation, {
          removeGone,
          progress: progressOf(task),
        })
        tell('participants', eventId)
        return result
      }, signal)
      conversations.delete(importId)
      return applied
    },

    discard: async ({ importId }) => {
      conversations.delete(importId)
    },

    rejectedFile: async ({ eventId, importId }) => {
      const sheets = rejectedSheets(conversationOf(eventId, importId).sheets)
      if (sheets.length === 0) throw new AppError('nobody_to_print')
      return answerFile(await writeWorkbook(sheets), 'baris-tidak-diimpor', 'xlsx')
    },

    runs: async ({ eventId }) => listImportRuns(context.db, eventOf(context.db, eventId).id).map(withoutHash),
  }
}

async function fileInput(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function readForeign(
  input: Parameters<typeof readWorkbook>[0],
  signal: AbortSignal | undefined,
  progress: (done: number, total: number) => void,
): Promise<Workbook> {
  try {
    return await readWorkbook(input, {
      ...(signal ? { signal } : {}),
      onProgress: (rows) => progress(rows, 0),
    })
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
    const facts = Object.entries(error.data).filter(([, value]) => typeof value !== 'boolean')
    // What is left are texts and numbers.
    throw new AppError(error.code, Object.fromEntries(facts) as Record<string, string | number>, {
      cause: error,
    })
  }
}

/** Rejected rows as they stood in the file, with their row number and the reason. */
function rejectedSheets(sheets: readonly SheetDraft[]): SheetToWrite[] {
  return sheets.flatMap(({ sheet, tables, roster }): SheetToWrite[] => {
    if (!roster || roster.rejected.length === 0) return []
    const columns = columnsOf(tables)
    const isWritten = tables.every(({ rewritten }) => rewritten === null)
    const writtenRows = new Map(sheet.rows.map((row) => [row.row, row.cells]))
    const cellsOf = isWritten
      ? writtenRows
      : new Map(tables.flatMap((table) => table.sheet.rows.map((row) => [row.row, row.cells])))
    const lineOf = (row: number) => (writtenRows.get(row) ?? []).filter((cell) => cell !== '').join(' ')
    return [
      {
        name: sheet.name,
        columns: [
          { header: 'Baris' },
          { header: 'Alasan' },
          ...columns.map(({ label }) => ({ header: label })),
          ...(isWritten ? [] : [{ header: 'Tertulis di berkas' }]),
        ],
        rows: roster.rejected.map(({ row, code, data }) => [
          row,
          rosterProblemText(code, data),
          ...columns.map(({ column }) => cellsOf.get(row)?.[column] ?? ''),
          ...(isWritten ? [] : [lineOf(row)]),
        ]),
      },
    ]
  })
}

/** Every column of a sheet once; where tables stand below each other, under the label of the upper one. */
function columnsOf(tables: SheetDraft['tables']): { column: number; label: string }[] {
  const labels = new Map<number, string>()
  for (const { column, label } of tables.flatMap(({ layout }) => layout.columns))
    if (!labels.has(column)) labels.set(column, label)
  return [...labels].sort(([one], [other]) => one - other).map(([column, label]) => ({ column, label }))
}

function withoutHash<T extends { fileHash: string; eventId: string }>({
  fileHash: _hash,
  eventId: _event,
  ...run
}: T) {
  return run
}
