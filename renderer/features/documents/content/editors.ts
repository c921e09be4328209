/** The fields of what is written for a kind of paper: one line per kind. */
import type { ComponentType } from 'react'
import type { ContentKind } from '#shared/contract/document-content/index.ts'
import { ActivityReportContent } from './activity-report-content.tsx'
import { AssignmentLetterContent } from './assignment-letter-content.tsx'
import type { EditorProps } from './editor.ts'
import { InvitationsContent } from './invitations-content.tsx'
import { PressReleaseContent } from './press-release-content.tsx'
import { SpeakerRequestContent } from './speaker-request-content.tsx'
import { PaymentReceiptsContent } from './payment-receipts-content.tsx'
import { OfficialRecordContent } from './official-record-content.tsx'
import { PeaceDeclarationContent } from './peace-declaration-content.tsx'
import { AttendanceStatementContent } from './attendance-statement-content.tsx'
import { CertificatesContent } from './certificates-content.tsx'

const editors: { [Kind in ContentKind]: ComponentType<EditorProps<Kind>> } = {
  certificates: CertificatesContent,
  attendance_statement: AttendanceStatementContent,
  payment_receipts: PaymentReceiptsContent,
  activity_report: ActivityReportContent,
  press_release: PressReleaseContent,
  assignment_letter: AssignmentLetterContent,
  invitations: InvitationsContent,
  official_record: OfficialRecordContent,
  peace_declaration: PeaceDeclarationContent,
  speaker_request: SpeakerRequestContent,
}

export function editorOf(kind: ContentKind): ComponentType<EditorProps<ContentKind>> {
  // The kind picks the editor that takes its body; the types can't follow that pairing.
  return editors[kind] as ComponentType<EditorProps<ContentKind>>
}
