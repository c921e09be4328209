/** One photo: being read, refused with its reason, or read with what it shows. */
import { Button, Group, Loader, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import type { Photo } from './use-photos.ts'
import { ReadSheetCard } from './read-sheet-card.tsx'
import classes from './sheets-page.module.css'

type PhotoCardProps = {
  eventId: string
  photo: Photo
  desk: string
  witness: string
  onAccepted: (sentence: string) => void
  onDismiss: () => void
}

export function PhotoCard({ eventId, photo, desk, witness, onAccepted, onDismiss }: PhotoCardProps) {
  if (photo.state === 'read')
    return (
      <ReadSheetCard
        eventId={eventId}
        name={photo.name}
        sheet={photo.sheet}
        desk={desk}
        witness={witness}
        onAccepted={onAccepted}
        onDismiss={onDismiss}
      />
    )
  return (
    <section className={classes.photo} aria-label={photo.name} data-state={photo.state}>
      <Group wrap="nowrap" gap="md" align="flex-start">
        <StateIcon state={photo.state} />
        <div className={classes.words}>
          <Text size="sm" fw={650}>
            {photo.name}
          </Text>
          <Text size="sm" {...(photo.state === 'refused' ? {} : { c: 'dimmed' })} role="status">
            {wordsOf(photo)}
          </Text>
        </div>
        {(photo.state === 'refused' || photo.state === 'accepted') && (
          <Button variant="default" onClick={onDismiss} aria-label={`Tutup ${photo.name}`}>
            Tutup
          </Button>
        )}
      </Group>
    </section>
  )
}

function StateIcon({ state }: { state: Photo['state'] }) {
  if (state === 'reading') return <Loader size={20} aria-hidden />
  if (state === 'refused') return <IconAlertTriangle size={20} className={classes.warn} aria-hidden />
  return state === 'accepted' ? <IconCheck size={20} aria-hidden /> : <IconClock size={20} aria-hidden />
}

function wordsOf(photo: Photo): string {
  if (photo.state === 'refused' || photo.state === 'accepted') return photo.sentence
  return photo.state === 'reading' ? 'Membaca …' : 'Menunggu giliran'
}
