import { z } from 'zod'
import { day, paper } from '../base.ts'

export const rundown = z.object({
  kind: z.literal('rundown'),
  paper: paper.default('F4'),
  /** Only this day; left out means all days. */
  day: day.optional(),
})
