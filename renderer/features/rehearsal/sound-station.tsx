/** The four sounds of the door, one after the other. */
import { Button, Group } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import type { RehearsalCheck } from '#shared/contract/rehearsal.ts'
import { useDesk } from '../../devices/desk.ts'
import { playSound, SOUNDS } from '../../devices/sound.ts'
import { Station } from './station.tsx'
import { useKeep } from './use-keep.ts'

const APART_MS = 900

export function SoundStation({ checks }: { checks: readonly RehearsalCheck[] }) {
  const keep = useKeep()
  const { volume } = useDesk()
  const heard = (isHeard: boolean): void => keep.mutate({ device: '', facts: { station: 'sound', isHeard } })
  return (
    <Station
      title="6. Suara"
      note="Empat suara pintu: sah, sudah, tolak, perhatian. Dengarkan dari tempat petugas berdiri."
      stations={['sound']}
      checks={checks}
    >
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconVolume size={18} aria-hidden />}
          onClick={() =>
            SOUNDS.forEach((sound, place) => setTimeout(() => playSound(sound, volume), place * APART_MS))
          }
        >
          Bunyikan keempatnya
        </Button>
        <Button variant="default" onClick={() => heard(true)}>
          Terdengar
        </Button>
        <Button variant="default" onClick={() => heard(false)}>
          Tidak terdengar
        </Button>
      </Group>
    </Station>
  )
}
