/** Sheets signed in ink: finding them, ticking their rows, reading photos of them. */
import type { SheetLine, SheetRowLine } from '#shared/contract/sheets.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { ReadableDb } from '../store/db.ts'
import {
  findSheet,
  listMarksOf,
  listSheetPages,
  listSheetPeople,
  listSheets,
  type SignatureSheet,
} from '../store/sheets.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'
import { markRows } from './sheets/mark-rows.ts'
import { readSheet } from './sheets/read-sheet.ts'
import { sheetReadings } from './sheets/readings.ts'
import { sheetOfCode } from './sheets/sheet-of-code.ts'
import { lineOf, rowsOf } from './sheets/sheet-rows.ts'
import { undoBatch } from './sheets/undo-batch.ts'

export function sheetsService(context: Context): ServiceOf<'sheets'> {
  const { db, write } = context
  const reader = { thread: context.photos, readings: sheetReadings() }
  return {
    list: async ({ eventId }) => {
      eventOf(db, eventId)
      const peopleFor = oncePerPaper(db)
      return listSheets(db, eventId).map((sheet) =>
        lineOf(sheet, rowsOf(listSheetPages(db, sheet.serial), peopleFor(sheet))),
      )
    },

    rows: async ({ eventId, serial }) => {
      const sheet = sheetOf(db, eventId, serial)
      const rows = rowsOfSheet(db, sheet)
      return { line: lineOf(sheet, rows), rows }
    },

    find: async ({ eventId, code }) => sheetOfCode(db, eventOf(db, eventId).id, code),

    tick: ({ eventId, serial, rows, desk, witness }) =>
      write((writable, tell) => {
        const event = openEventOf(writable, eventId)
        const sheet = sheetOf(writable, eventId, serial)
        const asked = new Set(rows.map(({ page, row }) => `${page}/${row}`))
        const chosen = listSheetPages(writable, serial).flatMap(({ page, rows: onPage }) =>
          onPage
            .filter(({ number }) => asked.has(`${page}/${number}`))
            .map(({ number, participantId }) => ({
              ...{ page, row: number, participantId, way: 'ticked' as const, crop: null },
            })),
        )
        const marked = markRows(context, writable, { event, sheet, desk, witness }, chosen)
        for (const topic of topicsOf(sheet)) tell(topic, eventId)
        return marked
      }),

    read: async ({ eventId, image, widthPx, heightPx }, { signal }) => {
      eventOf(db, eventId)
      if (image.size !== widthPx * heightPx) throw new AppError('option_not_possible')
      const bytes = new Uint8Array(await image.arrayBuffer())
      return readSheet(context, reader, eventId, { bytes, width: widthPx, height: heightPx }, signal)
    },

    accept: ({ eventId, reading: id, rows, desk, witness }) =>
      write((writable, tell) => {
        const event = openEventOf(writable, eventId)
        const reading = reader.readings.find(id)
        if (reading?.eventId !== eventId) throw new AppError('reading_expired')
        const sheet = sheetOf(writable, eventId, reading.serial)
        const chosen = reading.rows.filter(({ row }) => rows.includes(row))
        const marking = { event, sheet, desk, witness }
        const marked = markRows(
          context,
          writable,
          marking,
          chosen.map(({ row, participantId, verdict, crop }) => ({
            ...{ page: reading.page, row, participantId, crop },
            way: verdict === 'signed' ? ('read' as const) : ('asked' as const),
          })),
        )
        for (const topic of topicsOf(sheet)) tell(topic, eventId)
        return marked
      }),

    undo: ({ eventId, batch, desk }) =>
      write((writable, tell) => {
        const undone = undoBatch(context, writable, { event: openEventOf(writable, eventId), batch, desk })
        for (const topic of ['sheets', 'pledges', 'attendance'] as const) tell(topic, eventId)
        return { undone }
      }),

    evidence: async ({ eventId, participantId }) =>
      listMarksOf(db, participantId)
        .filter((mark) => mark.eventId === eventId)
        .map(({ title, instrument, day, crop, undone, ...mark }) => ({
          ...mark,
          line: { title, instrument, day },
          crop: crop && Buffer.from(crop).toString('base64'),
          undone: undone === 1,
        })),
  }
}

/** Throws AppError not_found for a sheet of another event, too. */
function sheetOf(db: ReadableDb, eventId: string, serial: string): SignatureSheet {
  const sheet = findSheet(db, serial)
  if (sheet?.eventId !== eventId) throw new AppError('not_found')
  return sheet
}

function rowsOfSheet(db: ReadableDb, sheet: SignatureSheet): SheetRowLine[] {
  return rowsOf(listSheetPages(db, sheet.serial), listSheetPeople(db, sheet))
}

/** Everybody's standing is looked up once for each thing that is signed, however many sheets of it there are. */
function oncePerPaper(db: ReadableDb): (sheet: SignatureSheet) => ReturnType<typeof listSheetPeople> {
  const found = new Map<string, ReturnType<typeof listSheetPeople>>()
  return (sheet) => {
    const key = sheet.instrument ?? sheet.day
    const people = found.get(key) ?? listSheetPeople(db, sheet)
    found.set(key, people)
    return people
  }
}

function topicsOf({ instrument }: Pick<SheetLine, 'instrument'>) {
  return ['sheets', instrument === null ? 'attendance' : 'pledges'] as const
}
