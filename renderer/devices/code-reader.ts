/** The QR codes in a picture. The reader is part of the page: nothing is fetched from anywhere else, nothing is kept. */
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'
import type { Point } from '#shared/domain/sheet-reading/gray-image.ts'

/** A frame of a camera is read in some milliseconds, a hard one beside that in some hundred; a photo may take seconds. */
export type Effort = 'frame' | 'hard_frame' | 'photo'
export type CodeQuestion = {
  id: number
  pixels: Uint8ClampedArray
  width: number
  height: number
  effort: Effort
}
export type CodeAnswer = { id: number; codes: FoundCode[] }

/** Codes fill enough of a frame of this size, and a phone reads it in some milliseconds. */
const FRAME_SIDE_PX = 1280
/** A card somewhere in the photo of a whole table still has pixels enough. */
const PHOTO_SIDE_PX = 4000

/** So often a frame in which nothing was found is looked at harder, in a thread of its own. */
const LOOK_HARDER_EVERY_MS = 400

export class CodeReader {
  readonly #frames = new ReadingThread()
  readonly #canvas = document.createElement('canvas')
  #hardFrames: ReadingThread | null = null
  #lookedHarderMs = -Infinity
  /** What the harder look has found, for the next answer. */
  #found: FoundCode[] = []

  /** Corners in pixels of the video. Empty while there is nothing to see. */
  async readFrame(video: HTMLVideoElement): Promise<FoundCode[]> {
    const { videoWidth: width, videoHeight: height } = video
    const scale = Math.min(1, FRAME_SIDE_PX / Math.max(width, height))
    const image = this.#imageOf(video, width * scale, height * scale)
    if (!image) return []
    const hard = this.#isTimeForHarder() ? new ImageData(image.data.slice(), image.width) : null
    const codes = await this.#frames.read(image, 'frame')
    if (codes.length === 0 && hard) this.#lookHarder(hard)
    const found = codes.length > 0 ? codes : this.#found
    this.#found = []
    return scale === 1 ? found : found.map((code) => enlarged(code, 1 / scale))
  }

  /** The texts in a photo; null where the file is no picture. */
  async readPhoto(file: Blob): Promise<string[] | null> {
    const picture = await createImageBitmap(file).catch(() => null)
    if (!picture) return null
    const scale = Math.min(1, PHOTO_SIDE_PX / Math.max(picture.width, picture.height))
    const image = this.#imageOf(picture, picture.width * scale, picture.height * scale)
    picture.close()
    const codes = image ? await this.#frames.read(image, 'photo') : []
    return codes.map(({ text }) => text)
  }

  close(): void {
    this.#frames.close()
    this.#hardFrames?.close()
  }

  #isTimeForHarder(): boolean {
    return (
      performance.now() - this.#lookedHarderMs > LOOK_HARDER_EVERY_MS && this.#hardFrames?.isBusy !== true
    )
  }

  #lookHarder(image: ImageData): void {
    this.#lookedHarderMs = performance.now()
    this.#hardFrames ??= new ReadingThread()
    void this.#hardFrames.read(image, 'hard_frame').then((codes) => (this.#found = codes))
  }

  #imageOf(source: CanvasImageSource, width: number, height: number): ImageData | undefined {
    const size = { width: Math.round(width), height: Math.round(height) }
    if (size.width === 0 || size.height === 0) return undefined
    // Setting a size empties the canvas, which costs more than drawing over it.
    if (this.#canvas.width !== size.width || this.#canvas.height !== size.height)
      Object.assign(this.#canvas, size)
    const context = this.#canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(source, 0, 0, size.width, size.height)
    return context?.getImageData(0, 0, size.width, size.height)
  }
}

function enlarged({ text, corners: [a, b, c, d] }: FoundCode, factor: number): FoundCode {
  const full = ({ x, y }: Point) => ({ x: x * factor, y: y * factor })
  return { text, corners: [full(a), full(b), full(c), full(d)] }
}

class ReadingThread {
  readonly #worker = new Worker(new URL('./code-reader-worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, (codes: FoundCode[]) => void>()
  #asked = 0

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<CodeAnswer>) => {
      this.#waiting.get(data.id)?.(data.codes)
      this.#waiting.delete(data.id)
    })
  }

  get isBusy(): boolean {
    return this.#waiting.size > 0
  }

  /** The pixels are given away. */
  read({ data, width, height }: ImageData, effort: Effort): Promise<FoundCode[]> {
    const id = ++this.#asked
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      const question: CodeQuestion = { id, pixels: data, width, height, effort }
      this.#worker.postMessage(question, [data.buffer])
    })
  }

  close(): void {
    this.#worker.terminate()
    for (const resolve of this.#waiting.values()) resolve([])
    this.#waiting.clear()
  }
}
