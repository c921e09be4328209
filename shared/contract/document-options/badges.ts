import { z } from 'zod'
import { people } from './people.ts'

export const badges = z.object({
  kind: z.literal('badges'),
  paper: z.enum(['A4', 'F4', 'A6']).default('A4'),
  ...people,
})
