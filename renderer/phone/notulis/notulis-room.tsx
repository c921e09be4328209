/** Writing the minutes on a phone or a tablet: the same notes as on the laptop, brought together where both write. */
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Group.css'
import '@mantine/core/styles/Notification.css'
import '@mantine/core/styles/Text.css'
import '@mantine/core/styles/Title.css'
import '@mantine/notifications/styles.css'
import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { ConflictPanel } from '../../ui/notes/conflict-panel.tsx'
import { type Agenda, isWritten, partsOf } from '../../ui/notes/notes-parts.ts'
import { PartEditor } from '../../ui/notes/part-editor.tsx'
import { SaveState } from '../../ui/notes/save-state.tsx'
import { Notice } from '../notice.tsx'
import { useAsked } from '../use-asked.ts'
import classes from './notulis.module.css'
import { type DeskNotes, useDeskNotes } from './use-desk-notes.ts'

const NOT_SAVED = 'Periksa Wi-Fi; jangan tutup halaman ini.'

export function NotulisRoom({ self }: { self: DeskSelf }) {
  const { event } = self
  const agenda = useAsked(['events'], () => deskClient.events.get({ eventId: event.id }))
  const notes = useDeskNotes(event.id)
  return (
    <main className={classes.room}>
      <Notifications position="bottom-center" />
      <header className={classes.head}>
        <h1 className={classes.title}>Notula · {event.title}</h1>
        {notes && <SaveState state={notes.state} zone={event.zone} sentence={NOT_SAVED} />}
      </header>
      {agenda && notes ? (
        <Writing agenda={agenda} notes={notes} />
      ) : (
        <Notice title="Membuka catatan …" sentence="Catatan diambil dari laptop." />
      )}
    </main>
  )
}

function Writing({ agenda, notes }: { agenda: Agenda; notes: DeskNotes }) {
  const { body, conflicts } = notes.state
  const parts = partsOf(agenda, body)
  const [chosen, choose] = useState('opening')
  const part = parts.find(({ key }) => key === chosen) ?? parts[0]
  const put = (change: Partial<MinutesBody>): void => notes.put({ ...body, ...change })
  if (!part) return null
  return (
    <>
      {conflicts.length > 0 && <ConflictPanel conflicts={conflicts} onSettle={notes.settle} />}
      <NativeSelect
        size="md"
        label="Bagian"
        value={part.key}
        onChange={(e) => choose(e.currentTarget.value)}
        data={parts.map((one) => ({
          value: one.key,
          label: `${one.time === undefined ? '' : `${one.time} `}${one.title}${isWritten(one, body) ? ' ✓' : ''}`,
        }))}
      />
      <PartEditor key={part.key} part={part} body={body} onPut={put} />
    </>
  )
}
