/** Some events by name, found by typing and ticked by the space bar. */
import { useState } from 'react'
import { Button, Checkbox, Group, Modal, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RecapChoice } from '#shared/contract/recap.ts'
import { fold } from '#shared/domain/spelling.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import classes from './event-choice.module.css'

/** More lines than that are found by typing. */
const MOST_SHOWN = 200

type EventChoiceProps = {
  choice: RecapChoice
  opened: boolean
  onClose: () => void
  onChoose: (eventIds: string[] | null) => void
}

export function EventChoice({ opened, onClose, ...rest }: EventChoiceProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Pilih kegiatan" size="lg">
      {opened && <Choosing {...rest} />}
    </Modal>
  )
}

function Choosing({ choice, onChoose }: Pick<EventChoiceProps, 'choice' | 'onChoose'>) {
  const [sought, setSought] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(choice.eventIds))
  // What the other conditions leave.
  const asked = useAsk(ask.recap.overview.queryOptions({ input: { choice: { ...choice, eventIds: null } } }))
  const words = fold(sought)
  const found = (asked.data?.events ?? []).filter(({ title, venue }) =>
    fold(`${title} ${venue}`).includes(words),
  )
  function tick(ids: readonly string[], isTicked: boolean): void {
    const next = new Set(ticked)
    for (const id of ids) {
      if (isTicked) next.add(id)
      else next.delete(id)
    }
    setTicked(next)
  }
  const allTicked = found.length > 0 && found.every(({ eventId }) => ticked.has(eventId))
  return (
    <>
      <TextInput
        data-autofocus
        label="Cari judul atau tempat"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={sought}
        onChange={(e) => setSought(e.currentTarget.value)}
      />
      <Checkbox
        my="sm"
        label={`Semua yang ditemukan (${thousands(found.length)})`}
        checked={allTicked}
        indeterminate={!allTicked && found.some(({ eventId }) => ticked.has(eventId))}
        onChange={(e) =>
          tick(
            found.map(({ eventId }) => eventId),
            e.currentTarget.checked,
          )
        }
      />
      <ul className={classes.events}>
        {found.slice(0, MOST_SHOWN).map(({ eventId, title, firstDay, present, invited }) => (
          <li key={eventId}>
            <Checkbox
              label={title}
              description={`${shortDate(firstDay)} · ${thousands(present)} dari ${thousands(invited)} hadir`}
              checked={ticked.has(eventId)}
              onChange={(e) => tick([eventId], e.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <Text size="sm" c="dimmed">
          {thousands(found.length - MOST_SHOWN)} kegiatan lain tidak ditampilkan; ketik judul atau tempatnya
          untuk menemukannya.
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => onChoose(null)}>
          Tanpa pilihan
        </Button>
        <Button disabled={ticked.size === 0} onClick={() => onChoose([...ticked])}>
          Rekap {thousands(ticked.size)} kegiatan
        </Button>
      </Group>
    </>
  )
}
