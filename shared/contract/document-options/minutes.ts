import { z } from 'zod'
import { paper } from '../base.ts'
import { addendum } from './addendum.ts'
import { signatureFields } from './signature-fields.ts'

export const minutes = z.object({
  kind: z.literal('minutes'),
  paper: paper.default('F4'),
  ...addendum,
  ...signatureFields,
})
