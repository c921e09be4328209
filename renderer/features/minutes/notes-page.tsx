/** What the notulis writes while the event goes on, step by step of the agenda. */
import { useState } from 'react'
import { Alert, Loader } from '@mantine/core'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ConflictPanel } from '../../ui/notes/conflict-panel.tsx'
import { NotesOutline } from '../../ui/notes/notes-outline.tsx'
import { type NotesPart, partsOf } from '../../ui/notes/notes-parts.ts'
import { PartEditor } from '../../ui/notes/part-editor.tsx'
import { SaveState } from '../../ui/notes/save-state.tsx'
import classes from './notes-page.module.css'
import { type Notes, useNotes } from './use-notes.ts'

export function NotesPage() {
  const event = useEvent()
  const { notes, sentence } = useNotes(event.id)
  return (
    <div className={classes.page}>
      <PageHeader
        title="Catatan"
        purpose="Catat jalannya acara; semuanya tersimpan sendiri dan masuk ke notula."
        actions={
          <>
            {notes && (
              <SaveState state={notes.state} zone={event.zone} sentence={sentenceOf(notes.state.error)} />
            )}
            <LinkButton to="/kegiatan/$eventId/notula" params={{ eventId: event.id }} variant="default">
              Lihat notula
            </LinkButton>
          </>
        }
      />
      {sentence !== null && <Alert variant="default">{sentence}</Alert>}
      {notes ? (
        <Writing notes={notes} />
      ) : (
        sentence === null && <Loader role="status" aria-label="Membuka catatan" />
      )}
    </div>
  )
}

function Writing({ notes }: { notes: Notes }) {
  const event = useEvent()
  const { body, conflicts } = notes.state
  const parts = partsOf(event, body)
  const [chosen, choose] = useState<string>()
  const part: NotesPart = parts.find(({ key }) => key === chosen) ?? {
    key: 'opening',
    kind: 'opening',
    title: 'Pembukaan',
  }
  const put = (change: Partial<MinutesBody>): void => notes.put({ ...body, ...change })
  return (
    <>
      {conflicts.length > 0 && <ConflictPanel conflicts={conflicts} onSettle={notes.settle} />}
      <div className={classes.columns}>
        <NotesOutline parts={parts} body={body} chosen={part.key} onChoose={choose} />
        <PartEditor key={part.key} part={part} body={body} onPut={put} />
      </div>
    </>
  )
}
