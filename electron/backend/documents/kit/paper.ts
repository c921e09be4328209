/** A PDF being drawn: pages, a cursor that moves down, text, lines. Lengths are points unless named otherwise. */
import PdfFile from 'pdfkit'
import type { Box } from './box.ts'
import { codePlace, withRoomForCode } from './code-place.ts'
import { describeInXmp, type Description, informationOf } from './description.ts'
import { writeForm } from './form.ts'
import type { Form, PlacedPicture } from './placed-form.ts'
import { Ink } from './ink.ts'
import { type Bookmark, writeOutline } from './outline.ts'
import { frameOf, type PageFrame, type Sheet } from './page-frame.ts'
import { Pictures } from './pictures.ts'
import type { PlacedSignPlace, SignPlace } from './sign-place.ts'
import { SignatureFields } from './signature-fields.ts'
import type { SignatureShape } from './signature-shape.ts'
import { type Line, lineHeight, TextMeasurer, type TextStyle } from './text.ts'
import { Typefaces } from './typefaces.ts'

export type PaperOptions = Sheet &
  Description & {
    resources: string
    /** Stop drawing after so many pages: a thumbnail needs only the first. */
    pageLimit?: number
    onPage?: (pages: number) => void
    /** Keeps the corner at the foot of every page for the code of the paper. */
    hasCode?: boolean
    /** Leaves out the fields for certified signatures. */
    withoutFields?: boolean
    /** Draws at the beginning of every page, below everything else. */
    underlay?: (paper: Paper) => void
  }

/** Points in a unit: a signature as wide as the pad takes 56 mm. */
const LARGEST_SIGNATURE = 0.16

type DrawnPage = { frame: PageFrame; part: number }

export type Align = 'left' | 'center' | 'right' | 'justify'

/** Thrown to leave a layout once the pages of a sample are drawn. */
export class EnoughPages extends Error {}

export class Paper {
  readonly measurer: TextMeasurer
  y: number
  /** Where the content of this page begins, below a running head. */
  #start: number
  readonly #document: PDFKit.PDFDocument
  readonly #options: PaperOptions
  readonly #chunks: Uint8Array[] = []
  readonly #ended: Promise<void>
  readonly #pictures: Pictures
  readonly #typefaces: Typefaces
  readonly #fields: SignatureFields
  #sheet: Sheet
  #frame: PageFrame
  #ink = new Ink()
  readonly #pages: DrawnPage[] = []
  /** Papers that stand one after the other in one file, counted. */
  #part = 0
  #depth = 0
  readonly #bookmarks: Bookmark[] = []
  readonly #signPlaces: PlacedSignPlace[] = []
  readonly #atEnd: ((index: number, page: DrawnPage) => void)[] = []
  #isMeasuring = false
  /** Those of the form being drawn. */
  #formPictures: PlacedPicture[] | null = null
  #forms = 0
  /** Drawn at the top of every page but the first. */
  onNewPage: () => void = () => {}

  constructor(options: PaperOptions) {
    this.#options = options
    this.#sheet = options
    this.#frame = this.#frameOf(options)
    this.#document = new PdfFile({
      size: [this.pageWidth, this.pageHeight],
      margin: 0,
      bufferPages: true,
      // No default font: every font on our papers is embedded.
      font: '',
      lang: 'id-ID',
      displayTitle: true,
      subset: 'PDF/A-2b',
      pdfVersion: '1.7',
      info: informationOf(options),
    })
    describeInXmp(this.#document, options)
    this.#pictures = new Pictures(this.#document)
    this.#fields = new SignatureFields(this.#document)
    this.y = this.#start = this.top
    this.#pages.push({ frame: this.#frame, part: 0 })
    this.#typefaces = new Typefaces(this.#document, options.resources)
    this.measurer = new TextMeasurer({
      widthAtOne: (font, text) => this.#typefaces.get(font).word(text).advance,
      hasSign: (font, codePoint) => this.#typefaces.get(font).hasSign(codePoint),
    })
    // The header of the file is written already.
    for (let chunk = this.#document.read(); Buffer.isBuffer(chunk); chunk = this.#document.read())
      this.#chunks.push(new Uint8Array(chunk))
    this.#ended = new Promise((resolve) => {
      // Copied as it is written: pdfkit's few packed bytes lie in a block of memory that is many times larger.
      this.#document.push = (written: Uint8Array | null) => {
        if (written) this.#chunks.push(new Uint8Array(written))
        else resolve()
        return true
      }
    })
    options.underlay?.(this)
  }

  get left(): number {
    return this.#frame.left
  }
  get right(): number {
    return this.#frame.right
  }
  get top(): number {
    return this.#frame.top
  }
  get bottom(): number {
    return this.#frame.bottom
  }
  /** Where a line at the foot of the page ends, before the code of the paper. */
  get footRight(): number {
    if (!this.#options.hasCode) return this.right
    const { x, quiet } = codePlace(this.#frame)
    return Math.min(this.right, x - quiet)
  }
  get width(): number {
    return this.right - this.left
  }
  get roomLeft(): number {
    return this.bottom - this.y
  }
  get pageWidth(): number {
    return this.#frame.pageWidth
  }
  get pageHeight(): number {
    return this.#frame.pageHeight
  }
  get pages(): number {
    return this.#pages.length
  }
  /** What stands in the bookmarks so far. */
  get bookmarks(): readonly Bookmark[] {
    return this.#bookmarks
  }

  /** The sheet that pages begin on now. */
  get sheet(): Sheet {
    return this.#sheet
  }
  /** Where people sign, in the order in which it was drawn. */
  get signPlaces(): readonly PlacedSignPlace[] {
    return this.#signPlaces
  }

  newPage(): void {
    if (this.#isMeasuring) return
    if (this.#options.pageLimit !== undefined && this.pages >= this.#options.pageLimit)
      throw new EnoughPages()
    this.#packPage()
    this.#frame = this.#frameOf(this.#sheet)
    this.#document.addPage({ size: [this.pageWidth, this.pageHeight], margin: 0 })
    this.#ink = new Ink()
    this.#pages.push({ frame: this.#frame, part: this.#part })
    this.y = this.top
    this.#options.underlay?.(this)
    this.#options.onPage?.(this.pages)
    this.onNewPage()
    this.#start = this.y
  }

  /** Another paper in the same file: on a sheet of its own, with its own running head, foot and bookmarks. */
  beginPart(title: string, sheet: Sheet): void {
    this.#part += 1
    this.#sheet = sheet
    this.onNewPage = () => {}
    this.#depth = 0
    this.newPage()
    this.bookmark(title)
    this.#depth = 1
  }

  /** A mark to jump to, here. Level 2 stands below the last one of level 1. */
  bookmark(title: string, level = 1): void {
    if (this.#isMeasuring || title.trim() === '') return
    this.#bookmarks.push({ title, level: level + this.#depth, page: this.pages, top: this.y })
  }

  /** A captured signature in the middle of a box, its shape kept, never larger than it was drawn. */
  signature(shape: SignatureShape, box: Box): void {
    const scale = Math.min(box.width / shape.width, box.height / shape.height, LARGEST_SIGNATURE)
    const x = box.x + (box.width - shape.width * scale) / 2
    this.#ink.signature(shape, { x, y: box.y + (box.height - shape.height * scale) / 2, scale })
  }

  /** Somebody signs here. */
  signHere(place: SignPlace): void {
    if (!this.#isMeasuring) this.#signPlaces.push({ ...place, page: this.pages })
  }

  /** Begins a new page unless `height` still fits, or nothing stands on this one yet. */
  need(height: number): void {
    if (height > this.roomLeft && this.y > this.#start) this.newPage()
  }

  /** How tall `draw` is on a page without end. Nothing is drawn, the cursor stays. */
  heightOf(draw: () => void): number {
    const [ink, y, wasMeasuring] = [this.#ink, this.y, this.#isMeasuring]
    this.#ink = new Ink()
    this.#isMeasuring = true
    try {
      draw()
      return this.y - y
    } finally {
      this.#ink = ink
      this.#isMeasuring = wasMeasuring
      this.y = y
    }
  }

  /** What `draw` puts below the cursor, to be shown on many pages. Nothing is drawn yet, the cursor stays. */
  form(draw: () => void): Form {
    const own = new Ink()
    const [ink, top, pictures]: [Ink, number, PlacedPicture[]] = [this.#ink, this.y, []]
    this.#ink = own
    this.#isMeasuring = true
    this.#formPictures = pictures
    try {
      draw()
    } finally {
      this.#ink = ink
      this.#isMeasuring = false
      this.#formPictures = null
    }
    const height = this.y - top
    this.y = top
    const reference = writeForm(this.#document, own, [this.pageWidth, this.pageHeight])
    return { id: `X${(this.#forms += 1)}`, reference, top, height, pictures }
  }

  /** A form at the cursor, which moves below it. */
  show(form: Form): void {
    const drop = this.y - form.top
    for (const { bytes, box } of form.pictures) this.picture(bytes, { ...box, y: box.y + drop })
    this.#ink.form(form, drop)
    this.y += form.height
  }

  /** One line at a place; the cursor stays. `y` is the top of the line. */
  line(text: string, x: number, y: number, style: TextStyle, color = '#000000'): void {
    this.#put(this.measurer.printable(text, style.font).replaceAll('\n', ' '), x, y, style, color)
  }

  /** Wrapped lines in a box; answers the height used. The cursor stays. */
  lines(
    lines: readonly Line[],
    box: { x: number; y: number; width: number },
    style: TextStyle,
    align: Align = 'left',
    color = '#000000',
  ): number {
    const step = lineHeight(style)
    lines.forEach((line, index) => {
      const free = box.width - line.width
      const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0
      const stretch =
        align === 'justify' && !line.lastOfParagraph && line.words > 1 ? free / (line.words - 1) : 0
      this.#put(line.text, box.x + shift, box.y + index * step, style, color, stretch)
    })
    return lines.length * step
  }

  /** A paragraph at the cursor, over as many pages as it takes. */
  paragraph(
    text: string,
    style: TextStyle,
    options: { align?: Align; indent?: number; spaceAfter?: number; lineGap?: number } = {},
  ): void {
    const { align = 'left', indent = 0, spaceAfter = 0, lineGap = 0 } = options
    const box = { x: this.left + indent, width: this.width - indent }
    for (const line of this.measurer.wrap(text, style, box.width)) {
      this.need(lineHeight(style))
      this.lines([line], { ...box, y: this.y }, style, align)
      this.y += lineHeight(style) + lineGap
    }
    this.y += spaceAfter
  }

  /** Straight strokes: each `[x1, y1, x2, y2]`. */
  strokes(
    segments: readonly (readonly [number, number, number, number])[],
    width: number,
    color = '#000000',
  ): void {
    if (segments.length > 0) this.#ink.strokes(segments, width, color)
  }

  /** Filled cells of a square grid: each `[column, row, columns]`. */
  cells(
    cells: readonly (readonly [number, number, number])[],
    grid: { x: number; y: number; step: number },
  ): void {
    if (cells.length > 0) this.#ink.cells(cells, grid)
  }

  /** What `draw` puts on this page stands upside down, as the far side of a folded sheet. No pictures. */
  upsideDown(draw: () => void): void {
    this.#ink.upsideDown(this.pageWidth, this.pageHeight, draw)
  }

  /** A picture inside a box, its shape kept. A picture that can't be read leaves its place empty. */
  picture(bytes: Uint8Array, box: Box): void {
    if (this.#formPictures) this.#formPictures.push({ bytes, box })
    else if (!this.#isMeasuring) this.#pictures.draw(bytes, box)
  }

  /** An empty field for a certified signature; `signer` is whose it is. */
  signatureField(signer: string, box: Box): void {
    if (!this.#isMeasuring && !this.#options.withoutFields) this.#fields.add(signer, box)
  }

  /** `draw` on every page of this part, when the number of all pages is known. */
  onEveryPage(draw: (page: number, pages: number) => void): void {
    const part = this.#part
    this.#atEnd.push((index, page) => {
      if (page.part === part) draw(index + 1, this.pages)
    })
  }

  /** `draw` on every page of the file, whichever part it belongs to. */
  onAllPages(draw: (frame: PageFrame) => void): void {
    this.#atEnd.push((_index, { frame }) => draw(frame))
  }

  /** `draw` on this page, when all pages are known. */
  onThisPage(draw: () => void): void {
    const here = this.pages - 1
    this.#atEnd.push((index) => {
      if (index === here) draw()
    })
  }

  async finish(): Promise<Buffer> {
    this.#packPage()
    this.#pages.forEach((drawn, index) => {
      this.#ink = new Ink()
      this.#frame = drawn.frame
      this.#document.switchToPage(index)
      for (const draw of this.#atEnd) draw(index, drawn)
      this.#document.page.content.write(this.#writtenInk())
    })
    const widths = this.#pages.map(({ frame }) => frame.pageWidth)
    writeOutline(this.#document, this.#bookmarks, widths)
    this.#fields.finish()
    this.#document.end()
    await this.#ended
    return Buffer.concat(this.#chunks)
  }

  /**
   * What stands on the page so far goes into the file, packed: a long paper holds no page but this one in memory.
   * What waits for the number of pages becomes a second stream of the page.
   */
  #packPage(): void {
    const { page } = this.#document
    const body = page.content
    body.end(this.#writtenInk())
    page.content = this.#document.ref({})
    Object.assign(page.dictionary.data, { Contents: [body, page.content] })
  }

  /** What was drawn since the last stream of this page; the page names what it uses. */
  #writtenInk(): Buffer {
    const { page } = this.#document
    for (const [id, typeface] of this.#ink.fonts) page.fonts[id] = typeface.reference()
    for (const [id, form] of this.#ink.forms) page.xobjects[id] = form.reference
    return this.#ink.content()
  }

  #put(printable: string, x: number, y: number, style: TextStyle, color: string, gap = 0): void {
    if (printable === '') return
    const typeface = this.#typefaces.get(style.font)
    const baseline = y + typeface.ascent * style.size
    this.#ink.text(printable, { x, y: baseline }, typeface, style.size, color, gap)
  }

  #frameOf(sheet: Sheet): PageFrame {
    const frame = frameOf(sheet)
    return this.#options.hasCode ? withRoomForCode(frame) : frame
  }
}
