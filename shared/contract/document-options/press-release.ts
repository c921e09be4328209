import { z } from 'zod'
import { paper } from '../base.ts'

export const pressRelease = z.object({
  kind: z.literal('press_release'),
  paper: paper.default('F4'),
  /** The points of the pledge that was read. */
  withPledge: z.boolean().default(true),
})
