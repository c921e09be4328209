import { z } from 'zod'
import { paper } from '../base.ts'
import { people } from './people.ts'

export const tableSigns = z.object({
  kind: z.literal('table_signs'),
  paper: paper.default('A4'),
  who: z.enum(['officials', 'participants', 'both']).default('officials'),
  ...people,
  // Signs are set out in the order of the seats.
  order: people.order.unwrap().default('protocol'),
})
