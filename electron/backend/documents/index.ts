/** The registry: one line per kind of paper, in the order of the work. */
import type { DocumentKind, DocumentOptions } from '#shared/contract/document-options/index.ts'
import { activityReport } from './reports/activity-report.ts'
import { assignmentLetter } from './letters/assignment-letter.ts'
import { attendanceList } from './attendance/attendance-list.ts'
import { attendanceStatement } from './certificates/attendance-statement.ts'
import { badges } from './cards/badges.ts'
import { bundleOf } from './accounts/bundle.ts'
import { certificates } from './certificates/certificates.ts'
import type { PaperData } from './document.ts'
import { integrityPact } from './pledges/integrity-pact.ts'
import { envelopeLabels } from './cards/envelope-labels.ts'
import { invitations } from './letters/invitations.ts'
import type { MarginsMm } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import type { AnyDocument } from './load-document.ts'
import { layOutLetterheadPreview } from './letterhead-preview.ts'
import { minutesPaper } from './minutes/minutes.ts'
import { pledgeSheet } from './pledges/pledge-sheet.ts'
import { pressRelease } from './reports/press-release.ts'
import { rundown } from './rundown.ts'
import { speakerRequest } from './letters/speaker-request.ts'
import { tableSigns } from './cards/table-signs.ts'
import { paymentReceipts } from './accounts/payment-receipts.ts'
import { attendanceRecap } from './attendance/attendance-recap.ts'
import { musterReport } from './attendance/muster-report.ts'
import { absentees } from './attendance/absentees.ts'
import { unsigned } from './attendance/unsigned.ts'
import { guidanceSheet } from './guidance/guidance-sheet.ts'
import { officialRecord } from './reports/official-record.ts'
import { peaceDeclaration } from './pledges/peace-declaration.ts'
import { pledgeBoard } from './pledges/pledge-board.ts'
import { pledgeReading } from './pledges/pledge-reading.ts'
import { layOutRecap } from './recap/recap-paper.ts'

export type { AnyDocument }
export type LayoutKind = DocumentKind | 'letterhead_preview' | 'recap'

const papers = {
  invitations,
  envelope_labels: envelopeLabels,
  speaker_request: speakerRequest,
  assignment_letter: assignmentLetter,
  rundown,
  badges,
  guidance_sheet: guidanceSheet,
  table_signs: tableSigns,
  attendance_list: attendanceList,
  muster_report: musterReport,
  pledge_sheet: pledgeSheet,
  integrity_pact: integrityPact,
  pledge_reading: pledgeReading,
  pledge_board: pledgeBoard,
  peace_declaration: peaceDeclaration,
  minutes: minutesPaper,
  certificates,
  attendance_statement: attendanceStatement,
  activity_report: activityReport,
  press_release: pressRelease,
  official_record: officialRecord,
  payment_receipts: paymentReceipts,
  attendance_recap: attendanceRecap,
  absentees,
  unsigned,
} satisfies { [Kind in Exclude<DocumentKind, 'bundle'>]: { kind: Kind } }

// A kind picks the paper that takes its options and its data; the types can't follow that pairing.
const single = papers as unknown as Readonly<Record<keyof typeof papers, AnyDocument>>
const registry: Readonly<Record<DocumentKind, AnyDocument>> = {
  ...single,
  bundle: bundleOf(single) as unknown as AnyDocument,
}
export const allDocuments: readonly AnyDocument[] = Object.values(registry)

/** The paper that these options ask for. */
export function documentFor({ kind }: Pick<DocumentOptions, 'kind'>): AnyDocument {
  return registry[kind]
}

// Drawn with the data of its own kind, like the papers above.
const LETTERHEAD_PREVIEW = { layout: layOutLetterheadPreview } as unknown as AnyDocument
const RECAP = { layout: layOutRecap } as unknown as AnyDocument

/** How loaded data of this kind is drawn: every paper, and the letterhead alone. */
export function layoutOf(kind: LayoutKind): {
  layout: (data: PaperData, paper: Paper) => void
  marginsMm?: MarginsMm
  withoutCode?: true
} {
  if (kind === 'recap') return RECAP
  return kind === 'letterhead_preview' ? LETTERHEAD_PREVIEW : documentFor({ kind })
}
