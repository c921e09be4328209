import { z } from 'zod'
import { paper } from '../base.ts'
import { signatureFields } from './signature-fields.ts'

export const peaceDeclaration = z.object({
  kind: z.literal('peace_declaration'),
  paper: paper.default('F4'),
  ...signatureFields,
  /** Empty rows for parties who come unannounced. */
  blankRows: z.int().min(0).max(60).default(0),
})
