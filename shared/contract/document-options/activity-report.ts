import { z } from 'zod'
import { paper } from '../base.ts'
import { addendum } from './addendum.ts'
import { signatureFields } from './signature-fields.ts'

export const activityReport = z.object({
  kind: z.literal('activity_report'),
  paper: paper.default('F4'),
  ...addendum,
  ...signatureFields,
  /** A table of contents on a page of its own. */
  contents: z.boolean().default(false),
})
