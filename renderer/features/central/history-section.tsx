/** What was sent when and to where, newest first. */
import { Text } from '@mantine/core'
import { EXPORT_PROFILE_LABELS } from '#shared/domain/export-profile.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { outcomeSentence } from '#shared/texts/central.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { laptopZone } from '../../ui/format.ts'
import rows from '../../ui/rows.module.css'
import { Section } from '../../ui/section.tsx'
import classes from './central.module.css'

export function HistorySection() {
  const history = useAsk(ask.central.history.queryOptions({ input: { eventId: null } }))
  if (history.sentence !== null) return <Text size="sm">{history.sentence}</Text>
  if (!history.data || history.data.length === 0) return null
  return (
    <Section title="Riwayat pengiriman">
      <ul className={rows.list}>
        {history.data.map((sending) => {
          const { id, title, place, profile, reason, startedAt } = sending
          return (
            <li key={id} className={classes.row}>
              <div className={classes.words}>
                <Text fw={600}>{title}</Text>
                <Text size="sm">{outcomeSentence(sending)}</Text>
                <Text size="sm" c="dimmed">
                  {momentText(startedAt, laptopZone)} · {place} · {EXPORT_PROFILE_LABELS[profile]}
                  {reason === '' ? '' : ` · ${reason}`}
                </Text>
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
