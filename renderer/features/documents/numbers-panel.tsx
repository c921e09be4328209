/** Gives numbers to who has none yet. A preview never does: a number once given stays with its person. */
import { Alert, Button, Text } from '@mantine/core'
import { IconHash } from '@tabler/icons-react'
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import { NUMBERED_KINDS } from '#shared/contract/holder-numbers.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'

type NumbersPanelProps = { event: Event; options: DocumentOptions; onIssued: () => void }

export function NumbersPanel({ event, options, onIssued }: NumbersPanelProps) {
  const input = { eventId: event.id, options }
  const isNumbered = NUMBERED_KINDS.some((kind) => kind === options.kind)
  const state = useAsk(ask.documents.numbers.queryOptions({ input, enabled: isNumbered }))
  const issue = useTell(ask.documents.issueNumbers.mutationOptions({ onSuccess: onIssued }), {
    done: 'Nomor diberikan.',
  })
  if (!isNumbered || !state.data) return null
  const { holders, numbered } = state.data
  const waiting = holders - numbered
  return (
    <Alert variant="default" title={`${thousands(numbered)} dari ${thousands(holders)} orang sudah bernomor`}>
      <Text size="sm" mb={waiting > 0 ? 'xs' : 0}>
        Nomor yang sudah diberikan tetap pada orangnya, juga bila polanya diubah kemudian.
      </Text>
      {waiting > 0 && (
        <Button
          variant="default"
          leftSection={<IconHash size={18} aria-hidden />}
          disabled={event.archivedAt !== null}
          loading={issue.isPending}
          onClick={() => issue.mutate(input)}
        >
          Beri nomor ({thousands(waiting)})
        </Button>
      )}
    </Alert>
  )
}
