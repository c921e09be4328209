import { z } from 'zod'
import { paper } from '../base.ts'
import { addendum } from './addendum.ts'

export const pressRelease = z.object({
  kind: z.literal('press_release'),
  paper: paper.default('F4'),
  ...addendum,
  /** The points of the pledge that was read. */
  withPledge: z.boolean().default(true),
})
