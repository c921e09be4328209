/**
 * Every table of an event, as it travels to another laptop: a new table is one line here. The order is the one in
 * which rows are taken, so whatever a row refers to is there before it. A test looks for tables that are missing.
 */
import { z } from 'zod'
import { documentContent } from '#shared/contract/document-content/index.ts'
import { keptWords } from '#shared/contract/kept-words.ts'
import { absenceCounts } from '#shared/contract/muster.ts'
import { NOTE_KINDS, noteContent, noteId } from '#shared/contract/notes.ts'
import { CATEGORIES } from '#shared/domain/category.ts'
import { INSTRUMENT_KINDS } from '#shared/domain/events.ts'
import { isBareJpeg } from '#shared/domain/photo-file/jpeg-segments.ts'
import { PLEDGE_STATES } from '#shared/domain/pledge-state.ts'
import { pledgeBody } from '#shared/domain/pledge.ts'
import { stroke } from '#shared/domain/strokes.ts'
import { WRITE_UP_KINDS } from '#shared/domain/write-up/part.ts'
import { WRITE_UP_STAGES } from '#shared/domain/write-up/stage.ts'

export type EventTable = {
  name: string
  key: readonly string[]
  /**
   * 'facts' are only added: the union of both laptops. Of an 'edited' row the newest version decides, and the older
   * one is kept. What can be said 'once' stands as it was said first, and what others said is kept in said_again.
   * 'versions' are what is remembered of edits, 'tickets' are facts that can be withdrawn.
   */
  rows: 'facts' | 'once' | 'edited' | 'versions' | 'tickets' | 'pledges'
  /** Columns that name a row of another table of the same event. */
  refersTo?: Readonly<Record<string, string>>
  /** Rows without `event_id` belong to the event of the row that this column names. */
  belongsBy?: string
  /** Has a column `origin`, in which '' is this laptop. */
  hasOrigin?: true
  /** Counts the rows of one laptop; those from elsewhere get a number of their own. */
  turn?: string
  /** Columns that an earlier Ikrar did not write, and the one that had their value then. */
  since?: Readonly<Record<string, string>>
  /** Columns that each laptop keeps to itself. */
  own?: readonly string[]
  /** Tables that are replaced together with the row, or of which rows stay once they were there. */
  parts?: readonly EventPart[]
  /** What a value must look like beyond what the database itself demands. */
  check?: Readonly<Record<string, z.ZodType>>
}
export type EventPart = { name: string; key: readonly string[]; of: string; rows: 'replaced' | 'kept' }

const json = <T>(schema: z.ZodType<T>) =>
  z.string().refine((text) => {
    try {
      return schema.safeParse(JSON.parse(text)).success
    } catch {
      return false
    }
  })
const instrument = z.enum(INSTRUMENT_KINDS).nullable()
const person = { participant_id: 'participant' } as const
/** As photos are kept: no other laptop brings one in that tells where it was taken. */
const bareJpeg = z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && isBareJpeg(bytes))
/** The kind of a note stands in a column of its own. */
const writtenNote = z
  .record(z.string(), z.unknown())
  .refine((written) => NOTE_KINDS.some((kind) => noteContent.safeParse({ ...written, kind }).success))
const texts = z.array(z.string())
const writeUpKind = z.enum(WRITE_UP_KINDS)
const cells = z.record(z.string(), z.unknown())
const version = z.object({ row: cells, parts: z.record(z.string(), z.array(cells)) })
const drawn = z.object({ widthPx: z.number(), heightPx: z.number(), strokes: z.array(stroke) })

export const EVENT_TABLES: readonly EventTable[] = [
  { name: 'replaced_version', key: ['table_name', 'row_key', 'updated_at', 'laptop_id'], rows: 'versions' },
  {
    ...{ name: 'kept_version', key: ['table_name', 'row_key', 'updated_at', 'laptop_id'], rows: 'versions' },
    check: { body: json(version) },
  },
  {
    ...{ name: 'office', key: ['id'], rows: 'edited' },
    parts: [{ name: 'office_logo', key: ['office_id', 'side'], of: 'office_id', rows: 'replaced' }],
  },
  {
    ...{ name: 'event', key: ['id'], rows: 'edited', own: ['archived_at', 'ticket_number'] },
    parts: [
      { name: 'event_day', key: ['event_id', 'day'], of: 'event_id', rows: 'replaced' },
      { name: 'official', key: ['id'], of: 'event_id', rows: 'replaced' },
      { name: 'agenda_step', key: ['id'], of: 'event_id', rows: 'replaced' },
      { name: 'event_session', key: ['id'], of: 'event_id', rows: 'kept' },
      { name: 'event_door', key: ['id'], of: 'event_id', rows: 'kept' },
      { name: 'arrival_expectation', key: ['event_id', 'day'], of: 'event_id', rows: 'replaced' },
    ],
  },
  { name: 'event_key', key: ['event_id'], rows: 'facts' },
  { name: 'event_seal_key', key: ['event_id'], rows: 'facts' },
  { name: 'import_run', key: ['id'], rows: 'facts' },
  {
    ...{ name: 'participant', key: ['id'], rows: 'edited', own: ['removed_at', 'merged_into', 'held_nip'] },
    check: { category: z.enum(CATEGORIES), extra: json(z.record(z.string(), z.string())) },
  },
  {
    ...{ name: 'participant_merge', key: ['id'], rows: 'facts', check: { settled: json(texts) } },
    refersTo: { ...person, into_id: 'participant' },
  },
  { name: 'participant_removal', key: ['id'], rows: 'facts', refersTo: person },
  { name: 'ticket', key: ['serial'], rows: 'tickets', refersTo: person },
  {
    ...{ name: 'attendance', key: ['id'], rows: 'facts', hasOrigin: true },
    refersTo: { ...person, undoes: 'attendance' },
  },
  {
    ...{ name: 'visit', key: ['id'], rows: 'facts', hasOrigin: true },
    refersTo: { ...person, session_id: 'event_session', door_id: 'event_door', undoes: 'visit' },
  },
  { name: 'refused_scan', key: ['id'], rows: 'facts' },
  { name: 'absence', key: ['id'], rows: 'facts', refersTo: person },
  { name: 'unit_absence', key: ['id'], rows: 'facts', check: { counts: json(absenceCounts) } },
  {
    ...{ name: 'delivered_scan', key: ['id'], rows: 'facts', since: { scan_id: 'id' } },
    refersTo: { ...person, entry_id: 'attendance', visit_id: 'visit' },
    check: { words: json(keptWords).nullable() },
  },
  { name: 'conflict_decision', key: ['id'], rows: 'facts' },
  {
    ...{ name: 'substitute', key: ['id'], rows: 'facts', turn: 'round' },
    refersTo: { arrival_id: 'attendance' },
  },
  {
    ...{ name: 'substitute_withdrawal', key: ['substitute_id'], rows: 'once' },
    refersTo: { substitute_id: 'substitute' },
  },
  {
    ...{ name: 'pledge_text', key: ['event_id', 'instrument', 'hash'], rows: 'facts' },
    check: { instrument, body: json(pledgeBody) },
  },
  {
    ...{ name: 'signature', key: ['id'], rows: 'facts', hasOrigin: true, refersTo: person },
    check: { instrument, strokes: json(drawn) },
  },
  {
    ...{ name: 'pledge', key: ['id'], rows: 'pledges', refersTo: person },
    check: { instrument, state: z.enum(PLEDGE_STATES) },
  },
  {
    ...{ name: 'pledge_reading', key: ['id'], rows: 'facts' },
    check: { instrument, witnesses: json(z.array(z.unknown())), by_category: json(z.unknown()) },
  },
  {
    ...{ name: 'pledge_reading_person', key: ['reading_id', 'participant_id'], rows: 'facts' },
    ...{ belongsBy: 'reading_id', refersTo: { ...person, reading_id: 'pledge_reading' } },
  },
  {
    ...{ name: 'pledge_reading_void', key: ['reading_id'], rows: 'once' },
    ...{ belongsBy: 'reading_id', refersTo: { reading_id: 'pledge_reading' } },
  },
  { name: 'signature_sheet', key: ['serial'], rows: 'facts', check: { instrument } },
  {
    ...{ name: 'signature_sheet_page', key: ['serial', 'page'], rows: 'facts' },
    ...{ belongsBy: 'serial', refersTo: { serial: 'signature_sheet' } },
  },
  {
    ...{ name: 'sheet_mark', key: ['id'], rows: 'facts' },
    refersTo: { ...person, serial: 'signature_sheet', arrival: 'attendance' },
  },
  { name: 'sheet_batch_undo', key: ['batch'], rows: 'once' },
  { name: 'said_again', key: ['id'], rows: 'facts', check: { body: json(cells) } },
  { name: 'certificate', key: ['id'], rows: 'facts', hasOrigin: true },
  { name: 'issued_paper', key: ['id'], rows: 'facts', check: { options: json(z.looseObject({})) } },
  {
    ...{ name: 'note_item', key: ['event_id', 'id'], rows: 'edited' },
    check: { id: noteId, content: json(writtenNote) },
  },
  { name: 'agenda_progress', key: ['id'], rows: 'facts' },
  { name: 'photo', key: ['id'], rows: 'edited', check: { hash: z.string().regex(/^[0-9a-f]{64}$/) } },
  {
    ...{ name: 'photo_bytes', key: ['photo_id'], rows: 'facts' },
    ...{ belongsBy: 'photo_id', refersTo: { photo_id: 'photo' }, check: { full: bareJpeg, small: bareJpeg } },
  },
  {
    ...{ name: 'document_content', key: ['event_id', 'kind'], rows: 'edited' },
    check: { kind: z.enum(documentContent.options.map(({ shape }) => shape.kind.value)) },
  },
  {
    ...{ name: 'write_up_edit', key: ['id'], rows: 'facts' },
    check: { kind: writeUpKind },
  },
  {
    ...{ name: 'write_up_stage', key: ['id'], rows: 'facts' },
    check: { kind: writeUpKind, stage: z.enum(WRITE_UP_STAGES) },
  },
  {
    name: 'write_up_final',
    key: ['id'],
    rows: 'facts',
    check: { kind: writeUpKind, content: json(z.looseObject({ paper: z.looseObject({}) })) },
  },
]

/** Tables with rows of an event that stay on the laptop, and why. */
export const LEFT_BEHIND: Readonly<Record<string, string>> = {
  activity: 'each laptop keeps its own account of what it did with personal data',
  card_list: 'a number that each laptop draws for its own devices',
  central_sending: 'what this laptop sent to the centre, which knows it of every laptop',
  desk_place: 'where this laptop stands open',
  desk_rule: 'what the devices of this laptop may see',
  desk_session: 'devices that were let in at this laptop, with the hashes of their tokens',
  desk_session_end: 'the same',
  export_run: 'each laptop keeps its own account of what was taken out there',
  known_laptop: 'whom this laptop was introduced to',
  pledge_chain: 'each laptop has a chain of its own, in the order in which it learned of the pledges',
  projection: 'what the projector of this laptop shows',
  recap_event: 'made from everything else of the event',
  recap_stale: 'what this laptop has not summed up yet',
  signing: 'work under way on a screen; it becomes a signature or nothing',
  signing_stroke: 'the same',
  text_in_use: 'goes with the event, see event-texts.ts',
  transfer: 'what this laptop gave and took',
  unsaved_writing: 'work under way on a screen; it becomes an edit or nothing',
  version_origin: 'goes with every version',
  whereabouts: 'made from visits by a trigger',
}

export function tableNamed(name: string): EventTable | undefined {
  return EVENT_TABLES.find((table) => table.name === name)
}
