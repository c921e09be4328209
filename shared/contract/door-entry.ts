/** What is told of every entry at a door, be it an arrival of the day or a visit. */
import { z } from 'zod'
import { day, id, instant } from './base.ts'

export const doorEntry = z.object({
  id,
  participantId: id,
  name: z.string(),
  unit: z.string().nullable(),
  day,
  at: instant,
  desk: z.string(),
  method: z.string(),
  /** Why somebody was let in all the same, or why it was undone. */
  reason: z.string().nullable(),
  /** It was taken back later. */
  undone: z.boolean(),
})
