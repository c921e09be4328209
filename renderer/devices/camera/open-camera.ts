/** The camera of this laptop or phone: which there are, opening one, and why that did not work. */

export type CameraFault = 'refused' | 'missing' | 'busy' | 'unplugged'

export type CameraChoice = { id: string; name: string }

/** What is known only once it runs. */
export type OpenedCamera = {
  stream: MediaStream
  id: string
  facesUser: boolean
  hasTorch: boolean
  setTorch: (on: boolean) => Promise<void>
}

/** Not in TypeScript's words: only telephones have it. */
type TorchCapabilities = MediaTrackCapabilities & { torch?: boolean }
type TorchConstraint = MediaTrackConstraintSet & { torch: boolean }

/** The one called `id`, or where that is gone any other. Rejects with what `faultOf` understands. */
export async function openCamera(id: string): Promise<OpenedCamera> {
  const devices = mediaDevices()
  if (!devices) throw new DOMException('no camera', 'NotFoundError')
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } }
  const wanted = id === '' ? { facingMode: 'environment' } : { deviceId: { ideal: id } }
  const stream = await devices.getUserMedia({ video: { ...wanted, ...size }, audio: false })
  const [track] = stream.getVideoTracks()
  if (!track) throw new DOMException('no camera', 'NotFoundError')
  const { deviceId = '', facingMode } = track.getSettings()
  // Not in every browser.
  const capabilities = (track.getCapabilities as (() => TorchCapabilities) | undefined)?.call(track)
  return {
    stream,
    id: deviceId,
    facesUser: facingMode === undefined ? !isTelephone() : facingMode === 'user',
    hasTorch: capabilities?.torch === true,
    setTorch: (on) => track.applyConstraints({ advanced: [{ torch: on } as TorchConstraint] }),
  }
}

/** Their names are told only to a page that already shows a camera. */
export async function listCameras(): Promise<CameraChoice[]> {
  const all = (await mediaDevices()?.enumerateDevices()) ?? []
  return all
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || `Kamera ${index + 1}` }))
}

export function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing'
}

/** Not there where a page is not encrypted. */
function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices
}

/** The camera of a laptop looks at whoever sits before it, though it does not say so. */
function isTelephone(): boolean {
  return matchMedia('(pointer: coarse)').matches
}
