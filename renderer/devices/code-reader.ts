/** The QR codes in a picture. The reader is part of the page: nothing is fetched from anywhere else, nothing is kept. */
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'

/** `frame` counts the frames of a camera, each looked at in some milliseconds; null for a photo, which may take seconds. */
export type CodeQuestion = {
  id: number
  pixels: Uint8ClampedArray
  width: number
  height: number
  frame: number | null
}
export type CodeAnswer = { id: number; codes: FoundCode[] }

/** Codes fill enough of a frame of this size, and a phone reads it in some milliseconds. */
const FRAME_SIDE_PX = 1280
/** A card somewhere in the photo of a whole table still has pixels enough. */
const PHOTO_SIDE_PX = 4000

export class CodeReader {
  readonly #worker = new Worker(new URL('./code-reader-worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, (codes: FoundCode[]) => void>()
  readonly #canvas = document.createElement('canvas')
  #asked = 0
  #frames = 0

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<CodeAnswer>) => {
      this.#waiting.get(data.id)?.(data.codes)
      this.#waiting.delete(data.id)
    })
  }

  /** Corners in pixels of the video. Empty while there is nothing to see. */
  async readFrame(video: HTMLVideoElement): Promise<FoundCode[]> {
    const { videoWidth: width, videoHeight: height } = video
    const scale = Math.min(1, FRAME_SIDE_PX / Math.max(width, height))
    const image = this.#imageOf(video, width * scale, height * scale)
    const codes = image ? await this.#ask(image, ++this.#frames) : []
    if (scale === 1) return codes
    return codes.map(({ text, corners: [a, b, c, d] }) => {
      const full = ({ x, y }: { x: number; y: number }) => ({ x: x / scale, y: y / scale })
      return { text, corners: [full(a), full(b), full(c), full(d)] }
    })
  }

  /** The texts in a photo; null where the file is no picture. */
  async readPhoto(file: Blob): Promise<string[] | null> {
    const picture = await createImageBitmap(file).catch(() => null)
    if (!picture) return null
    const scale = Math.min(1, PHOTO_SIDE_PX / Math.max(picture.width, picture.height))
    const image = this.#imageOf(picture, picture.width * scale, picture.height * scale)
    picture.close()
    const codes = image ? await this.#ask(image, null) : []
    return codes.map(({ text }) => text)
  }

  close(): void {
    this.#worker.terminate()
    for (const resolve of this.#waiting.values()) resolve([])
    this.#waiting.clear()
  }

  #ask({ data, width, height }: ImageData, frame: number | null): Promise<FoundCode[]> {
    const id = ++this.#asked
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      const question: CodeQuestion = { id, pixels: data, width, height, frame }
      this.#worker.postMessage(question, [data.buffer])
    })
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
