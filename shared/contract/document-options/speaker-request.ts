import { z } from 'zod'
import { id, paper } from '../base.ts'
import { signatureFields } from './signature-fields.ts'

export const speakerRequest = z.object({
  kind: z.literal('speaker_request'),
  paper: paper.default('F4'),
  ...signatureFields,
  /** Only to these speakers and moderators; left out means to all of them. */
  officialIds: z.array(id).optional(),
})
