/** Everything that was written about one person's pledges: what, when, before whom, where, on what proof. */
import { Drawer, Text, Timeline } from '@mantine/core'
import type { Participant } from '#shared/contract/participants.ts'
import type { PledgeEntry } from '#shared/contract/pledges.ts'
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { representing } from '#shared/domain/substitute.ts'
import { wordingLabel } from '#shared/domain/text-id.ts'
import { momentText } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { placeWords } from '../../ui/find-person/place-words.ts'
import { StateWords } from '../../ui/pledge-state.tsx'
import { SheetEvidence } from '../../ui/sheet-evidence.tsx'

type HistoryDrawerProps = { person: Participant | null; onClose: () => void }

export function HistoryDrawer({ person, onClose }: HistoryDrawerProps) {
  return (
    <Drawer
      opened={person !== null}
      onClose={onClose}
      position="right"
      size="28rem"
      title="Riwayat ikrar"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
      transitionProps={{ duration: 120 }}
    >
      {person && <History person={person} />}
    </Drawer>
  )
}

function History({ person }: { person: Participant }) {
  const event = useEvent()
  const input = { eventId: event.id, participantId: person.id }
  const { data, sentence } = useAsk(ask.pledges.history.queryOptions({ input }))
  return (
    <>
      <Text fw={600}>{person.name}</Text>
      <Text size="sm" c="dimmed" mb="lg">
        {placeWords(person)}
        {person.substitute && ` · diwakili ${person.substitute.name}, ${representing(person)}`}
      </Text>
      {sentence !== null && <Text role="alert">{sentence}</Text>}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada yang dicatat tentang orang ini.
        </Text>
      )}
      {data && data.length > 0 && (
        <Timeline bulletSize={12} lineWidth={1} aria-label="Catatan, yang terbaru di atas">
          {data.map((entry) => (
            <Timeline.Item key={entry.id} title={<StateWords state={entry.state} />}>
              <Entry entry={entry} zone={event.zone} />
            </Timeline.Item>
          ))}
        </Timeline>
      )}
      <SheetEvidence {...input} zone={event.zone} />
    </>
  )
}

const EVIDENCE: Readonly<Record<NonNullable<PledgeEntry['evidence']>, string>> = {
  drawing: 'Bukti: tanda tangan di layar, tanda tangan elektronik tidak tersertifikasi',
  reading: 'Bukti: pembacaan ikrar yang dicatat di layar pembacaan',
  sheet: 'Bukti: baris pada lembar tanda tangan',
}

function Entry({ entry, zone }: { entry: PledgeEntry; zone: Zone }) {
  const lines = [
    `${INSTRUMENT_LABELS[entry.instrument]} · ${momentText(entry.at, zone)} · ${entry.desk}`,
    entry.witness === '' ? '' : `Saksi: ${entry.witness}`,
    entry.note,
    entry.evidence === null ? '' : EVIDENCE[entry.evidence],
    entry.textVersion === '' ? '' : `Naskah versi ${wordingLabel(entry.textVersion)}`,
  ]
  return lines
    .filter((line) => line !== '')
    .map((line) => (
      <Text key={line} size="sm" c="dimmed">
        {line}
      </Text>
    ))
}
