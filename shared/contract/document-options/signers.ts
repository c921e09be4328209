/** Who signs, from left to right; left out: who answers for the event. The last one stands with place and date. */
import { z } from 'zod'
import { id } from '../base.ts'

export const signers = { signerIds: z.array(id).max(3).optional() }

const choice = z.object(signers)
export type SignerOptions = z.infer<typeof choice>
