/**
 * One camera from being opened to being let go: shows it in a video, reads its frames and tells its codes.
 * Lets go of it whenever the page is hidden, and comes back by itself when it is plugged in again.
 */
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'
import { CodeReader } from '../code-reader.ts'
import { type CodeStanding, CodesInView } from './codes-in-view.ts'
import {
  type CameraChoice,
  type CameraFault,
  faultOf,
  listCameras,
  openCamera,
  type OpenedCamera,
} from './open-camera.ts'

export type SeenCode = FoundCode & { standing: CodeStanding }
export type CameraState =
  | { kind: 'starting' }
  | { kind: 'running'; camera: OpenedCamera; cameras: CameraChoice[] }
  | { kind: 'failed'; fault: CameraFault }

type Hearing = {
  onState: (state: CameraState) => void
  onCode: (code: string) => void
  /** After every frame in which the codes have changed. */
  onSeen: (codes: SeenCode[]) => void
}

/** More often is not seen by anybody, and warms the laptop. */
const LEAST_BETWEEN_FRAMES_MS = 40
/** What takes hold of it when another program lets go, where nothing else tells of it. */
const RETRY_MS = 3_000
const LATE_FRAME_MS = 500

/** Shows and reads until `signal` says stop. */
export async function watchCamera(
  video: HTMLVideoElement,
  id: string,
  hearing: Hearing,
  signal: AbortSignal,
): Promise<void> {
  const reader = new CodeReader()
  const inView = new CodesInView()
  signal.addEventListener('abort', () => reader.close(), { once: true })
  while (!signal.aborted) {
    await shown(signal)
    if (signal.aborted) return
    const fault = await runOnce(video, id, { ...hearing, reader, inView }, signal)
    if (signal.aborted) return
    hearing.onSeen([])
    hearing.onState(fault ? { kind: 'failed', fault } : { kind: 'starting' })
    if (fault) await changeOrTime(RETRY_MS, signal)
  }
}

type Tools = Hearing & { reader: CodeReader; inView: CodesInView }

/** Null when the page was hidden or `signal` says stop. */
async function runOnce(
  video: HTMLVideoElement,
  id: string,
  tools: Tools,
  signal: AbortSignal,
): Promise<CameraFault | null> {
  let camera: OpenedCamera | null = null
  const over = new AbortController()
  const end = () => over.abort()
  signal.addEventListener('abort', end, { once: true, signal: over.signal })
  document.addEventListener('visibilitychange', end, { signal: over.signal })
  let isUnplugged = false
  try {
    camera = await openCamera(id)
    camera.stream.getVideoTracks()[0]?.addEventListener(
      'ended',
      () => {
        isUnplugged = true
        end()
      },
      { signal: over.signal },
    )
    if (over.signal.aborted) return null
    video.srcObject = camera.stream
    await video.play()
    tools.onState({ kind: 'running', camera, cameras: await listCameras() })
    await readFrames(video, tools, over.signal)
    return isUnplugged ? 'unplugged' : null
  } catch (error) {
    // A video that is taken away while it begins to play says so in the same way.
    return over.signal.aborted && !isUnplugged ? null : faultOf(error)
  } finally {
    over.abort()
    for (const track of camera?.stream.getTracks() ?? []) track.stop()
    video.srcObject = null
  }
}

async function readFrames(video: HTMLVideoElement, tools: Tools, signal: AbortSignal): Promise<void> {
  const { reader, inView, onCode, onSeen } = tools
  let shownBefore = ''
  while (!signal.aborted) {
    const began = performance.now()
    const codes = await reader.readFrame(video)
    if (signal.aborted) return
    // Seen when the picture was taken, not when it had been read.
    inView.see(
      codes.map(({ text }) => text),
      began,
    )
    const next = inView.next(performance.now())
    if (next !== null) onCode(next)
    const seen = codes.map((code) => ({ ...code, standing: inView.standingOf(code.text) }))
    const shownNow = JSON.stringify(seen)
    if (shownNow !== shownBefore) onSeen(seen)
    shownBefore = shownNow
    await newFrame(video, signal)
    await pause(LEAST_BETWEEN_FRAMES_MS - (performance.now() - began), signal)
  }
}

/** Resolves when the camera has delivered another picture, or might have. */
function newFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return until(signal, LATE_FRAME_MS, (done) => {
    // Not in every browser.
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(done)
    else done()
  })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return ms <= 0 ? Promise.resolve() : until(signal, ms)
}

/** A camera was plugged in or out, or some time has gone by. */
function changeOrTime(ms: number, signal: AbortSignal): Promise<void> {
  // Not there where a page is not encrypted.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  return until(signal, ms, (done, over) => devices?.addEventListener('devicechange', done, { signal: over }))
}

function shown(signal: AbortSignal): Promise<void> {
  const isShown = () => document.visibilityState === 'visible'
  if (isShown()) return Promise.resolve()
  return until(signal, null, (done, over) =>
    document.addEventListener('visibilitychange', () => isShown() && done(), { signal: over }),
  )
}

/** When `arm` has called, `ms` have gone by, or `signal` says stop; whatever listens then listens no more. */
function until(
  signal: AbortSignal,
  ms: number | null,
  arm?: (done: () => void, over: AbortSignal) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const done = () => {
      over.abort()
      resolve()
    }
    const timer = ms === null ? undefined : setTimeout(done, ms)
    over.signal.addEventListener('abort', () => clearTimeout(timer))
    if (signal.aborted) return done()
    signal.addEventListener('abort', done, { signal: over.signal })
    arm?.(done, over.signal)
  })
}
