/** Adds a person, or changes one: a drawer beside the list. */
import { Drawer, Loader, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import classes from './person-drawer.module.css'
import { PersonActions } from './person-actions.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonPresence } from './person-presence.tsx'

/** Whom the drawer is about; null while it is shut. */
export type DrawerFor = { kind: 'new' } | { kind: 'person'; id: string } | null

type Props = {
  eventId: string
  about: DrawerFor
  units: readonly string[]
  onClose: () => void
  onRemove: (person: Participant) => void
  onReissue: (person: Participant) => void
}

export function PersonDrawer({ eventId, about, units, onClose, onRemove, onReissue }: Props) {
  return (
    <Drawer
      opened={about !== null}
      onClose={onClose}
      position="right"
      size="32rem"
      title={about?.kind === 'new' ? 'Tambah peserta' : 'Data peserta'}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
      transitionProps={{ duration: 120 }}
      classNames={classes}
    >
      {about?.kind === 'new' && (
        <PersonForm eventId={eventId} person={null} latest={null} units={units} onClose={onClose} />
      )}
      {about?.kind === 'person' && (
        <Stored key={about.id} {...{ eventId, units, onClose, onRemove, onReissue }} id={about.id} />
      )}
    </Drawer>
  )
}

type StoredProps = Omit<Props, 'about'> & { id: string }

/** The form keeps what was read when it opened; what others change meanwhile is told, not mixed in. */
function Stored({ eventId, id, units, onClose, onRemove, onReissue }: StoredProps) {
  const person = useAsk(ask.participants.get.queryOptions({ input: { eventId, id } }))
  const [opened, setOpened] = useState<Participant>()
  if (!opened && person.data && !person.isFetching) setOpened(person.data)
  if (person.sentence !== null && !opened) return <Text role="alert">{person.sentence}</Text>
  if (!opened) return <Loader aria-label="Memuat data peserta" />
  return (
    <Stack gap="lg">
      <PersonActions
        eventId={eventId}
        person={person.data ?? opened}
        onReissue={() => onReissue(opened)}
        onRemove={() => onRemove(opened)}
      />
      <PersonPresence person={person.data ?? opened} />
      <PersonForm
        key={opened.updatedAt}
        eventId={eventId}
        person={opened}
        latest={person.data ?? opened}
        units={units}
        onClose={onClose}
        onLatest={() => setOpened(person.data)}
      />
    </Stack>
  )
}
