/** What leaves the app as data. */
import { z } from 'zod'
import { file, ofEvent, procedure } from './base.ts'

export const exports = {
  /** XLSX: list, summary and log sheets. CSV: the list, one row for everybody invited. */
  attendance: procedure.input(ofEvent.extend({ format: z.enum(['xlsx', 'csv']) })).output(file),
}
