/** What the clerk writes for a paper of one event, beside the facts the event has anyway: one line per kind. */
import { z } from 'zod'
import { activityReportContent } from './activity-report.ts'
import { assignmentLetterContent } from './assignment-letter.ts'
import { invitationsContent } from './invitations.ts'
import { officialRecordContent } from './official-record.ts'
import { peaceDeclarationContent } from './peace-declaration.ts'
import { pressReleaseContent } from './press-release.ts'
import { speakerRequestContent } from './speaker-request.ts'
import { paymentReceiptsContent } from './payment-receipts.ts'
import { attendanceStatementContent } from './attendance-statement.ts'
import { certificatesContent } from './certificates.ts'

const written = <Kind extends string, Body extends z.ZodType>(kind: Kind, body: Body) =>
  z.object({ kind: z.literal(kind), body })

export const documentContent = z.discriminatedUnion('kind', [
  written('certificates', certificatesContent),
  written('attendance_statement', attendanceStatementContent),
  written('payment_receipts', paymentReceiptsContent),
  written('activity_report', activityReportContent),
  written('press_release', pressReleaseContent),
  written('assignment_letter', assignmentLetterContent),
  written('invitations', invitationsContent),
  written('official_record', officialRecordContent),
  written('peace_declaration', peaceDeclarationContent),
  written('speaker_request', speakerRequestContent),
])
export type DocumentContent = z.infer<typeof documentContent>
export type ContentKind = DocumentContent['kind']
export type ContentOf<Kind extends ContentKind> = Extract<DocumentContent, { kind: Kind }>['body']

export const CONTENT_KINDS: readonly ContentKind[] = documentContent.options.map(
  (content) => content.shape.kind.value,
)
