import { z } from 'zod'
import { paper } from '../base.ts'
import { signers } from './signers.ts'
import { signatureFields } from './signature-fields.ts'

export const RECAP_SECTIONS = ['day', 'session', 'category', 'unit', 'district'] as const
export type RecapSection = (typeof RECAP_SECTIONS)[number]

export const attendanceRecap = z.object({
  kind: z.literal('attendance_recap'),
  paper: paper.default('F4'),
  ...signatureFields,
  sections: z.array(z.enum(RECAP_SECTIONS)).default([...RECAP_SECTIONS]),
  ...signers,
})
