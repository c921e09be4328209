import { z } from 'zod'
import { paper } from '../base.ts'

export const guidanceSheet = z.object({ kind: z.literal('guidance_sheet'), paper: paper.default('F4') })
