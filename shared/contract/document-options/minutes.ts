import { z } from 'zod'
import { paper } from '../base.ts'
import { signatureFields } from './signature-fields.ts'

export const minutes = z.object({
  kind: z.literal('minutes'),
  paper: paper.default('F4'),
  ...signatureFields,
})
