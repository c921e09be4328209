/** What to do about the queue, and how many people all of this reckons with. */
import { useState } from 'react'
import { Button, Group, NumberInput, Text } from '@mantine/core'
import type { ArrivalBoard } from '#shared/contract/arrivals.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import { adviceWords, expectedWords } from './board-words.ts'
import classes from './next-move.module.css'

type NextMoveProps = { eventId: string; board: ArrivalBoard; zone: Zone; isArchived: boolean }

export function NextMove({ eventId, board, zone, isArchived }: NextMoveProps) {
  const [isSetting, setIsSetting] = useState(false)
  return (
    <Section title="Saran">
      <p className={classes.advice} data-urgent={board.advice?.kind === 'open_more' || undefined}>
        {adviceWords(board, zone)}
      </p>
      {board.advice?.kind === 'open_more' && (
        <LinkButton to="/kegiatan/$eventId/meja" params={{ eventId }} size="xs" variant="default" mb="sm">
          Buka meja tambahan
        </LinkButton>
      )}
      {isSetting ? (
        <ExpectedForm eventId={eventId} board={board} onClose={() => setIsSetting(false)} />
      ) : (
        <Group gap="xs" justify="space-between">
          <Text size="sm" c="dimmed">
            Diperkirakan hadir: {expectedWords(board)}
          </Text>
          {!isArchived && (
            <Button variant="default" size="xs" onClick={() => setIsSetting(true)}>
              Ubah perkiraan
            </Button>
          )}
        </Group>
      )}
    </Section>
  )
}

const MOST_PEOPLE = 1_000_000

type ExpectedFormProps = { eventId: string; board: ArrivalBoard; onClose: () => void }

function ExpectedForm({ eventId, board, onClose }: ExpectedFormProps) {
  const { basis, likely } = board.expected
  const [people, setPeople] = useState<number | string>(basis === 'organiser' ? likely : '')
  const telling = useTell(ask.arrivals.expect.mutationOptions({ onSuccess: onClose }))
  const keep = (value: number | null): void => telling.mutate({ eventId, day: board.day, people: value })
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        keep(typeof people === 'number' ? people : null)
      }}
    >
      <NumberInput
        label="Perkiraan yang hadir"
        description="Kosongkan untuk kembali ke perhitungan otomatis."
        value={people}
        onChange={setPeople}
        min={0}
        max={MOST_PEOPLE}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        data-autofocus
        autoFocus
      />
      <Group gap="xs" mt="sm" justify="flex-end">
        <Button variant="default" size="xs" onClick={onClose}>
          Batal
        </Button>
        <Button type="submit" size="xs" loading={telling.isPending}>
          Simpan perkiraan
        </Button>
      </Group>
    </form>
  )
}
