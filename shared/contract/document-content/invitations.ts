import { z } from 'zod'
import { text } from '../base.ts'
import { letter } from './letter.ts'

/** What a letter of invitation says beside the facts of the event. */
export const invitationsContent = z.object({
  ...letter,
  /** Through whom letters to villages go, e.g. "Camat": the kecamatan is added where it is known. */
  addressedVia: text(200).default(''),
  /** Pakaian, e.g. "PDH"; empty leaves the line out. */
  dressCode: text(200).default(''),
  /** Further paragraphs before the closing. */
  notes: z.array(text(2000).min(1)).default([]),
})
