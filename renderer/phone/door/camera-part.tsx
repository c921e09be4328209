/** What the camera sees; where it may not be used, a photo of the card does. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { type CameraFailure, CameraView } from '../../devices/camera-view.tsx'
import { PhotoButton } from '../photo-button.tsx'
import classes from './door.module.css'

type State = 'asleep' | 'looking' | CameraFailure | 'no_code'

export function CameraPart({ onCode }: { onCode: (code: string) => void }) {
  const [state, setState] = useState<State>('asleep')
  if (state === 'looking') {
    return (
      <div className={classes.camera}>
        <CameraView onCode={onCode} onFailure={setState} />
      </div>
    )
  }
  return (
    <div className={classes.camera} data-asleep>
      {state !== 'asleep' && (
        <p className={classes.failure} role="alert">
          {FAILURES[state]}
        </p>
      )}
      {state !== 'asleep' && <PhotoButton onCode={onCode} onNothing={() => setState('no_code')} />}
      {/* The first touch also lets the page make sounds. */}
      <Button
        size="xl"
        fullWidth
        variant={state === 'asleep' ? 'filled' : 'default'}
        leftSection={<IconCamera size={26} aria-hidden />}
        onClick={() => setState('looking')}
      >
        {state === 'asleep' ? 'Mulai memindai' : 'Coba kamera lagi'}
      </Button>
    </div>
  )
}

const FAILURES: Readonly<Record<CameraFailure | 'no_code', string>> = {
  refused: 'Kamera belum diizinkan di peramban ini. Foto kartunya, atau izinkan kamera di setelan peramban.',
  missing: 'Kamera tidak dapat dipakai di peramban ini. Foto kartunya, atau ketik kode pendeknya.',
  no_code: 'Pada foto itu belum terbaca kode QR. Foto lebih dekat dan terang, atau ketik kode pendeknya.',
}
