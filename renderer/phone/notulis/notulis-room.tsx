/** Writing the minutes on a phone or a tablet: the same notes as on the laptop, brought together where both write. */
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Alert.css'
import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Group.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Notification.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Progress.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Text.css'
import '@mantine/core/styles/Title.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import 'dayjs/locale/id'
import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { Photo } from '#shared/contract/photos.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { AdvanceButton } from '../../ui/notes/advance-button.tsx'
import { ConflictPanel } from '../../ui/notes/conflict-panel.tsx'
import { speakersOf } from '../../ui/notes/note-sources.ts'
import { isWritten, partsOf } from '../../ui/notes/notes-parts.ts'
import { PartEditor } from '../../ui/notes/part-editor.tsx'
import { SaveState } from '../../ui/notes/save-state.tsx'
import { Notice } from '../notice.tsx'
import { useAsked } from '../use-asked.ts'
import { DeskPhotos } from './desk-photos.tsx'
import classes from './notulis.module.css'
import { type DeskNotes, useDeskNotes } from './use-desk-notes.ts'
import { useDeskProgress } from './use-desk-progress.ts'

const NOT_SAVED = 'Periksa Wi-Fi; jangan tutup halaman ini.'
const NO_PHOTOS: readonly Photo[] = []

type Programme = Awaited<ReturnType<typeof deskClient.events.get>>

export function NotulisRoom({ self }: { self: DeskSelf }) {
  const { event } = self
  const programme = useAsked(['events'], () => deskClient.events.get({ eventId: event.id }))
  const notes = useDeskNotes(event.id)
  return (
    <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1 }}>
      <main className={classes.room}>
        <Notifications position="bottom-center" />
        <header className={classes.head}>
          <h1 className={classes.title}>Notula · {event.title}</h1>
          {notes && <SaveState state={notes.state} zone={event.zone} sentence={NOT_SAVED} />}
        </header>
        {programme && notes ? (
          <Writing self={self} programme={programme} notes={notes} />
        ) : (
          <Notice title="Membuka catatan …" sentence="Catatan diambil dari laptop." />
        )}
      </main>
    </DatesProvider>
  )
}

type WritingProps = { self: DeskSelf; programme: Programme; notes: DeskNotes }

function Writing({ self: { event }, programme, notes: { keeper, state } }: WritingProps) {
  const { notes, clashes } = state
  const { progress, advance, correct } = useDeskProgress(event.id)
  const photos = useAsked(['photos'], () => deskClient.photos.list({ eventId: event.id })) ?? NO_PHOTOS
  const noted = { notes, progress, zone: event.zone, photos: photos.length }
  const parts = partsOf(programme, noted)
  const [chosen, choose] = useState('opening')
  const part = parts.find(({ key }) => key === chosen) ?? parts[0]
  if (!part) return null
  const sources = { speakers: speakersOf(programme.officials), openFollowUps: [] }
  const put = keeper.put.bind(keeper)
  return (
    <>
      <AdvanceButton agenda={programme.agenda} progress={progress} onAdvance={advance} />
      {clashes.length > 0 && (
        <ConflictPanel clashes={clashes} onSettle={(clash, choice) => keeper.settle(clash, choice)} />
      )}
      <NativeSelect
        size="md"
        label="Bagian"
        value={part.key}
        onChange={(e) => choose(e.currentTarget.value)}
        data={parts.map((one) => ({
          value: one.key,
          label: `${one.time === undefined ? '' : `${one.time} `}${one.title}${isWritten(one, noted) ? ' ✓' : ''}`,
        }))}
      />
      <PartEditor
        key={part.key}
        part={part}
        writing={{ notes, put, sources, zone: event.zone, progress, correct }}
        photos={<DeskPhotos eventId={event.id} photos={photos} />}
      />
    </>
  )
}
