/** Sheets that left the app to be signed by hand, and the rows of them that were found signed. */
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'
import type { SignedPaper } from './signatures.ts'

export type SignatureSheet = SignedPaper & {
  serial: string
  eventId: string
  title: string
  pages: number
  people: number
  issuedAt: number
}

/** The same sheet printed again is the same sheet: false where it is known. Its pages follow one by one. */
export function insertSheet(db: WritableDb, sheet: SignatureSheet): boolean {
  const added = prepared<object>(
    db,
    `insert into signature_sheet (serial, event_id, title, instrument, day, pages, people, issued_at)
     values (@serial, @eventId, @title, @instrument, @day, @pages, @people, @issuedAt)
     on conflict (serial) do nothing`,
  ).run(sheet)
  return added.changes === 1
}

export function insertSheetPage(db: WritableDb, serial: string, page: SheetPage): void {
  prepared<[string, number, string]>(
    db,
    'insert into signature_sheet_page (serial, page, layout) values (?, ?, ?)',
  ).run(serial, page.page, JSON.stringify(page))
}

const SHEET = 'serial, event_id as eventId, title, instrument, day, pages, people, issued_at as issuedAt'

export function findSheet(db: ReadableDb, serial: string): SignatureSheet | undefined {
  return prepared<[string], SignatureSheet>(db, `select ${SHEET} from signature_sheet where serial = ?`).get(
    serial,
  )
}

/** Newest first. */
export function listSheets(db: ReadableDb, eventId: string): SignatureSheet[] {
  return prepared<[string], SignatureSheet>(
    db,
    `select ${SHEET} from signature_sheet where event_id = ? order by issued_at desc, serial`,
  ).all(eventId)
}

export function findSheetPage(db: ReadableDb, serial: string, page: number): SheetPage | undefined {
  const row = prepared<[string, number], { layout: string }>(
    db,
    'select layout from signature_sheet_page where serial = ? and page = ?',
  ).get(serial, page)
  return row && pageOf(row)
}

export function listSheetPages(db: ReadableDb, serial: string): SheetPage[] {
  return prepared<[string], { layout: string }>(
    db,
    'select layout from signature_sheet_page where serial = ? order by page',
  )
    .all(serial)
    .map(pageOf)
}

/** Written by `insertSheetPage` and never changed. */
function pageOf({ layout }: { layout: string }): SheetPage {
  return JSON.parse(layout) as SheetPage
}

export type SheetMark = {
  id: string
  batch: string
  eventId: string
  serial: string
  page: number
  row: number
  participantId: string
  way: 'ticked' | 'read' | 'asked'
  /** PNG; null where nobody fed a photo. */
  crop: Uint8Array | null
  hash: string
  /** The pledge before it; null on an attendance list. */
  before: string | null
  /** The entry it made; null where the person was present before. */
  arrival: string | null
  at: number
  desk: string
  witness: string
}

export function insertSheetMark(db: WritableDb, mark: SheetMark): void {
  prepared<SheetMark>(
    db,
    `insert into sheet_mark (id, batch, event_id, serial, page, row, participant_id, way, crop, hash, before,
       arrival, at, desk, witness)
     values (@id, @batch, @eventId, @serial, @page, @row, @participantId, @way, @crop, @hash, @before, @arrival,
       @at, @desk, @witness)`,
  ).run(mark)
}

const MARK = `mark.id, mark.batch, mark.event_id as eventId, mark.serial, mark.page, mark.row,
  mark.participant_id as participantId, mark.way, mark.crop, mark.hash, mark.before, mark.arrival, mark.at, mark.desk,
  mark.witness`
const STANDS = 'not exists (select 1 from sheet_batch_undo undo where undo.batch = mark.batch)'

/** Whether a cut-out of this row is kept already. */
export function hasCrop(db: ReadableDb, serial: string, page: number, row: number): boolean {
  return (
    prepared<[string, number, number], { found: 1 }>(
      db,
      `select 1 as found from sheet_mark mark
       where serial = ? and page = ? and row = ? and crop is not null and ${STANDS}`,
    ).get(serial, page, row) !== undefined
  )
}

export function listMarksOfBatch(db: ReadableDb, eventId: string, batch: string): SheetMark[] {
  return prepared<[string, string], SheetMark>(
    db,
    `select ${MARK} from sheet_mark mark where mark.batch = ? and mark.event_id = ? order by mark.id`,
  ).all(batch, eventId)
}

export type MarkOfPerson = SheetMark & SignedPaper & { title: string; undone: number }

/** Newest first. */
export function listMarksOf(db: ReadableDb, participantId: string): MarkOfPerson[] {
  return prepared<[string], MarkOfPerson>(
    db,
    `select ${MARK}, sheet.title, sheet.instrument, sheet.day, not ${STANDS} as undone
     from sheet_mark mark join signature_sheet sheet on sheet.serial = mark.serial
     where mark.participant_id = ? order by mark.at desc, mark.id desc`,
  ).all(participantId)
}

/** False where it was undone before. */
export function insertBatchUndo(
  db: WritableDb,
  undo: { batch: string; eventId: string; at: number; desk: string },
): boolean {
  return (
    prepared<typeof undo>(
      db,
      `insert into sheet_batch_undo (batch, event_id, at, desk) values (@batch, @eventId, @at, @desk)
       on conflict do nothing`,
    ).run(undo).changes === 1
  )
}

type Person = { id: string; name: string; about: string; removedAt: number | null; stands: number }

/** People of an event who were ever on its list, with whether they have signed this paper or were present. */
export function listSheetPeople(
  db: ReadableDb,
  { eventId, instrument, day }: { eventId: string } & SignedPaper,
): Map<string, Person> {
  const rows = prepared<object, Person>(
    db,
    `select person.id, coalesce(kept.name, person.name) as name,
       coalesce(kept.position, kept.unit, kept.village, person.position, person.unit, person.village, '') as about,
       coalesce(kept.removed_at, iif(kept.id is null, person.removed_at, null)) as removedAt,
       case when @day is null then coalesce((
         select state in ('signed', 'drawn') from pledge
         where event_id = @eventId and instrument = @instrument and participant_id = coalesce(kept.id, person.id)
         order by at desc, id desc limit 1), 0)
       else exists (
         select 1 from standing_arrival where participant_id = coalesce(kept.id, person.id) and day = @day)
       end as stands
     from participant person left join participant kept on kept.id = person.merged_into
     where person.event_id = @eventId`,
  ).all({ eventId, instrument, day })
  return new Map(rows.map((person) => [person.id, person]))
}
