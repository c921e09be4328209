/** Imports that were applied, and column mappings that were confirmed. */
import type { RosterField } from '#shared/domain/roster/fields.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type ImportRun = {
  id: string
  eventId: string
  fileName: string
  fileHash: string
  added: number
  changed: number
  removed: number
  rejected: number
  at: number
}

export function insertImportRun(db: WritableDb, run: ImportRun): void {
  prepared<ImportRun>(
    db,
    `insert into import_run (id, event_id, file_name, file_hash, added, changed, removed, rejected, at)
     values (@id, @eventId, @fileName, @fileHash, @added, @changed, @removed, @rejected, @at)`,
  ).run(run)
}

export function listImportRuns(db: ReadableDb, eventId: string): ImportRun[] {
  return prepared<[string], ImportRun>(
    db,
    `select id, event_id as eventId, file_name as fileName, file_hash as fileHash, added, changed, removed, rejected, at
     from import_run where event_id = ? order by at desc`,
  ).all(eventId)
}

export type StoredMapping = { column: number; field: RosterField | null }[]

export function findMapping(db: ReadableDb, signature: string): StoredMapping | undefined {
  const row = prepared<[string], { mapping: string }>(
    db,
    'select mapping from remembered_mapping where signature = ?',
  ).get(signature)
  return row && (JSON.parse(row.mapping) as StoredMapping)
}

export function upsertMapping(db: WritableDb, signature: string, mapping: StoredMapping, now: number): void {
  prepared<[string, string, number]>(
    db,
    `insert into remembered_mapping (signature, mapping, used_at) values (?, ?, ?)
     on conflict (signature) do update set mapping = excluded.mapping, used_at = excluded.used_at`,
  ).run(signature, JSON.stringify(mapping), now)
}
