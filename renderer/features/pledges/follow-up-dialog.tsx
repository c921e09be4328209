/** Papers for following up: the sheet for who has not signed yet, dated on the later day, and the list of them. */
import { useState } from 'react'
import { Modal, Stack, Text } from '@mantine/core'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { toLocal } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { PaperActions } from '../../ui/paper/paper-actions.tsx'
import classes from '../../ui/paper/paper-dialog.module.css'
import { PaperPreview } from '../../ui/paper/paper-preview.tsx'
import { usePaper } from '../../ui/paper/use-paper.ts'

/** For one unit, '' for people without one; for everybody when null. */
export type FollowUp = { kind: 'sheet' | 'list'; unit: string | null }

const TITLES = { sheet: 'Lembar susulan', list: 'Hadir tanpa tanda tangan' } as const
const NOTES = {
  sheet:
    'Memuat yang belum menandatangani, termasuk yang baru berikrar lisan. Yang menolak tidak dicantumkan.',
  list: 'Memuat yang tercatat hadir dan belum menandatangani, untuk setiap naskah kegiatan ini.',
} as const

type FollowUpDialogProps = { followUp: FollowUp | null; instrument: InstrumentKind; onClose: () => void }

export function FollowUpDialog({ followUp, instrument, onClose }: FollowUpDialogProps) {
  const whose = followUp?.unit === '' ? 'tanpa OPD' : (followUp?.unit ?? '')
  return (
    <Modal
      opened={followUp !== null}
      onClose={onClose}
      fullScreen
      title={followUp && [TITLES[followUp.kind], whose].filter((part) => part !== '').join(' · ')}
      classNames={{ content: classes.content, body: classes.body }}
    >
      {followUp && <FollowUpPaper followUp={followUp} instrument={instrument} />}
    </Modal>
  )
}

type FollowUpPaperProps = { followUp: FollowUp; instrument: InstrumentKind }

function FollowUpPaper({ followUp: { kind, unit }, instrument }: FollowUpPaperProps) {
  const event = useEvent()
  const [signedOn, setSignedOn] = useState(() => toLocal(Date.now(), event.zone).date)
  const lines = useAsk(ask.documents.list.queryOptions({ input: { eventId: event.id } })).data
  // On the paper of the office, as every other sheet.
  const sheet = lines?.map((line) => line.options).find((options) => options.kind === 'pledge_sheet')
  const own: DocumentOptionsInput =
    kind === 'list'
      ? { kind: 'unsigned' }
      : { kind: 'pledge_sheet', instrument, onlyUnsigned: true, signedOn, order: 'name' }
  const drawing = usePaper(event.id, {
    ...own,
    ...(unit === null ? {} : { units: [unit] }),
    ...(sheet === undefined ? {} : { paper: sheet.paper }),
  })
  return (
    <div className={classes.columns}>
      <PaperPreview drawing={drawing} title={`${TITLES[kind]} ${INSTRUMENT_LABELS[instrument]}`} />
      <Stack component="aside" aria-label="Pilihan dan tindakan">
        <Text size="sm" c="dimmed">
          {NOTES[kind]}
        </Text>
        {kind === 'sheet' && <DayInput label="Ditandatangani pada" value={signedOn} onChange={setSignedOn} />}
        <PaperActions eventId={event.id} state={drawing.state} stacked />
      </Stack>
    </div>
  )
}
