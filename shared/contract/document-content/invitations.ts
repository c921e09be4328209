import { z } from 'zod'
import { text } from '../base.ts'

/** What a letter of invitation says beside the facts of the event. */
export const invitationsContent = z.object({
  /** Sifat, e.g. "Biasa" or "Penting". */
  classification: text(50).default('Biasa'),
  /** Lampiran, e.g. "1 (satu) berkas"; empty prints a dash. */
  attachment: text(200).default(''),
  /** Pakaian, e.g. "PDH"; empty leaves the line out. */
  dressCode: text(200).default(''),
  /** Further paragraphs before the closing. */
  notes: z.array(text(2000).min(1)).default([]),
})
