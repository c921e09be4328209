/** Sheets signed in ink: which left the app, and which rows of them are signed, by ticking or from a photo. */
import { z } from 'zod'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { CORNERS } from '../domain/sheet-reading/corner.ts'
import { day, file, id, instant, ofEvent, procedure, text } from './base.ts'

const serial = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)
const page = z.int().min(1)
const row = z.int().min(1)
const instrument = z.enum(INSTRUMENT_KINDS)

/** Exactly one of `instrument` and `day` is there: what the sheet was signed for. */
export const sheetLine = z.object({
  serial,
  title: z.string(),
  instrument: instrument.nullable(),
  day: day.nullable(),
  pages: z.int(),
  people: z.int(),
  /** People on it who have signed, or were present. */
  signed: z.int(),
  issuedAt: instant,
})
export type SheetLine = z.infer<typeof sheetLine>

/** `removed`: no longer on the list; `outside`: an official who is not a participant. */
export const ROW_STANDINGS = ['open', 'signed', 'removed', 'outside', 'blank'] as const
export type RowStanding = (typeof ROW_STANDINGS)[number]

export const sheetRow = z.object({
  page,
  row,
  participantId: id.nullable(),
  name: z.string(),
  /** Position, unit or village. */
  about: z.string(),
  standing: z.enum(ROW_STANDINGS),
})
export type SheetRowLine = z.infer<typeof sheetRow>

/** Why a scanned code leads to no sheet of this event. */
const refusedCode = [
  z.object({ kind: z.literal('other_event'), title: z.string() }),
  z.object({ kind: z.literal('other_laptop') }),
  z.object({ kind: z.literal('forged') }),
  z.object({ kind: z.literal('not_issued') }),
] as const

export const sheetFound = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), serial, page }),
  z.object({ kind: z.literal('paper_code') }),
  z.object({ kind: z.literal('participant_code') }),
  z.object({ kind: z.literal('not_a_code') }),
  ...refusedCode,
])
export type SheetFound = z.infer<typeof sheetFound>

export const ROW_VERDICTS = ['signed', 'empty', 'doubtful'] as const
export type RowVerdict = (typeof ROW_VERDICTS)[number]

const readRow = sheetRow.extend({
  verdict: z.enum(ROW_VERDICTS),
  /** The cut-out as a PNG, base64. */
  crop: z.string(),
})
export type ReadRow = z.infer<typeof readRow>

export const sheetReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), reading: id, line: sheetLine, page, rows: z.array(readRow) }),
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('blurred') }),
  z.object({ kind: z.literal('no_code') }),
  /** Only the code in the other corner was seen. */
  z.object({ kind: z.literal('paper_code') }),
  z.object({ kind: z.literal('marks_missing'), corners: z.array(z.enum(CORNERS)) }),
  ...refusedCode,
])
export type SheetReading = z.infer<typeof sheetReading>

/** Longest side of a picture and most pixels that are read. */
export const SHEET_PHOTO_LIMITS = { sidePx: 3200, pixels: 10_000_000 } as const

const marking = { desk: text(60).min(1), witness: text(200).default('') }
export const sheetsMarked = z.object({
  /** Names what an undo takes back; null where nothing was written. */
  batch: id.nullable(),
  written: z.int(),
  /** Who stood there before. */
  already: z.int(),
  /** Rows of nobody on the list: empty rows, officials, removed people. */
  left: z.int(),
})
export type SheetsMarked = z.infer<typeof sheetsMarked>

export const sheets = {
  list: procedure.input(ofEvent).output(z.array(sheetLine)),
  /** Every row of a sheet in its order. */
  rows: procedure
    .input(ofEvent.extend({ serial }))
    .output(z.object({ line: sheetLine, rows: z.array(sheetRow) })),
  find: procedure.input(ofEvent.extend({ code: z.string().max(4000) })).output(sheetFound),
  /** Writes down that these rows are signed. */
  tick: procedure
    .input(ofEvent.extend({ serial, rows: z.array(z.object({ page, row })).min(1).max(50_000), ...marking }))
    .output(sheetsMarked),
  /** `image` holds one byte of grey for every pixel, row by row. Nothing is written yet. */
  read: procedure
    .input(
      ofEvent.extend({
        image: file,
        widthPx: z.int().min(1).max(SHEET_PHOTO_LIMITS.sidePx),
        heightPx: z.int().min(1).max(SHEET_PHOTO_LIMITS.sidePx),
      }),
    )
    .output(sheetReading),
  /** Writes down these rows of a reading as signed, with their cut-outs. */
  accept: procedure
    .input(ofEvent.extend({ reading: id, rows: z.array(row).max(1000), ...marking }))
    .output(sheetsMarked),
  undo: procedure
    .input(ofEvent.extend({ batch: id, desk: text(60).min(1) }))
    .output(z.object({ undone: z.int() })),
  /** What sheets show of one person, newest first. */
  evidence: procedure.input(ofEvent.extend({ participantId: id })).output(
    z.array(
      z.object({
        id,
        line: sheetLine.pick({ title: true, instrument: true, day: true }),
        page,
        row,
        way: z.enum(['ticked', 'read', 'asked']),
        at: instant,
        desk: z.string(),
        witness: z.string(),
        crop: z.string().nullable(),
        undone: z.boolean(),
      }),
    ),
  ),
}
