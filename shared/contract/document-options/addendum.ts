import { z } from 'zod'
import { id } from '../base.ts'

export const addendum = {
  /** Which addendum of an approved text; left out, the text itself. */
  addendum: z.int().min(1).max(99).optional(),
  /** Where laptops approved it apart: which of these texts; left out, the one that counts. */
  approval: id.optional(),
}
