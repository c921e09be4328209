/** Archives that were written on this laptop, with the fingerprints by which they are known again. */
import { Text } from '@mantine/core'
import { fingerprintText } from '#shared/texts/archives.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './archives.module.css'

const MOST_SHOWN = 5

export function ArchiveHistory({ eventId }: { eventId: string }) {
  const { zone } = useEvent()
  const history = useAsk(ask.archives.history.queryOptions({ input: { eventId } }))
  if (!history.data || history.data.length === 0) return null
  return (
    <Section title="Arsip yang pernah ditulis di laptop ini">
      <ul className={classes.history}>
        {history.data.slice(0, MOST_SHOWN).map(({ at, fingerprint }) => (
          <li key={`${at} ${fingerprint}`}>
            <Text size="sm" component="span">
              {momentText(at, zone)} · sidik{' '}
            </Text>
            <span className={classes.fingerprint}>{fingerprintText(fingerprint)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
