/** What an auditor would ask about, beside the accounts; never printed. */
import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { auditSentence } from '#shared/texts/audit.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'

export function AuditNotes({ eventId }: { eventId: string }) {
  const warnings = useAsk(ask.documents.auditWarnings.queryOptions({ input: { eventId } })).data ?? []
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
