import { z } from 'zod'
import { day, paper } from '../base.ts'
import { signatureFields } from './signature-fields.ts'

export const rundown = z.object({
  kind: z.literal('rundown'),
  paper: paper.default('F4'),
  ...signatureFields,
  /** Only this day; left out means all days. */
  day: day.optional(),
})
