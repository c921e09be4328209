import { z } from 'zod'

/** Which addendum of an approved text; left out, the text itself. */
export const addendum = { addendum: z.int().min(1).max(99).optional() }
