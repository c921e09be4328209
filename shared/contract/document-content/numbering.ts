/** How a register of papers is numbered, e.g. certificates. */
import { z } from 'zod'
import { day, text } from '../base.ts'

export const numbering = {
  /** Placeholders of shared/domain/number-pattern.ts; empty leaves dots to write on. */
  pattern: text(200).default(''),
  code: text(50).default(''),
  unit: text(50).default(''),
  /** The first sequence number. */
  first: z.int().min(1).max(999_999).default(1),
  /** The sequence has at least so many digits. */
  digits: z.int().min(1).max(6).default(1),
  /** Of the papers and their numbers; empty takes the last day of the event. */
  date: z.union([day, z.literal('')]).default(''),
}

const choice = z.object(numbering)
export type Numbering = z.infer<typeof choice>
