/** What the camera sees, and the codes in it: each is told once while it stays in the picture. */
import { useEffect, useEffectEvent, useRef } from 'react'
import classes from './camera-view.module.css'
import { CodeReader, imageOf } from './code-reader.ts'

const BETWEEN_FRAMES_MS = 60
/** A code that was out of the picture for so long is shown anew, on purpose. */
const FORGOTTEN_AFTER_MS = 2_500

export type CameraFailure = 'refused' | 'missing'

type CameraViewProps = {
  onCode: (code: string) => void
  onFailure: (failure: CameraFailure) => void
}

export function CameraView({ onCode, onFailure }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null)
  const tell = useEffectEvent(onCode)
  const fail = useEffectEvent(onFailure)
  useEffect(() => {
    const stop = new AbortController()
    const seen = new SeenCodes()
    void watch(video.current, stop.signal, (code) => seen.isNew(code) && tell(code)).catch((error: unknown) =>
      fail(failureOf(error)),
    )
    return () => stop.abort()
  }, [])
  return (
    <div className={classes.frame}>
      <video ref={video} className={classes.video} playsInline muted aria-label="Gambar kamera" />
      <span className={classes.aim} aria-hidden />
    </div>
  )
}

/** Until `signal` says stop. Rejects where there is no camera, or it may not be used. */
async function watch(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
  tell: (code: string) => void,
): Promise<void> {
  // Not there where a page is not encrypted.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!video || !devices) throw new DOMException('no camera', 'NotFoundError')
  const stream = await devices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
    audio: false,
  })
  const reader = new CodeReader()
  try {
    if (signal.aborted) return
    video.srcObject = stream
    await video.play()
    while (!signal.aborted) {
      const image = imageOf(video, video.videoWidth, video.videoHeight)
      for (const code of image ? await reader.read(image) : []) if (!signal.aborted) tell(code)
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_FRAMES_MS))
    }
  } finally {
    for (const track of stream.getTracks()) track.stop()
    reader.close()
  }
}

class SeenCodes {
  readonly #seenAt = new Map<string, number>()

  isNew(code: string): boolean {
    const now = performance.now()
    const before = this.#seenAt.get(code) ?? Number.NEGATIVE_INFINITY
    this.#seenAt.set(code, now)
    return now - before > FORGOTTEN_AFTER_MS
  }
}

function failureOf(error: unknown): CameraFailure {
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing'
}
