/** What an auditor would ask about, beside the accounts; never printed. */
import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { auditSentence } from '#shared/texts/audit.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'

type AuditNotesProps = {
  eventId: string
  /** Only those a paper with captured signatures is about. */
  aboutSignatures?: boolean
}

export function AuditNotes({ eventId, aboutSignatures = false }: AuditNotesProps) {
  const all = useAsk(ask.documents.auditWarnings.queryOptions({ input: { eventId } })).data ?? []
  const warnings = aboutSignatures ? all.filter(({ code }) => code === 'broken_signature') : all
  if (warnings.length === 0) return null
  return (
    <Alert
      variant="default"
      icon={<IconAlertTriangle aria-hidden />}
      title="Yang mungkin ditanyakan pemeriksa"
    >
      <List size="sm" spacing="xs">
        {warnings.map((warning) => (
          <List.Item key={JSON.stringify(warning)}>{auditSentence(warning)}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
