import { z } from 'zod'
import { paper } from '../base.ts'

export const activityReport = z.object({
  kind: z.literal('activity_report'),
  paper: paper.default('F4'),
  /** A table of contents on a page of its own. */
  contents: z.boolean().default(false),
})
