/** The choices that only one kind of paper has: one line per kind. Paper size and people are asked for by all. */
import type { ComponentType } from 'react'
import type { DocumentKind } from '#shared/contract/document-options/index.ts'
import { AssignmentLetterOptions } from './assignment-letter-options.tsx'
import { BundleOptions } from './bundle-options.tsx'
import { ActivityReportOptions } from './activity-report-options.tsx'
import { PressReleaseOptions } from './press-release-options.tsx'
import { AttendanceListOptions } from './attendance-list-options.tsx'
import { BadgesOptions } from './badges-options.tsx'
import { EnvelopeLabelsOptions } from './envelope-labels-options.tsx'
import { InvitationsOptions } from './invitations-options.tsx'
import type { PanelProps } from './panel.ts'
import { PledgeSheetOptions } from './pledge-sheet-options.tsx'
import { RundownOptions } from './rundown-options.tsx'
import { SpeakerRequestOptions } from './speaker-request-options.tsx'
import { TableSignsOptions } from './table-signs-options.tsx'
import { PaymentReceiptsOptions } from './payment-receipts-options.tsx'
import { AbsenteesOptions } from './absentees-options.tsx'
import { AttendanceRecapOptions } from './attendance-recap-options.tsx'
import { UnsignedOptions } from './unsigned-options.tsx'
import { GuidanceSheetOptions } from './guidance-sheet-options.tsx'
import { IntegrityPactOptions } from './integrity-pact-options.tsx'
import { PledgeReadingOptions } from './pledge-reading-options.tsx'
import { PledgeBoardOptions } from './pledge-board-options.tsx'
import { PeaceDeclarationOptions } from './peace-declaration-options.tsx'
import { OfficialRecordOptions } from './official-record-options.tsx'
import { MusterReportOptions } from './muster-report-options.tsx'
import { AttendanceStatementOptions } from './attendance-statement-options.tsx'
import { CertificatesOptions } from './certificates-options.tsx'

const panels: { [Kind in DocumentKind]?: ComponentType<PanelProps<Kind>> } = {
  attendance_statement: AttendanceStatementOptions,
  certificates: CertificatesOptions,
  absentees: AbsenteesOptions,
  attendance_recap: AttendanceRecapOptions,
  muster_report: MusterReportOptions,
  unsigned: UnsignedOptions,
  invitations: InvitationsOptions,
  envelope_labels: EnvelopeLabelsOptions,
  speaker_request: SpeakerRequestOptions,
  assignment_letter: AssignmentLetterOptions,
  rundown: RundownOptions,
  badges: BadgesOptions,
  table_signs: TableSignsOptions,
  payment_receipts: PaymentReceiptsOptions,
  bundle: BundleOptions,
  activity_report: ActivityReportOptions,
  press_release: PressReleaseOptions,
  attendance_list: AttendanceListOptions,
  pledge_sheet: PledgeSheetOptions,
  guidance_sheet: GuidanceSheetOptions,
  integrity_pact: IntegrityPactOptions,
  pledge_reading: PledgeReadingOptions,
  pledge_board: PledgeBoardOptions,
  peace_declaration: PeaceDeclarationOptions,
  official_record: OfficialRecordOptions,
}

export function panelOf(kind: DocumentKind): ComponentType<PanelProps<DocumentKind>> | undefined {
  // The kind picks the panel that takes its options; the types can't follow that pairing.
  return panels[kind] as ComponentType<PanelProps<DocumentKind>> | undefined
}
