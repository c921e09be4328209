/** Who came in the place of an invitee. */
import { z } from 'zod'
import { day, id, text } from './base.ts'

export const substituteDraft = z.object({
  name: text(300).min(1),
  nip: text(40).default(''),
  /** Their own jabatan. */
  position: text(300).default(''),
  /** Of the surat tugas. */
  letterNumber: text(200).default(''),
  letterDate: day.nullable().default(null),
})
export type SubstituteDraft = z.infer<typeof substituteDraft>

export const substitute = substituteDraft.extend({ id })
export type Substitute = z.infer<typeof substitute>
