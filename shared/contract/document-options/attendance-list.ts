import { z } from 'zod'
import { day, paper } from '../base.ts'
import { people } from './people.ts'

export const attendanceList = z.object({
  kind: z.literal('attendance_list'),
  paper: paper.default('F4'),
  day: day.optional(),
  /** Every unit begins a new page with its own numbering. */
  perUnit: z.boolean().default(false),
  blankRows: z.int().min(0).max(200).default(10),
  /** Prints "QR 08.41" in the signature cell of who was checked in. */
  showArrival: z.boolean().default(false),
  onlyPresent: z.boolean().default(false),
  ...people,
})
