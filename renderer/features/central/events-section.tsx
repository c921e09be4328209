/** The events of this laptop, and whether the centre has them. */
import { useState } from 'react'
import { Button, Skeleton, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconSearch } from '@tabler/icons-react'
import type { CentralEvent, CentralState, Sending } from '#shared/contract/central.ts'
import { fold } from '#shared/domain/spelling.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { outcomeSentence } from '#shared/texts/central.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { ago, thousands } from '../../ui/format.ts'
import rows from '../../ui/rows.module.css'
import { Section } from '../../ui/section.tsx'
import { useNow } from '../../ui/use-now.ts'
import classes from './central.module.css'
import { type EventToSend, SendDialog } from './send-dialog.tsx'

type EventsSectionProps = { server: NonNullable<CentralState['server']>; needsPassword: boolean }

/** More lines than that are found by typing. */
const MOST_SHOWN = 50

export function EventsSection({ server, needsPassword }: EventsSectionProps) {
  const events = useAsk(ask.central.events.queryOptions())
  const [chosen, setChosen] = useState<EventToSend | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [sought, setSought] = useState('')
  const all = events.data ?? []
  const found = all.filter(({ title }) => fold(title).includes(fold(sought)))
  const send = (event: EventToSend): void => {
    setChosen(event)
    setOpen(true)
  }
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
      {all.length > MOST_SHOWN && (
        <TextInput
          label="Cari judul kegiatan"
          leftSection={<IconSearch size={18} aria-hidden />}
          maw="24rem"
          mb="sm"
          value={sought}
          onChange={(e) => setSought(e.currentTarget.value)}
        />
      )}
      <ul className={rows.list}>
        {found.slice(0, MOST_SHOWN).map((event) => (
          <EventRow key={event.id} event={event} needsPassword={needsPassword} onSend={send} />
        ))}
      </ul>
      {all.length > 0 && <RestWords found={found.length} />}
      <SendDialog
        event={chosen}
        place={`${server.host}/${server.database}`}
        opened={isOpen}
        onClose={() => setOpen(false)}
      />
    </Section>
  )
}

/** What the list leaves out, and how it is reached. */
function RestWords({ found }: { found: number }) {
  if (found > 0 && found <= MOST_SHOWN) return null
  return (
    <Text size="sm" c="dimmed" mt="xs" role="status">
      {found === 0
        ? 'Tidak ada kegiatan dengan judul itu.'
        : `${thousands(found - MOST_SHOWN)} kegiatan lain tidak ditampilkan; ketik judulnya untuk menemukannya.`}
    </Text>
  )
}

type EventRowProps = {
  event: CentralEvent
  needsPassword: boolean
  onSend: (event: EventToSend) => void
}

function EventRow({ event: { id, title, firstDay, people, newest }, needsPassword, onSend }: EventRowProps) {
  return (
    <li className={classes.row}>
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
        onClick={() => onSend({ id, title })}
      >
        Kirim …
      </Button>
    </li>
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
