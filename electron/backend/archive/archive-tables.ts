/** Which tables of an event lie open in an archive, which are sealed, and which of their cells are files. */
import { EVENT_TABLES, type EventTable } from '../transfer/event-tables.ts'

/** What opens the door, what proves papers, and what a hand has drawn: only for whoever knows the words. */
export const SEALED_TABLES: ReadonlySet<string> = new Set([
  'event_key',
  'event_seal_key',
  'ticket',
  'signature',
  'sheet_mark',
])

/**
 * What each laptop keeps to itself (transfer/event-tables.ts) and what would be lost with it: its account of what was
 * done with personal data, and the chain in whose order it learned of the pledges.
 */
export const ACCOUNTS: Readonly<Record<string, string>> = {
  activity: 'at, id',
  pledge_chain: 'sequence',
  transfer: 'at, id',
  export_run: 'at, id',
  central_sending: 'started_at, id',
}

/** A column whose bytes are a file of their own, named after the row. */
export type FileCell = { column: string; folder: 'foto'; name: string }
export const FILE_CELLS: Readonly<Record<string, FileCell>> = {
  photo_bytes: { column: 'full', folder: 'foto', name: 'photo_id' },
}

export function openTables(): readonly EventTable[] {
  return EVENT_TABLES.filter(({ name }) => !SEALED_TABLES.has(name))
}

export const accountPath = (table: string) => `catatan/${table}.jsonl`
export const dataPath = (table: string) => `data/${table}.jsonl`
