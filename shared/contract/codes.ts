/** The QR codes in a photo that came as a file. */
import { z } from 'zod'
import { procedure } from './base.ts'

const MEGABYTE = 1024 * 1024

export const codes = {
  /** A PNG or JPEG, of 36 megapixels at most; nothing of it is kept. `codes` are the texts, none twice. */
  read: procedure
    .input(z.object({ file: z.file().max(40 * MEGABYTE) }))
    .output(z.object({ codes: z.array(z.string()) })),
}
