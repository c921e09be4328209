/** Lembar susulan: the sheet for who has not signed yet, dated on the later day, ready to print. */
import { useState } from 'react'
import { Modal, Stack, Text } from '@mantine/core'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { toLocal } from '#shared/domain/time.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { PaperActions } from '../../ui/paper/paper-actions.tsx'
import { PaperPreview } from '../../ui/paper/paper-preview.tsx'
import { usePaper } from '../../ui/paper/use-paper.ts'
import classes from './follow-up-dialog.module.css'

/** For one unit, '' for people without one; for everybody when null. */
export type FollowUp = { unit: string | null }

type FollowUpDialogProps = { followUp: FollowUp | null; instrument: InstrumentKind; onClose: () => void }

export function FollowUpDialog({ followUp, instrument, onClose }: FollowUpDialogProps) {
  const whose = followUp?.unit === '' ? 'tanpa OPD' : (followUp?.unit ?? '')
  return (
    <Modal
      opened={followUp !== null}
      onClose={onClose}
      fullScreen
      title={['Lembar susulan', whose].filter((part) => part !== '').join(' · ')}
      classNames={{ content: classes.content, body: classes.body }}
    >
      {followUp && <Sheet followUp={followUp} instrument={instrument} />}
    </Modal>
  )
}

function Sheet({ followUp: { unit }, instrument }: { followUp: FollowUp; instrument: InstrumentKind }) {
  const event = useEvent()
  const [signedOn, setSignedOn] = useState(() => toLocal(Date.now(), event.zone).date)
  const lines = useAsk(ask.documents.list.queryOptions({ input: { eventId: event.id } })).data
  // On the paper of the office, as every other sheet.
  const sheet = lines?.map((line) => line.options).find((options) => options.kind === 'pledge_sheet')
  const drawing = usePaper(event.id, {
    ...{ kind: 'pledge_sheet', instrument, onlyUnsigned: true, signedOn, order: 'name' },
    ...(unit === null ? {} : { units: [unit] }),
    ...(sheet === undefined ? {} : { paper: sheet.paper }),
  })
  return (
    <div className={classes.columns}>
      <PaperPreview drawing={drawing} title={`Lembar susulan ${INSTRUMENT_LABELS[instrument]}`} />
      <Stack component="aside" aria-label="Pilihan dan tindakan">
        <Text size="sm" c="dimmed">
          Memuat yang belum menandatangani, termasuk yang baru berikrar lisan. Yang menolak tidak dicantumkan.
        </Text>
        <DayInput label="Ditandatangani pada" value={signedOn} onChange={setSignedOn} />
        <PaperActions eventId={event.id} state={drawing.state} stacked />
      </Stack>
    </div>
  )
}
