/** What the laptop says of itself, and its clock beside that of a telephone. */
import { useState } from 'react'
import { Button, Group, NumberInput } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import type { RehearsalCheck } from '#shared/contract/rehearsal.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { clockWithSeconds } from '../../ui/format.ts'
import { useNow } from '../../ui/use-now.ts'
import classes from './rehearsal.module.css'
import { Station } from './station.tsx'
import { useKeep } from './use-keep.ts'

export function LaptopStation({ checks }: { checks: readonly RehearsalCheck[] }) {
  const examine = useTell(ask.rehearsal.examine.mutationOptions())
  const keep = useKeep()
  const [minutes, setMinutes] = useState<number | ''>('')
  const compared = (differsMinutes: number): void =>
    keep.mutate({ device: '', facts: { station: 'clock', differsMinutes } })
  return (
    <Station
      title="5. Laptop: ruang, salinan, dan jam"
      note="Ruang kosong, folder salinan kedua, dan jam. Bandingkan jam di bawah ini dengan jam HP."
      stations={['disk', 'copies', 'clock']}
      checks={checks}
    >
      <Clock />
      <Group align="end" gap="sm">
        <Button
          variant="default"
          leftSection={<IconStethoscope size={18} aria-hidden />}
          loading={examine.isPending}
          onClick={() => examine.mutate(undefined)}
        >
          Periksa laptop
        </Button>
        <Button variant="default" onClick={() => compared(0)}>
          Jamnya sama dengan HP
        </Button>
        <NumberInput
          label="Berbeda berapa menit?"
          w={180}
          min={0}
          suffix=" menit"
          value={minutes}
          onChange={(value) => setMinutes(value === '' ? '' : Number(value))}
        />
        <Button
          variant="default"
          disabled={minutes === ''}
          onClick={() => minutes !== '' && compared(minutes)}
        >
          Catat bedanya
        </Button>
      </Group>
    </Station>
  )
}

function Clock() {
  const { zone } = useEvent()
  const now = useNow(1_000)
  return (
    <p className={classes.count}>
      <strong>{clockWithSeconds(now, zone)}</strong> {zone} · {dayAndDate(toLocal(now, zone).date)}
    </p>
  )
}
