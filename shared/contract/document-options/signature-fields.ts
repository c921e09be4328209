/** Empty fields over the places where officials sign, for a certified signature; they show and print nothing. */
import { z } from 'zod'

export const signatureFields = { signatureFields: z.boolean().default(true) }
