import { z } from 'zod'
import { day, paper } from '../base.ts'
import { signatureFields } from './signature-fields.ts'
import { signers } from './signers.ts'

/** Strength per unit on one day: who stood there, who was missing and why. */
export const musterReport = z.object({
  kind: z.literal('muster_report'),
  paper: paper.default('F4'),
  ...signatureFields,
  day: day.optional(),
  /** The names of who was missing stand under the table. */
  withNames: z.boolean().default(true),
  ...signers,
})
