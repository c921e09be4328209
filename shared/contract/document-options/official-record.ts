import { z } from 'zod'
import { day, paper } from '../base.ts'
import { addendum } from './addendum.ts'
import { signatureFields } from './signature-fields.ts'

export const officialRecord = z.object({
  kind: z.literal('official_record'),
  paper: paper.default('F4'),
  ...addendum,
  ...signatureFields,
  /** The day it is made on; of an event of several days the last one where left out. */
  day: day.optional(),
})
