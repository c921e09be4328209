/** The texts of the QR codes in a picture. The reader is part of the page: nothing is fetched from anywhere else. */

/** Codes fill enough of a frame of this size, and a phone reads it in some milliseconds. */
const LARGEST_SIDE_PX = 1280

export class CodeReader {
  readonly #worker = new Worker(new URL('./code-reader-worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, (codes: string[]) => void>()
  #asked = 0

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; codes: string[] }>) => {
      this.#waiting.get(data.id)?.(data.codes)
      this.#waiting.delete(data.id)
    })
  }

  read(image: ImageData): Promise<string[]> {
    const id = ++this.#asked
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#worker.postMessage({ id, image }, [image.data.buffer])
    })
  }

  /** A photo from the phone's own camera. Empty where it is no picture or shows no code. */
  async readPhoto(file: Blob): Promise<string[]> {
    const picture = await createImageBitmap(file).catch(() => null)
    if (!picture) return []
    const image = imageOf(picture, picture.width, picture.height)
    picture.close()
    return image ? this.read(image) : []
  }

  close(): void {
    this.#worker.terminate()
    for (const resolve of this.#waiting.values()) resolve([])
  }
}

/** Undefined while there is nothing to see. */
export function imageOf(source: CanvasImageSource, width: number, height: number): ImageData | undefined {
  const scale = Math.min(1, LARGEST_SIDE_PX / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  if (canvas.width === 0 || canvas.height === 0) return undefined
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}
