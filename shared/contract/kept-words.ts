/** What a device types beside a card, or without one, while it cannot reach the laptop. */
import { z } from 'zod'
import { id, text } from './base.ts'
import { person } from './person.ts'
import { substituteDraft } from './substitute.ts'

/** Somebody who stands in no list, as typed. */
export const keptGuest = person
  .pick({ name: true, position: true, unit: true, phone: true })
  .partial({ position: true, unit: true, phone: true })
export type KeptGuest = z.infer<typeof keptGuest>

/** Who came in the place of the holder of the card. */
export const keptSubstitute = substituteDraft.omit({ nip: true }).extend({
  name: text(300).trim().min(1),
  /** The scan by which the same device had let the holder in, where it had. */
  of: id.optional(),
})
export type KeptSubstitute = z.infer<typeof keptSubstitute>

/** As it is kept beside the scan on the laptop. */
export const keptWords = z.discriminatedUnion('kind', [
  keptGuest.extend({ kind: z.literal('guest') }),
  keptSubstitute.extend({ kind: z.literal('substitute') }),
])
export type KeptWords = z.infer<typeof keptWords>
