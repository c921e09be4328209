import { z } from 'zod'
import { paper } from '../base.ts'
import { people } from './people.ts'
import { signatureFields } from './signature-fields.ts'

export const assignmentLetter = z.object({
  kind: z.literal('assignment_letter'),
  paper: paper.default('F4'),
  ...signatureFields,
  /** Who is sent: the committee that was written for this letter, or participants. */
  who: z.enum(['committee', 'participants']).default('committee'),
  ...people,
})
