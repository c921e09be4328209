/** What stands in the places to sign: nothing yet, or what was captured on a screen. */
import { z } from 'zod'

const SIGNATURES_ON_PAPER = ['blank', 'captured'] as const
export type SignaturesOnPaper = (typeof SIGNATURES_ON_PAPER)[number]

/** The wording that people signed, where that is not the one of today: only they stand on the paper. */
export const signedWording = {
  /** SHA-256 of the wording. */
  wording: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
}

export const capturedSignatures = {
  /** `captured` leaves the place empty of whoever did not sign on a screen. */
  signatures: z.enum(SIGNATURES_ON_PAPER).default('blank'),
  /** Pages behind the paper that say who signed when, before whom and on which device. */
  withEvidence: z.boolean().default(false),
}
