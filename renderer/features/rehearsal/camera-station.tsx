/** Does the camera show anything, and does it read a code? */
import { useRef, useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import type { RehearsalCheck } from '#shared/contract/rehearsal.ts'
import { CameraView } from '../../devices/camera-view.tsx'
import classes from './rehearsal.module.css'
import { Station } from './station.tsx'
import { useKeep } from './use-keep.ts'

export function CameraStation({ checks }: { checks: readonly RehearsalCheck[] }) {
  const keep = useKeep()
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)

  function tell(isRead: boolean): void {
    const { videoWidth = 0, videoHeight = 0 } = frame.current?.querySelector('video') ?? {}
    const facts = {
      ...{ station: 'camera' as const, hasPicture: videoWidth > 0 || isRead, isRead },
      ...{ widthPx: videoWidth, heightPx: videoHeight },
    }
    keep.mutate({ device: '', facts })
    setOpen(false)
  }
  return (
    <Station
      title="3. Kamera"
      note="Untuk laptop yang memindai dengan kameranya. Tunjukkan kode uji di HP atau halaman kalibrasi kepada kamera."
      stations={['camera']}
      checks={checks}
    >
      {isOpen ? (
        <>
          <div ref={frame} className={classes.camera}>
            <CameraView onCode={() => tell(true)} onFailure={() => tell(false)} />
          </div>
          <Group>
            <Button variant="default" onClick={() => tell(false)}>
              Kode tidak terbaca
            </Button>
            <Text size="sm" c="dimmed">
              Begitu satu kode terbaca, hasilnya tercatat sendiri.
            </Text>
          </Group>
        </>
      ) : (
        <Button
          variant="default"
          leftSection={<IconCamera size={18} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          Buka kamera
        </Button>
      )}
    </Station>
  )
}
