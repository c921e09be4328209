import { z } from 'zod'
import { paper } from '../base.ts'
import { people } from './people.ts'
import { signatureFields } from './signature-fields.ts'
import { signers } from './signers.ts'

/** Who was present and has not signed, for every instrument of the event. */
export const unsigned = z.object({
  kind: z.literal('unsigned'),
  paper: paper.default('F4'),
  ...signatureFields,
  ...signers,
  ...people,
})
