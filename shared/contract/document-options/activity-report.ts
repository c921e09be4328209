import { z } from 'zod'
import { paper } from '../base.ts'
import { signatureFields } from './signature-fields.ts'

export const activityReport = z.object({
  kind: z.literal('activity_report'),
  paper: paper.default('F4'),
  ...signatureFields,
  /** A table of contents on a page of its own. */
  contents: z.boolean().default(false),
})
