/** One photo of a signed sheet: which sheet it is, and which of its rows are signed. Writes nothing. */
import type { SheetReading } from '#shared/contract/sheets.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import type { Context } from '../../context.ts'
import type { PhotoRow } from '../../sheet-photos/read-photo.ts'
import type { OpenPhoto, SheetThread } from '../../sheet-photos/sheet-thread.ts'
import { findSheet, listSheetPages, listSheetPeople } from '../../store/sheets.ts'
import type { SheetReadings } from './readings.ts'
import { sheetOfCode } from './sheet-of-code.ts'
import { lineOf, rowsOf } from './sheet-rows.ts'

export type Reader = { thread: SheetThread; readings: SheetReadings }

export function readSheet(
  context: Context,
  { thread, readings }: Reader,
  eventId: string,
  image: GrayImage,
  signal?: AbortSignal,
): Promise<SheetReading> {
  return thread.read(image, (photo) => readPhoto(context, readings, eventId, photo), signal)
}

async function readPhoto(
  { db, newId }: Context,
  readings: SheetReadings,
  eventId: string,
  photo: OpenPhoto,
): Promise<SheetReading> {
  if (photo.codes.kind === 'none') return { kind: photo.codes.why }
  // Codes of sheets stand before others.
  const [code] = photo.codes.codes
  if (!code) return { kind: 'no_code' }
  const found = sheetOfCode(db, eventId, code.text)
  if (found.kind === 'participant_code' || found.kind === 'not_a_code') return { kind: 'no_code' }
  if (found.kind !== 'found') return found
  const { serial, page } = found
  const [sheet, pages] = [findSheet(db, serial), listSheetPages(db, serial)]
  const layout = pages.find((one) => one.page === page)
  if (!sheet || !layout) return { kind: 'not_issued' }
  const read = await photo.rows(code, layout)
  if (read.kind === 'missing') return { kind: 'marks_missing', corners: read.corners }
  const people = listSheetPeople(db, sheet)
  const verdicts = new Map(read.rows.map((row): [number, PhotoRow] => [row.row, row]))
  const rows = rowsOf([layout], people).flatMap((line) => {
    const verdict = verdicts.get(line.row)
    return verdict ? [{ line, ...verdict }] : []
  })
  const reading = newId()
  readings.keep(reading, {
    ...{ eventId, serial, page },
    rows: rows.map(({ line, verdict, crop }) => ({
      ...{ row: line.row, participantId: line.participantId, verdict, crop },
    })),
  })
  return {
    ...{ kind: 'read', reading, page },
    line: lineOf(sheet, rowsOf(pages, people)),
    rows: rows.map(({ line, verdict, crop }) => ({
      ...{ ...line, verdict, crop: Buffer.from(crop).toString('base64') },
    })),
  }
}
