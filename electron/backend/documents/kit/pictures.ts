/** Pictures of one paper. Each is opened once, so that a logo on every letter stands in the file once. */
import { readPicture } from './picture-file.ts'

type Document = PDFKit.PDFDocument
type Opened = PDFKit.Mixins.ImageSrc

/** pdfkit opens a picture by this method and draws what it answers; its types leave it out. */
type Opening = { openImage: (bytes: Buffer) => Opened }

export class Pictures {
  readonly #document: Document
  readonly #opened = new Map<Uint8Array, Opened | null>()

  constructor(document: Document) {
    this.#document = document
  }

  /** In the middle of a box, its shape kept. A picture that can't be read leaves its place empty. */
  draw(bytes: Uint8Array, box: { x: number; y: number; width: number; height: number }): void {
    const picture = this.#open(bytes)
    const fit: [number, number] = [box.width, box.height]
    if (picture) this.#document.image(picture, box.x, box.y, { fit, align: 'center', valign: 'center' })
  }

  #open(bytes: Uint8Array): Opened | null {
    let opened = this.#opened.get(bytes)
    if (opened === undefined)
      this.#opened.set(bytes, (opened = readPicture(bytes) ? this.#openWhole(bytes) : null))
    return opened
  }

  #openWhole(bytes: Uint8Array): Opened | null {
    try {
      const document = this.#document as unknown as Opening
      return document.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    } catch {
      // Checked when it was stored; an odd picture must not stop the paper.
      return null
    }
  }
}
