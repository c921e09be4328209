/** What an attendance list is drawn from. */
import type { AttendanceAudience } from '#shared/contract/document-options/attendance-list.ts'
import type { AttendanceLine } from './attendance-lines.ts'
import type { CapturedSignatures } from '../captured-signatures.ts'
import type { Evidence } from '../evidence/evidence-data.ts'
import type { PaperData } from '../document.ts'
import type { Label } from '../kit/label-block.ts'
import type { SignedBlock } from '../kit/signatures.ts'

export type AttendancePart = {
  labels: Label[]
  lines: AttendanceLine[]
  blankRows: number
  /** Stands on the pages that follow the first. */
  runningHead: string
}
export type AttendanceListData = PaperData & {
  /** By participant. */
  captured: CapturedSignatures
  evidence: Evidence | null
  audience: AttendanceAudience
  parts: AttendancePart[]
  /** What the data is used for, or ''. */
  privacyNote: string
  signatures: SignedBlock[]
}
