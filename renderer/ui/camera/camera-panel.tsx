/**
 * The camera of a desk: what it sees, what is wrong with it, and codes from photos. They go where those of the
 * scanner go. A photo dropped on the screen is read even while the camera is off.
 */
import { useState } from 'react'
import { IconAlertTriangle, IconPhotoScan } from '@tabler/icons-react'
import { CameraView } from '../../devices/camera-view.tsx'
import type { CameraFault } from '../../devices/camera/open-camera.ts'
import { useTellScan } from '../../devices/scan-listener.tsx'
import { FileChoice } from '../file-choice.tsx'
import { useDroppedFiles } from '../use-dropped-files.ts'
import classes from './camera-panel.module.css'
import { useCameraSwitch } from './camera-switch.ts'
import { type PhotoScan, usePhotoScan } from './use-photo-scan.ts'

export function CameraPanel() {
  const { isOn } = useCameraSwitch()
  const tell = useTellScan()
  const photo = usePhotoScan(tell)
  const isHovering = useDroppedFiles((files) => photo.read(files))
  if (!isOn && photo.state === 'idle' && !isHovering) return null
  return (
    <section className={classes.panel} aria-label="Kamera">
      {isOn && <Picture onCode={tell} />}
      {isHovering ? (
        <p className={classes.drop}>Lepaskan foto di sini untuk memindai kode QR-nya.</p>
      ) : (
        <PhotoLine photo={photo} />
      )}
    </section>
  )
}

function Picture({ onCode }: { onCode: (code: string) => void }) {
  const [fault, setFault] = useState<CameraFault | null>(null)
  return (
    <>
      <div className={fault === null ? undefined : classes.dark}>
        <CameraView onCode={onCode} onFault={setFault} />
      </div>
      {fault !== null && (
        <p className={classes.fault} role="alert">
          <IconAlertTriangle size={20} aria-hidden />
          {FAULTS[fault]}
        </p>
      )}
    </>
  )
}

function PhotoLine({ photo }: { photo: PhotoScan }) {
  return (
    <div className={classes.photo}>
      <FileChoice
        label="Foto kode QR"
        accept="image/*"
        loading={photo.state === 'reading'}
        onChoose={(file) => photo.read([file])}
      >
        <IconPhotoScan size={18} aria-hidden />
        &nbsp;Pindai dari foto
      </FileChoice>
      {photo.sentence !== null && (
        <p className={classes.sentence} role="status">
          {photo.sentence}
        </p>
      )}
    </div>
  )
}

const FAULTS: Readonly<Record<CameraFault, string>> = {
  missing:
    'Tidak ada kamera di laptop ini. Pasang kamera USB, atau pindai dengan pemindai dan kode pendek seperti biasa.',
  refused:
    'Kamera tidak diizinkan untuk Ikrar. Izinkan kamera di setelan privasi Windows, lalu tunggu sebentar; pemindai dan kode pendek tetap dapat dipakai.',
  busy: 'Kamera sedang dipakai program lain. Tutup program itu, misalnya Zoom; kamera menyala lagi dengan sendirinya.',
  unplugged:
    'Kamera terlepas. Pasang lagi; kamera menyala dengan sendirinya. Yang sudah dipindai tetap tercatat.',
}
