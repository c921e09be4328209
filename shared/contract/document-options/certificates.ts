import { z } from 'zod'
import { paper } from '../base.ts'
import { people } from './people.ts'
import { signatureFields } from './signature-fields.ts'
import { signers } from './signers.ts'

export const CERTIFICATE_RECIPIENTS = ['participants', 'speakers', 'committee'] as const
export type CertificateRecipients = (typeof CERTIFICATE_RECIPIENTS)[number]

export const certificates = z.object({
  kind: z.literal('certificates'),
  /** Always lying. */
  paper: paper.default('A4'),
  ...signatureFields,
  recipients: z.enum(CERTIFICATE_RECIPIENTS).default('participants'),
  /** Participants must have been present on so many days; null is every day. Officials are not checked in. */
  leastDays: z.int().min(1).max(31).nullable().default(null),
  /** Prints what was taught on the back. */
  withMaterials: z.boolean().default(false),
  ...signers,
  ...people,
})
