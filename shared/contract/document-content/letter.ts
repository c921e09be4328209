/** What every letter says around its text. */
import { z } from 'zod'
import { day, text } from '../base.ts'

export const letter = {
  /** Sifat, e.g. "Biasa" or "Penting". */
  classification: text(50).default('Biasa'),
  /** Lampiran, e.g. "1 (satu) berkas"; empty prints a dash. */
  attachment: text(200).default(''),
  /** Empty leaves dots: the day of sending is written when the letter gets its number. */
  letterDate: z.union([day, z.literal('')]).default(''),
  /** Tembusan, in their order. */
  copies: z.array(text(300).min(1)).default([]),
}
