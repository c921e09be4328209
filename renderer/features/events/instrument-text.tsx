import { Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { textOf, versionLabel } from '#shared/domain/text-id.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { certaintySentence } from '#shared/texts/certainty.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { TextLink } from '../../ui/link-button.tsx'
import classes from './instrument-text.module.css'

/** Which text the event will read, or that somebody still has to write it. */
export function InstrumentText({ instrument }: { instrument: InstrumentKind }) {
  // A new event has no id yet: it will read what all others read.
  const { eventId = null } = useParams({ strict: false })
  const textId = textOf(instrument)
  const texts = useAsk(ask.texts.list.queryOptions({ input: { eventId } }))
  const text = texts.data?.find(({ id }) => id === textId)
  if (!text) return null
  const used = text.versions.find(({ version }) => version === text.inUse)
  if (!used) {
    return (
      <div className={classes.missing} role="note">
        <IconAlertTriangle size={18} aria-hidden />
        <Text size="sm">
          Naskahnya belum ada, jadi lembarnya belum dapat dicetak.{' '}
          <TextLink size="sm" to="/naskah/$textId" params={{ textId }}>
            Tulis naskah {text.label.toLowerCase()}
          </TextLink>
        </Text>
      </div>
    )
  }
  const sure = used.certainty === null ? used.source : certaintySentence(used.certainty)
  return (
    <Group gap="xs" className={classes.used}>
      <Text size="sm" c="dimmed">
        Versi {versionLabel(used.version)}, {longDate(used.date)}. {sure}
      </Text>
      <TextLink to="/naskah/$textId" params={{ textId }} size="sm" aria-label={`Lihat naskah ${text.label}`}>
        Lihat naskah
      </TextLink>
    </Group>
  )
}
