import { z } from 'zod'
import { day, paper } from '../base.ts'
import { ATTENDANCE_GROUPINGS } from './attendance-list.ts'
import { people } from './people.ts'
import { signatureFields } from './signature-fields.ts'
import { signers } from './signers.ts'

export const absentees = z.object({
  kind: z.literal('absentees'),
  paper: paper.default('F4'),
  ...signatureFields,
  /** Who was present on none of these days; left out: of all days. */
  days: z.array(day).optional(),
  grouping: z.enum(ATTENDANCE_GROUPINGS).default('unit'),
  ...signers,
  ...people,
})
