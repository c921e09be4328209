/** What was taken out as data, append-only, and columns that users chose together. */
import { type ExportOptions, exportOptions, type ExportRun } from '#shared/contract/exports.ts'
import type { ColumnPreset, ExportColumnKey } from '#shared/domain/export-columns.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export function insertExportRun(db: WritableDb, run: ExportRun & { eventId: string }): void {
  prepared(
    db,
    `insert into export_run (id, event_id, at, operator, desk, options, people, way, file_name, file_hash)
     values (@id, @eventId, @at, @operator, @desk, @options, @people, @way, @fileName, @fileHash)`,
  ).run({ ...run, options: JSON.stringify(run.options) })
}

/** Newest first. */
export function listExportRuns(db: ReadableDb, eventId: string, limit: number): ExportRun[] {
  return prepared<[string, number], Omit<ExportRun, 'options'> & { options: string }>(
    db,
    `select id, at, operator, desk, options, people, way, file_name as fileName, file_hash as fileHash
     from export_run where event_id = ? order by at desc, id desc limit ?`,
  )
    .all(eventId, limit)
    .map((row) => ({ ...row, options: optionsOf(row.options) }))
}

function optionsOf(text: string): ExportOptions {
  return exportOptions.parse(JSON.parse(text))
}

export function listExportPresets(db: ReadableDb): ColumnPreset[] {
  return prepared<[], { id: string; name: string; columns: string }>(
    db,
    'select id, name, columns from export_preset order by name',
  )
    .all()
    .map(({ columns, ...preset }) => ({
      ...preset,
      // Written below from validated keys.
      columns: JSON.parse(columns) as ExportColumnKey[],
    }))
}

/** In the place of one of the same name, which keeps its id. */
export function upsertExportPreset(db: WritableDb, preset: ColumnPreset, now: number): void {
  prepared<[string, string, string, number]>(
    db,
    `insert into export_preset (id, name, columns, created_at) values (?, ?, ?, ?)
     on conflict (name) do update set columns = excluded.columns`,
  ).run(preset.id, preset.name, JSON.stringify(preset.columns), now)
}

export function deleteExportPreset(db: WritableDb, id: string): void {
  prepared<[string]>(db, 'delete from export_preset where id = ?').run(id)
}
