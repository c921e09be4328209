/** What leaves the app as data: attendance as a spreadsheet or for other programs, and who took it out. */
import { z } from 'zod'
import { EXPORT_COLUMN_KEYS, EXPORT_NAMES } from '../domain/export-columns.ts'
import { EXPORT_PROFILES } from '../domain/export-profile.ts'
import { file, id, instant, ofEvent, procedure, text } from './base.ts'

export const EXPORT_FORMATS = ['xlsx', 'ods', 'csv', 'json'] as const
export const SHEET_ARRANGEMENTS = ['one', 'per_unit'] as const

const columns = z.array(z.enum(EXPORT_COLUMN_KEYS)).min(1).max(EXPORT_COLUMN_KEYS.length)

/** `names` counts in a public export, `sheets` in XLSX and ODS, `delimiter` in CSV. */
const chosen = {
  format: z.enum(EXPORT_FORMATS),
  profile: z.enum(EXPORT_PROFILES).default('internal'),
  names: z.enum(EXPORT_NAMES).default('full'),
  columns: columns.default([...EXPORT_COLUMN_KEYS]),
  sheets: z.enum(SHEET_ARRANGEMENTS).default('one'),
  delimiter: z.enum([';', ',']).default(';'),
}
export const exportOptions = z.object(chosen)
export type ExportOptions = z.infer<typeof exportOptions>
export type ExportFormat = ExportOptions['format']

/** Who takes it out, for the log. `task` is told of progress, in rows. */
const asked = ofEvent.extend({
  ...chosen,
  operator: text(200).default(''),
  desk: text(60).default(''),
  task: z.string().max(100).optional(),
})

const preset = z.object({ id: z.string(), name: z.string(), columns, isBuiltIn: z.boolean() })
export type ExportPreset = z.infer<typeof preset>

const run = z.object({
  id,
  at: instant,
  operator: z.string(),
  desk: z.string(),
  options: exportOptions,
  /** Rows of people. */
  people: z.int(),
  /** Into a folder, or handed over to whoever asked. */
  way: z.enum(['folder', 'answer']),
  fileName: z.string(),
  /** SHA-256 of the file: it tells later whether a file is this one. */
  fileHash: z.string(),
})
export type ExportRun = z.infer<typeof run>

export const exports = {
  /**
   * XLSX and ODS: list, summary and log sheets; CSV: the list; JSON: shared/contract/exported-attendance.ts.
   * Throws not_reconciled, cancelled.
   */
  attendance: procedure.input(asked).output(file),
  /**
   * The same into a folder, such as one on a USB stick: a new file that is there whole or not at all.
   * Throws stick_gone, disk_full, disk_failed, folder_not_writable, too.
   */
  save: procedure
    .input(asked.extend({ folder: z.string().min(1).max(4096) }))
    .output(z.object({ fileName: z.string(), people: z.int(), bytes: z.int() })),
  presets: procedure.output(z.array(preset)),
  /** One of the same name is replaced. */
  savePreset: procedure.input(z.object({ name: text(80).min(1), columns })).output(preset),
  removePreset: procedure.input(z.object({ id })).output(z.void()),
  /** Newest first. */
  history: procedure.input(ofEvent).output(z.array(run)),
}
