/** Attendance as a file of the format that was asked for, piece by piece. */
import type { Event } from '#shared/contract/events.ts'
import { csvLines } from '../spreadsheets/write/write-csv.ts'
import { odsPieces } from '../spreadsheets/write/write-ods.ts'
import { workbookPieces } from '../spreadsheets/write/write-workbook.ts'
import { inPieces } from '../spreadsheets/write/zip-pieces.ts'
import type { ReadableDb } from '../store/db.ts'
import { reconciledFigures } from '../store/reconciliation.ts'
import type { Occasion } from './about-sheet.ts'
import { attendanceJson } from './attendance-json.ts'
import { attendanceSheets, listSheets, type OnPerson } from './attendance-sheets.ts'

/** Throws not_reconciled where the figures in it would not agree. */
export async function* exportPieces(
  db: ReadableDb,
  event: Event,
  occasion: Occasion,
  onPerson: OnPerson,
): AsyncGenerator<Uint8Array> {
  const { options } = occasion
  const figures = reconciledFigures(db, event.id, 'reasons')
  switch (options.format) {
    case 'xlsx':
      return yield* workbookPieces(attendanceSheets(db, event, occasion, figures, onPerson))
    case 'ods':
      return yield* odsPieces(attendanceSheets(db, event, occasion, figures, onPerson))
    case 'csv': {
      const [list] = listSheets(db, event, { ...options, sheets: 'one' }, onPerson)
      if (!list) return
      const head = list.columns.map(({ header }) => header)
      return yield* inPieces(csvLines(withHead(head, list.rows), options.delimiter))
    }
    case 'json':
      return yield* inPieces(attendanceJson(db, event, occasion, figures, onPerson))
  }
}

function* withHead<Row>(head: Row, rows: Iterable<Row>): Generator<Row> {
  yield head
  yield* rows
}
