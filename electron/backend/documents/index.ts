/** The registry: one line per kind of paper, in the order of the work. */
import type { DocumentKind, DocumentOptions } from '#shared/contract/document-options/index.ts'
import { assignmentLetter } from './assignment-letter.ts'
import { attendanceList } from './attendance-list.ts'
import { badges } from './badges.ts'
import type { PaperData, PaperDocument } from './document.ts'
import { integrityPact } from './integrity-pact.ts'
import { envelopeLabels } from './envelope-labels.ts'
import { invitations } from './invitations.ts'
import type { MarginsMm } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import { layOutLetterheadPreview } from './letterhead-preview.ts'
import { minutesPaper } from './minutes.ts'
import { pledgeSheet } from './pledge-sheet.ts'
import { rundown } from './rundown.ts'
import { speakerRequest } from './speaker-request.ts'
import { tableSigns } from './table-signs.ts'
import { paymentReceipts } from './payment-receipts.ts'

export type AnyDocument = PaperDocument<DocumentKind, PaperData>
export type LayoutKind = DocumentKind | 'letterhead_preview'

const registry = {
  invitations,
  envelope_labels: envelopeLabels,
  speaker_request: speakerRequest,
  assignment_letter: assignmentLetter,
  rundown,
  badges,
  table_signs: tableSigns,
  attendance_list: attendanceList,
  pledge_sheet: pledgeSheet,
  integrity_pact: integrityPact,
  minutes: minutesPaper,
  payment_receipts: paymentReceipts,
} satisfies { [Kind in DocumentKind]: { kind: Kind } }

// A kind picks the paper that takes its options and its data; the types can't follow that pairing.
export const allDocuments = Object.values(registry) as unknown as readonly AnyDocument[]

/** The paper that these options ask for. */
export function documentFor({ kind }: Pick<DocumentOptions, 'kind'>): AnyDocument {
  return registry[kind] as unknown as AnyDocument
}

/** How loaded data of this kind is drawn: every paper, and the letterhead alone. */
export function layoutOf(kind: LayoutKind): {
  layout: (data: PaperData, paper: Paper) => void
  marginsMm?: MarginsMm
} {
  return kind === 'letterhead_preview' ? { layout: layOutLetterheadPreview } : documentFor({ kind })
}
