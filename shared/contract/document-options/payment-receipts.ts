import { z } from 'zod'
import { PAYMENTS } from '../../domain/payment.ts'
import { day, paper } from '../base.ts'
import { people } from './people.ts'
import { signatureFields } from './signature-fields.ts'

export const paymentReceipts = z.object({
  kind: z.literal('payment_receipts'),
  paper: paper.default('F4'),
  ...signatureFields,
  orientation: z.enum(['portrait', 'landscape']).default('landscape'),
  payment: z.enum(PAYMENTS).default('transport'),
  /** Who was present on any of these days is paid; left out: of all days. */
  days: z.array(day).optional(),
  /** The rate is for each day of presence. */
  perDay: z.boolean().default(false),
  /** Prints the NIK of who has no NIP in full; masked otherwise. */
  fullNik: z.boolean().default(false),
  ...people,
})
