/** The events of this laptop, and whether the centre has them. */
import { useState } from 'react'
import { Button, Skeleton, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { CentralState, Sending } from '#shared/contract/central.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { outcomeSentence } from '#shared/texts/central.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { ago, thousands } from '../../ui/format.ts'
import rows from '../../ui/rows.module.css'
import { Section } from '../../ui/section.tsx'
import { useNow } from '../../ui/use-now.ts'
import classes from './central.module.css'
import { SendDialog } from './send-dialog.tsx'

type EventsSectionProps = { server: NonNullable<CentralState['server']>; needsPassword: boolean }
type Chosen = { id: string; title: string }

export function EventsSection({ server, needsPassword }: EventsSectionProps) {
  const events = useAsk(ask.central.events.queryOptions())
  const [chosen, setChosen] = useState<Chosen | null>(null)
  return (
    <Section
      title="Kegiatan di laptop ini"
      note="Sebelum dikirim selalu diperlihatkan isian apa yang ikut dan apa yang tidak."
    >
      {events.sentence !== null && <Text size="sm">{events.sentence}</Text>}
      {events.isPending && <Skeleton height={56} />}
      {events.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada kegiatan. Kegiatan contoh tidak dikirim.
        </Text>
      )}
      <ul className={rows.list}>
        {events.data?.map(({ id, title, firstDay, people, newest }) => (
          <li key={id} className={classes.row}>
            <div className={classes.words}>
              <Text fw={600}>{title}</Text>
              <Text size="sm" c="dimmed">
                {firstDay === null ? '' : `${dayAndDate(firstDay)} · `}
                {thousands(people)} peserta
              </Text>
              <SendingState newest={newest} />
            </div>
            <Button
              variant="default"
              disabled={needsPassword}
              aria-label={`Kirim ${title}`}
              onClick={() => setChosen({ id, title })}
            >
              Kirim …
            </Button>
          </li>
        ))}
      </ul>
      {chosen && (
        <SendDialog
          event={chosen}
          place={`${server.host}/${server.database}`}
          onClose={() => setChosen(null)}
        />
      )}
    </Section>
  )
}

function SendingState({ newest }: { newest: Sending | null }) {
  const now = useNow(30_000)
  if (!newest)
    return (
      <p className={classes.state}>
        <IconCircleDashed size={18} aria-hidden />
        <Text size="sm">Belum pernah dikirim</Text>
      </p>
    )
  const isThere = newest.outcome === 'complete' || newest.outcome === 'same'
  const Icon = isThere ? IconCircleCheck : IconAlertTriangle
  return (
    <p className={classes.state}>
      <Icon size={18} aria-hidden />
      <Text size="sm">{isThere ? `Dikirim ${ago(newest.startedAt, now)}` : outcomeSentence(newest)}</Text>
    </p>
  )
}
