/** Whether a sheet to be signed by hand carries the marks by which a photo of it is read. */
import { z } from 'zod'

export const sheetMarks = { sheetMarks: z.boolean().default(true) }
