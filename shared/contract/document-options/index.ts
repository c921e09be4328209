/** The choices of every kind of paper: one line per kind. */
import { z } from 'zod'
import { activityReport } from './activity-report.ts'
import { assignmentLetter } from './assignment-letter.ts'
import { attendanceList } from './attendance-list.ts'
import { attendanceStatement } from './attendance-statement.ts'
import { badges } from './badges.ts'
import { bundleOf } from './bundle.ts'
import { certificates } from './certificates.ts'
import { envelopeLabels } from './envelope-labels.ts'
import { integrityPact } from './integrity-pact.ts'
import { invitations } from './invitations.ts'
import { minutes } from './minutes.ts'
import { musterReport } from './muster-report.ts'
import { pledgeSheet } from './pledge-sheet.ts'
import { pressRelease } from './press-release.ts'
import { rundown } from './rundown.ts'
import { speakerRequest } from './speaker-request.ts'
import { tableSigns } from './table-signs.ts'
import { paymentReceipts } from './payment-receipts.ts'
import { attendanceRecap } from './attendance-recap.ts'
import { absentees } from './absentees.ts'
import { unsigned } from './unsigned.ts'
import { guidanceSheet } from './guidance-sheet.ts'
import { officialRecord } from './official-record.ts'
import { peaceDeclaration } from './peace-declaration.ts'
import { pledgeBoard } from './pledge-board.ts'
import { pledgeReading } from './pledge-reading.ts'

/** Every paper that stands for itself. */
const partOptions = z.discriminatedUnion('kind', [
  certificates,
  attendanceStatement,
  unsigned,
  absentees,
  attendanceRecap,
  paymentReceipts,
  activityReport,
  assignmentLetter,
  attendanceList,
  badges,
  envelopeLabels,
  integrityPact,
  invitations,
  minutes,
  musterReport,
  guidanceSheet,
  officialRecord,
  peaceDeclaration,
  pledgeBoard,
  pledgeReading,
  pledgeSheet,
  pressRelease,
  rundown,
  speakerRequest,
  tableSigns,
])
/** A paper as it may be part of a bundle; defaults may be left out. */
export type PartOptionsInput = z.input<typeof partOptions>

export const documentOptions = z.discriminatedUnion('kind', [...partOptions.options, bundleOf(partOptions)])
export type DocumentOptions = z.infer<typeof documentOptions>
/** As the window or the command line gives them: defaults may be left out. */
export type DocumentOptionsInput = z.input<typeof documentOptions>
export type DocumentKind = DocumentOptions['kind']

export const DOCUMENT_KINDS: readonly DocumentKind[] = documentOptions.options.map(
  (options) => options.shape.kind.value,
)
