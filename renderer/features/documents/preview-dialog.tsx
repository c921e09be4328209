/** One paper, whole: its pages, its choices, and what can be done with it. */
import { useState } from 'react'
import { Alert, Button, Modal, Stack, Text } from '@mantine/core'
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import { type DocumentLine, WORD_KINDS } from '#shared/contract/documents.ts'
import type { Event } from '#shared/contract/events.ts'
import { thousands } from '#shared/domain/words.ts'
import { PaperActions } from '../../ui/paper/paper-actions.tsx'
import paper from '../../ui/paper/paper-dialog.module.css'
import { PaperPreview } from '../../ui/paper/paper-preview.tsx'
import { SaveWord } from '../../ui/paper/save-word.tsx'
import { usePaper } from '../../ui/paper/use-paper.ts'
import { AuditNotes } from './audit-notes.tsx'
import { isContentKind } from './content/content-kind.ts'
import { ContentPanel } from './content/content-panel.tsx'
import { NumbersPanel } from './numbers-panel.tsx'
import { withPeople } from './options/option-fields.ts'
import { OptionsPanel } from './options/options-panel.tsx'
import { SignPaper } from './signing/sign-paper.tsx'
import classes from './preview-dialog.module.css'

type PreviewDialogProps = {
  event: Event
  line: DocumentLine | null
  /** Only these participants. */
  ids: readonly string[] | undefined
  onClose: () => void
}

export function PreviewDialog({ event, line, ids, onClose }: PreviewDialogProps) {
  return (
    <Modal
      opened={line !== null}
      onClose={onClose}
      title={line?.title}
      fullScreen
      classNames={{ content: paper.content, body: paper.body, title: classes.title }}
    >
      {line && <Preview key={line.title} event={event} line={line} ids={ids} />}
    </Modal>
  )
}

function Preview({
  event,
  line,
  ids,
}: Omit<PreviewDialogProps, 'onClose' | 'line'> & { line: DocumentLine }) {
  const [options, setOptions] = useState<DocumentOptions>(() => onlyPeople(line.options, ids))
  const drawing = usePaper(event.id, options)
  const chosen = 'participantIds' in options ? options.participantIds : undefined
  return (
    <div className={paper.columns}>
      <PaperPreview drawing={drawing} title={line.title} />
      <aside className={classes.side} aria-label="Pilihan dan tindakan">
        <Text size="sm" c="dimmed">
          {line.purpose}
        </Text>
        <Stack gap="xs">
          <PaperActions eventId={event.id} state={drawing.state} stacked />
          <SignPaper event={event} state={drawing.state} />
          {WORD_KINDS.includes(line.kind) && <SaveWord eventId={event.id} options={options} fullWidth />}
        </Stack>
        {chosen && (
          <Alert variant="default" title={`Hanya ${thousands(chosen.length)} peserta terpilih`}>
            <Button variant="default" onClick={() => setOptions(onlyPeople(options, undefined))}>
              Cetak untuk semua
            </Button>
          </Alert>
        )}
        <NumbersPanel event={event} options={options} onIssued={drawing.drawAgain} />
        {line.stage === 'accounts' && <AuditNotes eventId={event.id} />}
        {'signatures' in options && <AuditNotes eventId={event.id} aboutSignatures />}
        <OptionsPanel event={event} options={options} onChange={setOptions} />
        {isContentKind(line.kind) && (
          <ContentPanel event={event} kind={line.kind} onSaved={drawing.drawAgain} />
        )}
      </aside>
    </div>
  )
}

function onlyPeople(options: DocumentOptions, ids: readonly string[] | undefined): DocumentOptions {
  return withPeople(options, { participantIds: ids ? [...ids] : undefined })
}
