/** Baca lembar tanda tangan: photos are read, or rows ticked; nothing that was signed in ink is typed again. */
import { useState } from 'react'
import { Alert, Stack, TextInput } from '@mantine/core'
import { sheetRefusal } from '#shared/texts/sheets.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { useScans } from '../../devices/scan-listener.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useDroppedFiles } from '../../ui/use-dropped-files.ts'
import { IssuedSheets } from './issued-sheets.tsx'
import { PhotoArea } from './photo-area.tsx'
import { PhotoCard } from './photo-card.tsx'
import classes from './sheets-page.module.css'
import { TickSheet } from './tick-sheet.tsx'
import { usePhotos } from './use-photos.ts'

export function SheetsPage() {
  const event = useEvent()
  const { name: desk } = useDesk()
  const [witness, setWitness] = useState('')
  const [ticking, setTicking] = useState<{ serial: string; page: number | null } | null>(null)
  const { photos, add, cancel, accepted, dismiss } = usePhotos(event.id)
  const hovering = useDroppedFiles((files) => void add(files))
  const find = useTell(ask.sheets.find.mutationOptions())
  useScans((code) =>
    find.mutate(
      { eventId: event.id, code },
      {
        onSuccess: (found) =>
          found.kind === 'found' && setTicking({ serial: found.serial, page: found.page }),
      },
    ),
  )
  const refused = find.data && find.data.kind !== 'found' ? sheetRefusal(find.data) : null
  const marking = { eventId: event.id, desk, witness: witness.trim() }

  return (
    <div className={classes.page}>
      <PageHeader
        title="Baca lembar tanda tangan"
        purpose="Tanda tangan basah di daftar hadir, lembar ikrar, dan pakta integritas, tanpa mengetik ulang nama."
        actions={
          <TextInput
            label="Saksi atau petugas (opsional)"
            maxLength={200}
            value={witness}
            onChange={(e) => setWitness(e.currentTarget.value)}
          />
        }
      />
      <Stack gap="lg">
        {refused !== null && (
          <Alert
            role="alert"
            variant="default"
            withCloseButton
            closeButtonLabel="Tutup"
            onClose={() => find.reset()}
          >
            {refused}
          </Alert>
        )}
        {ticking ? (
          <TickSheet
            key={`${ticking.serial}/${ticking.page}`}
            {...marking}
            {...ticking}
            zone={event.zone}
            onClose={() => setTicking(null)}
          />
        ) : (
          <>
            <PhotoArea
              hovering={hovering}
              busy={photos.some(({ state }) => state === 'waiting' || state === 'reading')}
              onChoose={(files) => void add(files)}
              onCancel={cancel}
            />
            {photos.map((photo) => (
              <PhotoCard
                key={photo.id}
                {...marking}
                photo={photo}
                onAccepted={(sentence) => accepted(photo.id, sentence)}
                onDismiss={() => dismiss(photo.id)}
              />
            ))}
            <IssuedSheets
              eventId={event.id}
              zone={event.zone}
              onOpen={(serial) => setTicking({ serial, page: null })}
            />
          </>
        )}
      </Stack>
    </div>
  )
}
