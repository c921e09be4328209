/** The minutes as they will be printed, with the attendance as it stands now. */
import { useState } from 'react'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PaperActions } from '../../ui/paper/paper-actions.tsx'
import { PaperPreview } from '../../ui/paper/paper-preview.tsx'
import { SaveWord } from '../../ui/paper/save-word.tsx'
import { usePaper } from '../../ui/paper/use-paper.ts'
import classes from './notes-page.module.css'

export function MinutesPage() {
  const event = useEvent()
  const [options] = useState<DocumentOptionsInput>({ kind: 'minutes' })
  const drawing = usePaper(event.id, options)
  return (
    <div className={classes.page}>
      <PageHeader
        title="Notula"
        purpose="Disusun dari catatan, susunan acara, dan kehadiran. Yang tampak di bawah adalah yang tercetak."
        actions={
          <>
            <LinkButton to="/kegiatan/$eventId/catatan" params={{ eventId: event.id }} variant="default">
              Ubah catatan
            </LinkButton>
            <LinkButton to="/kegiatan/$eventId/naskah-akhir" params={{ eventId: event.id }} variant="default">
              Naskah akhir
            </LinkButton>
            <SaveWord eventId={event.id} />
            <PaperActions eventId={event.id} state={drawing.state} />
          </>
        }
      />
      <PaperPreview drawing={drawing} title="Notula" />
    </div>
  )
}
