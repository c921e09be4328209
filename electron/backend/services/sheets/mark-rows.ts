/** Writes down that rows of a sheet are signed: a pledge in ink, or presence on an attendance list. */
import { createHash } from 'node:crypto'
import type { Event } from '#shared/contract/events.ts'
import type { SheetsMarked } from '#shared/contract/sheets.ts'
import type { Context } from '../../context.ts'
import { findPresent, insertArrival } from '../../store/attendance.ts'
import type { WritableDb } from '../../store/db.ts'
import { findAttendee } from '../../store/participants.ts'
import { findNewestPledge } from '../../store/pledges.ts'
import { hasCrop, insertSheetMark, type SheetMark, type SignatureSheet } from '../../store/sheets.ts'
import { recordPledge } from '../pledges/record.ts'

export type RowToMark = {
  page: number
  row: number
  participantId: string | null
  way: SheetMark['way']
  crop: Uint8Array | null
}

export type Marking = { event: Event; sheet: SignatureSheet; desk: string; witness: string }

/** Inside a `write`. Who has signed already stays as they are; a cut-out that is new is kept all the same. */
export function markRows(
  context: Context,
  db: WritableDb,
  marking: Marking,
  rows: readonly RowToMark[],
): SheetsMarked {
  const batch = context.newId()
  const counts = { written: 0, already: 0, left: 0 }
  for (const row of rows) counts[markRow(context, db, marking, row, batch)] += 1
  const marked = counts.written + counts.already > 0
  return { batch: marked ? batch : null, ...counts }
}

function markRow(
  context: Context,
  db: WritableDb,
  marking: Marking,
  row: RowToMark,
  batch: string,
): 'written' | 'already' | 'left' {
  const { event, sheet, desk, witness } = marking
  const attendee = row.participantId === null ? undefined : findAttendee(db, row.participantId)
  if (!attendee || attendee.eventId !== event.id || attendee.removedAt !== null) return 'left'
  const isNewCrop = row.crop !== null && !hasCrop(db, sheet.serial, row.page, row.row)
  const crop = isNewCrop ? row.crop : null
  const mark: SheetMark = {
    ...{ id: context.newId(), batch, eventId: event.id, serial: sheet.serial, page: row.page, row: row.row },
    ...{ participantId: attendee.id, way: row.way, crop, hash: hashOf(sheet.serial, row, attendee.id, crop) },
    ...{ before: null, arrival: null, at: context.clock(), desk, witness },
  }
  return sheet.instrument === null
    ? markPresent(context, db, sheet, mark)
    : markSigned(context, db, marking, sheet.instrument, mark)
}

function markSigned(
  context: Context,
  db: WritableDb,
  { event, desk, witness }: Marking,
  instrument: NonNullable<SignatureSheet['instrument']>,
  mark: SheetMark,
): 'written' | 'already' {
  const before = findNewestPledge(db, event.id, instrument, mark.participantId)?.state ?? 'none'
  // A drawn signature stays what proves it; one in ink gains by its cut-out.
  if (before === 'drawn' || (before === 'signed' && mark.crop === null)) return 'already'
  insertSheetMark(db, { ...mark, before })
  recordPledge(context, db, {
    ...{ event, instrument, participantId: mark.participantId, state: 'signed', desk, witness },
    ...{ note: placeOf(mark), evidence: { id: mark.id, hash: mark.hash } },
  })
  return before === 'signed' ? 'already' : 'written'
}

function markPresent(
  context: Context,
  db: WritableDb,
  sheet: SignatureSheet & { instrument: null },
  mark: SheetMark,
): 'written' | 'already' {
  const { participantId, eventId, at, desk } = mark
  if (findPresent(db, participantId, sheet.day)) {
    if (mark.crop !== null) insertSheetMark(db, mark)
    return 'already'
  }
  const arrival = context.newId()
  const reason = placeOf(mark)
  insertArrival(db, {
    ...{ id: arrival, eventId, participantId, day: sheet.day, at, method: 'search', desk, reason },
  })
  insertSheetMark(db, { ...mark, arrival })
  return 'written'
}

function placeOf({ page, row }: SheetMark): string {
  return `Lembar tanda tangan, halaman ${page} baris ${row}`
}

/** SHA-256 over what names the row and over the cut-out. */
function hashOf(
  serial: string,
  { page, row }: RowToMark,
  participantId: string,
  crop: Uint8Array | null,
): string {
  const hash = createHash('sha256').update(JSON.stringify([serial, page, row, participantId]))
  return hash.update(crop ?? new Uint8Array()).digest('hex')
}
