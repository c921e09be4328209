import { z } from 'zod'
import { day, id, paper } from '../base.ts'
import { people } from './people.ts'
import { sheetMarks } from './sheet-marks.ts'
import { signatureFields } from './signature-fields.ts'
import { capturedSignatures } from './signatures.ts'
import { signers } from './signers.ts'

/** Whom the list is for: everybody invited, guests of rank (without NIP), speakers, or the committee. */
export const ATTENDANCE_AUDIENCES = ['participants', 'guests', 'speakers', 'committee'] as const
export type AttendanceAudience = (typeof ATTENDANCE_AUDIENCES)[number]

/** What begins a new page with its own numbering. */
export const ATTENDANCE_GROUPINGS = ['none', 'unit', 'district', 'category'] as const
export type AttendanceGrouping = (typeof ATTENDANCE_GROUPINGS)[number]

export const attendanceList = z.object({
  kind: z.literal('attendance_list'),
  paper: paper.default('F4'),
  ...signatureFields,
  audience: z.enum(ATTENDANCE_AUDIENCES).default('participants'),
  day: day.optional(),
  /** A step of the agenda: the list is for that session, on its day. */
  stepId: id.optional(),
  /** A session that is attended on its own: who came into it, and when; on its day. Goes before `stepId`. */
  sessionId: id.optional(),
  grouping: z.enum(ATTENDANCE_GROUPINGS).default('none'),
  blankRows: z.int().min(0).max(200).default(10),
  /** Prints "QR 08.41" in the signature cell of who was checked in. */
  showArrival: z.boolean().default(false),
  onlyPresent: z.boolean().default(false),
  /** Says at the foot what the data is used for. */
  privacyNote: z.boolean().default(false),
  ...signers,
  ...sheetMarks,
  ...capturedSignatures,
  ...people,
})
