import { z } from 'zod'
import { day, paper } from '../base.ts'
import { people } from './people.ts'
import { signatureFields } from './signature-fields.ts'
import { signers } from './signers.ts'

/** One page for everybody who was present on any of these days; left out: of all days. */
export const attendanceStatement = z.object({
  kind: z.literal('attendance_statement'),
  paper: paper.default('F4'),
  ...signatureFields,
  days: z.array(day).optional(),
  ...signers,
  ...people,
})
