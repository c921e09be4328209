import { z } from 'zod'
import { paper } from '../base.ts'
import { people } from './people.ts'

export const invitations = z.object({
  kind: z.literal('invitations'),
  paper: paper.default('F4'),
  ...people,
})
