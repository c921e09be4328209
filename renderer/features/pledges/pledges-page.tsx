/** Who has pledged what, by word of mouth or by hand. */
import { useState } from 'react'
import { Alert, Button, SegmentedControl } from '@mantine/core'
import { IconBook, IconWritingOff } from '@tabler/icons-react'
import type { PledgeProgress } from '#shared/contract/pledges.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { textOf } from '#shared/domain/text-id.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton, TextLink } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { OnePledge } from './one-pledge.tsx'
import { PledgeReader } from './pledge-reader.tsx'
import classes from './pledges-page.module.css'
import { ReadingDeskButton } from './reading-desk.tsx'

export function PledgesPage() {
  const event = useEvent()
  const [chosen, choose] = useState<InstrumentKind>()
  const [reading, setReading] = useState(false)
  const all = useAsk(ask.pledges.progress.queryOptions({ input: { eventId: event.id } }))
  const progress = all.data?.find(({ instrument }) => instrument === chosen) ?? all.data?.[0]
  return (
    <div className={classes.page}>
      <PageHeader
        title="Ikrar"
        purpose="Catat siapa yang sudah mengucapkan atau menandatangani ikrar."
        actions={
          <>
            {progress?.text && (
              <Button
                variant="default"
                leftSection={<IconBook size={18} aria-hidden />}
                onClick={() => setReading(true)}
              >
                Baca naskah
              </Button>
            )}
            <ReadingDeskButton />
          </>
        }
      />
      {all.sentence !== null && <Alert variant="default">{all.sentence}</Alert>}
      {all.data?.length === 0 && <NoInstrument eventId={event.id} />}
      {progress?.text === null && <NoText instrument={progress.instrument} />}
      {progress && (
        <OnePledge
          key={progress.instrument}
          progress={progress}
          choice={
            all.data &&
            all.data.length > 1 && (
              <SegmentedControl
                aria-label="Naskah"
                value={progress.instrument}
                onChange={choose}
                data={all.data.map(instrumentOption)}
              />
            )
          }
        />
      )}
      <PledgeReader text={progress?.text ?? null} opened={reading} onClose={() => setReading(false)} />
    </div>
  )
}

function instrumentOption({ instrument }: PledgeProgress) {
  return { value: instrument, label: INSTRUMENT_LABELS[instrument] }
}

function NoText({ instrument }: { instrument: InstrumentKind }) {
  return (
    <Alert
      variant="default"
      mb="md"
      title={`Naskah ${INSTRUMENT_LABELS[instrument].toLowerCase()} belum ada`}
    >
      Catatan di bawah tetap dapat diisi.{' '}
      <TextLink size="sm" to="/naskah/$textId" params={{ textId: textOf(instrument) }}>
        Tulis naskahnya
      </TextLink>{' '}
      agar dapat dibacakan dan dicetak.
    </Alert>
  )
}

function NoInstrument({ eventId }: { eventId: string }) {
  return (
    <EmptyState
      icon={IconWritingOff}
      title="Kegiatan ini belum memakai naskah ikrar"
      actions={
        <LinkButton to="/kegiatan/$eventId/rincian" params={{ eventId }}>
          Pilih naskah di Kegiatan
        </LinkButton>
      }
    >
      Pilih naskahnya pada rincian kegiatan: ikrar pegawai ASN, ikrar kepala desa, atau pakta integritas.
    </EmptyState>
  )
}
