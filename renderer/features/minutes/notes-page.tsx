/** What the notulis writes while the event goes on, step by step of the agenda. */
import { Alert, Loader } from '@mantine/core'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useDesk } from '../../devices/desk.ts'
import { AdvanceButton } from '../../ui/notes/advance-button.tsx'
import { ConflictPanel } from '../../ui/notes/conflict-panel.tsx'
import type { NotesKeeper, NotesState } from '../../ui/notes/notes-keeper.ts'
import { NotesOutline } from '../../ui/notes/notes-outline.tsx'
import { type Noted, partsOf } from '../../ui/notes/notes-parts.ts'
import { PartEditor } from '../../ui/notes/part-editor.tsx'
import { SaveState } from '../../ui/notes/save-state.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './notes-page.module.css'
import { PhotosPart } from './photos/photos-part.tsx'
import { usePhotos } from './photos/use-photos.ts'
import { useChosenPart } from './use-chosen-part.ts'
import { useNotes } from './use-notes.ts'
import { ADVANCE_KEY, useProgress } from './use-progress.ts'
import { useSources } from './use-sources.ts'

export function NotesPage() {
  const event = useEvent()
  const { keeper, state, sentence } = useNotes(event.id)
  const steps = useProgress(event.id, event.agenda, useDesk().name)
  return (
    <div className={classes.page}>
      <PageHeader
        title="Catatan"
        purpose="Catat jalannya acara; semuanya tersimpan sendiri dan masuk ke notula."
        actions={
          <>
            {state && <SaveState state={state} zone={event.zone} sentence={sentenceOf(state.error)} />}
            <LinkButton to="/kegiatan/$eventId/notula" params={{ eventId: event.id }} variant="default">
              Lihat notula
            </LinkButton>
            <AdvanceButton
              agenda={event.agenda}
              progress={steps.progress}
              keyName={ADVANCE_KEY}
              onAdvance={steps.advance}
            />
          </>
        }
      />
      {sentence !== null && <Alert variant="default">{sentence}</Alert>}
      {keeper ? (
        <Notes keeper={keeper} state={state} steps={steps} />
      ) : (
        sentence === null && <Loader role="status" aria-label="Membuka catatan" />
      )}
    </div>
  )
}

type NotesProps = { keeper: NotesKeeper; state: NotesState; steps: ReturnType<typeof useProgress> }

function Notes({ keeper, state: { notes, clashes }, steps: { progress, correct } }: NotesProps) {
  const event = useEvent()
  const sources = useSources(event)
  const photos = usePhotos(event.id)
  const { chosen, choose, place } = useChosenPart('opening')
  const { done, total } = photos.state
  const noted: Noted = {
    ...{ notes, progress, zone: event.zone, photos: photos.photos.length },
    photosUnderWay: done < total ? { done, total } : undefined,
  }
  const parts = partsOf(event, noted)
  const part = parts.find(({ key }) => key === chosen) ?? parts[0]
  if (!part) return null
  const put = keeper.put.bind(keeper)
  return (
    <>
      {clashes.length > 0 && (
        <ConflictPanel clashes={clashes} onSettle={(clash, choice) => keeper.settle(clash, choice)} />
      )}
      <div className={classes.columns}>
        <NotesOutline parts={parts} noted={noted} chosen={part.key} onChoose={choose} />
        <div ref={place} className={classes.part}>
          <PartEditor
            key={part.key}
            part={part}
            writing={{ notes, put, sources, zone: event.zone, progress, correct }}
            photos={<PhotosPart photos={photos} zone={event.zone} />}
          />
        </div>
      </div>
    </>
  )
}
