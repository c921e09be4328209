/**
 * What the camera sees, with an outline around every code in it. Which camera is chosen is remembered by the device;
 * its light is switched on where it has one. Pictures stay in this page and are gone with the next.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ActionIcon, NativeSelect } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconBulb, IconBulbFilled } from '@tabler/icons-react'
import classes from './camera-view.module.css'
import { type CameraState, type SeenCode, watchCamera } from './camera/camera-watch.ts'
import type { CameraFault } from './camera/open-camera.ts'
import { CodeOutlines } from './camera/code-outlines.tsx'

/** What a page without a camera can still do about it is the same for all the others. */
export type CameraFailure = 'refused' | 'missing'

type CameraViewProps = {
  onCode: (code: string) => void
  /** It is looked for again every few seconds all the same; `null` when it has come back. */
  onFault?: (fault: CameraFault | null) => void
  onFailure?: (failure: CameraFailure) => void
}

export function CameraView({ onCode, onFault, onFailure }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>({ kind: 'starting' })
  const [seen, setSeen] = useState<SeenCode[]>([])
  const [chosen, choose] = useLocalStorage({
    ...{ key: 'ikrar-kamera', defaultValue: '', getInitialValueInEffect: false },
  })
  const tell = useEffectEvent(onCode)
  const show = useEffectEvent((next: CameraState) => {
    setState(next)
    if (next.kind === 'running') onFault?.(null)
    if (next.kind !== 'failed') return
    onFault?.(next.fault)
    onFailure?.(next.fault === 'refused' ? 'refused' : 'missing')
  })
  useEffect(() => {
    const stop = new AbortController()
    const hearing = {
      onState: (next: CameraState) => show(next),
      onCode: (code: string) => tell(code),
      onSeen: setSeen,
    }
    if (video.current) void watchCamera(video.current, chosen, hearing, stop.signal)
    return () => stop.abort()
  }, [chosen])

  const running = state.kind === 'running' ? state : null
  const isMirrored = running?.camera.facesUser === true
  const { videoWidth: width = 0, videoHeight: height = 0 } = video.current ?? {}
  return (
    // Upright, as telephones hold it, it would fill the page.
    <div
      className={classes.frame}
      data-state={state.kind}
      style={width > height ? { aspectRatio: `${width} / ${height}` } : {}}
    >
      <div className={classes.picture} data-mirrored={isMirrored}>
        <video ref={video} className={classes.video} playsInline muted aria-label="Gambar kamera" />
        <CodeOutlines codes={seen} width={width} height={height} />
      </div>
      <span className={classes.aim} aria-hidden />
      {running && <Torch key={running.camera.id} state={running} />}
      {running && running.cameras.length > 1 && (
        <NativeSelect
          className={classes.choice}
          aria-label="Kamera yang dipakai"
          value={running.camera.id}
          onChange={(e) => choose(e.currentTarget.value)}
          data={running.cameras.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  )
}

function Torch({ state: { camera } }: { state: Extract<CameraState, { kind: 'running' }> }) {
  const [isOn, setOn] = useState(false)
  if (!camera.hasTorch) return null
  // A camera that thinks better of it stays as it is, and so does the button.
  const turn = () =>
    void camera.setTorch(!isOn).then(
      () => setOn(!isOn),
      () => {},
    )
  return (
    <ActionIcon
      className={classes.torch}
      size={44}
      variant={isOn ? 'filled' : 'default'}
      aria-label="Lampu kamera"
      aria-pressed={isOn}
      onClick={turn}
    >
      {isOn ? <IconBulbFilled size={22} aria-hidden /> : <IconBulb size={22} aria-hidden />}
    </ActionIcon>
  )
}
