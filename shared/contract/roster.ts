/**
 * The import conversation: read a foreign file, correct the columns, look at what is doubtful and what
 * will change, then store it in one write. Until `apply` nothing is stored.
 */
import { z } from 'zod'
import { ROSTER_FIELDS } from '../domain/roster/fields.ts'
import { file, id, ofEvent, procedure } from './base.ts'
import { person } from './person.ts'

const problem = z.object({
  row: z.int(),
  code: z.string(),
  /** What stood in the cell, and the other row of a duplicate. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RosterProblem = z.infer<typeof problem>

const column = z.object({
  /** 0-based. */
  column: z.int(),
  label: z.string(),
  samples: z.array(z.string()),
  field: z.enum(ROSTER_FIELDS).nullable(),
  confidence: z.enum(['sure', 'likely', 'none']),
  /** Another column claims the same field. */
  conflict: z.enum(ROSTER_FIELDS).nullable(),
})

const table = z.object({
  /** A numbered list as text and forms with a label on every line are read as a table; its columns are no columns of the file. */
  kind: z.enum(['table', 'list', 'form']),
  /** As the spreadsheet counts; null where there is no header, as in lists and forms. */
  headerRow: z.int().nullable(),
  columns: z.array(column),
  /** The clerk may leave out one of several. */
  used: z.boolean(),
  accepted: z.int(),
})
export type TableReading = z.infer<typeof table>

const sheetReading = z.object({
  name: z.string(),
  hidden: z.boolean(),
  /** Read at all; an instruction or recap sheet is not, and `whyNot` says why. */
  used: z.boolean(),
  whyNot: z.string().nullable(),
  /** From top to bottom, and those beside each other from left to right; one where the sheet is one table. */
  tables: z.array(table).min(1),
  accepted: z.int(),
  rejected: z.array(problem.extend({ name: z.string() })),
  warnings: z.array(problem.extend({ name: z.string(), unit: z.string().nullable() })),
  /** Titles, headers, sections, footers: counted so that every row is accounted for. */
  ignored: z.array(z.object({ row: z.int(), why: z.string() })),
  rows: z.int(),
})
export type SheetReading = z.infer<typeof sheetReading>

const fieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() })
const personLine = z.object({ name: z.string(), unit: z.string().nullable() })

export const rosterPlan = z.object({
  /** Of this conversation; it expires when the app closes. */
  importId: id,
  fileName: z.string(),
  /** Imported before, byte for byte. */
  alreadyImported: z.boolean(),
  sheets: z.array(sheetReading),
  accepted: z.int(),
  /** The first people as they would be stored. */
  preview: z.array(person),
  plan: z.object({
    added: z.int(),
    changed: z.array(personLine.extend({ changes: z.array(fieldChange) })),
    unchanged: z.int(),
    gone: z.array(personLine.extend({ id })),
    /** Gone from the file but already checked in: never removed. */
    kept: z.array(personLine.extend({ id })),
  }),
})
export type RosterPlan = z.infer<typeof rosterPlan>

/** The clerk's corrections. A sheet, table or column that is not named keeps the proposal. */
const corrections = z.object({
  sheets: z
    .array(
      z.object({
        name: z.string(),
        used: z.boolean().optional(),
        /** Of the first table. */
        headerRow: z.int().nullable().optional(),
        tables: z
          .array(
            z.object({
              /** In the reading's list, from 0. */
              place: z.int().min(0),
              used: z.boolean().optional(),
              columns: z
                .array(z.object({ column: z.int(), field: z.enum(ROSTER_FIELDS).nullable() }))
                .optional(),
            }),
          )
          .optional(),
      }),
    )
    .default([]),
  /** A number typed for a damaged one. */
  nips: z.array(z.object({ sheet: z.string(), row: z.int(), nip: z.string().max(40) })).default([]),
})
export type RosterCorrections = z.infer<typeof corrections>

export const roster = {
  /** `task` names the progress that is told on the changes. Cancelled through the call's signal. */
  read: procedure
    .input(
      ofEvent.extend({
        task: z.string(),
        source: z.union([z.object({ file }), z.object({ text: z.string().max(20_000_000) })]),
      }),
    )
    .output(rosterPlan),
  correct: procedure.input(ofEvent.extend({ importId: id, corrections })).output(rosterPlan),
  apply: procedure
    .input(ofEvent.extend({ importId: id, task: z.string(), removeGone: z.boolean() }))
    .output(
      z.object({ added: z.int(), changed: z.int(), removed: z.int(), kept: z.int(), rejected: z.int() }),
    ),
  discard: procedure.input(ofEvent.extend({ importId: id })).output(z.void()),
  /** The rejected rows as they stood, with the reason, to be mended and sent again. */
  rejectedFile: procedure.input(ofEvent.extend({ importId: id })).output(file),
  runs: procedure.input(ofEvent).output(
    z.array(
      z.object({
        id,
        fileName: z.string(),
        at: z.int(),
        added: z.int(),
        changed: z.int(),
        removed: z.int(),
        rejected: z.int(),
      }),
    ),
  ),
}
