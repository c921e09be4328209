/** Pictures and scanned PDFs as shades of grey, upright as the camera says, as large as reading needs. */
import { SHEET_PHOTO_LIMITS } from '#shared/contract/sheets.ts'
import type { PictureRefusal } from '#shared/texts/sheets.ts'
import { type OpenPdf, openPdf } from '../../ui/pdf-view/open-pdf.ts'

export type Pixels = { image: File; widthPx: number; heightPx: number }
/** One page of a file: `name` tells it from the others. `giveUp` lets go of a file whose pages are not read. */
export type Picture = { name: string; pixels: () => Promise<Pixels>; giveUp: () => void }

const LARGEST_BYTES = 60_000_000
const LONGEST_PX = 3000
const MOST_PAGES = 500

/** Why a file shows nothing. */
export class NoPicture extends Error {
  readonly reason: PictureRefusal
  constructor(reason: PictureRefusal) {
    super(reason)
    this.reason = reason
  }
}

/** A picture is one page, a PDF as many as it has. Throws NoPicture. */
export async function picturesIn(file: File): Promise<Picture[]> {
  if (file.size > LARGEST_BYTES) throw new NoPicture('too_large')
  if (file.type !== 'application/pdf' && !file.name.toLowerCase().endsWith('.pdf'))
    return [{ name: file.name, pixels: () => pixelsOfPicture(file), giveUp: () => {} }]
  const pdf = await openPdf(file).catch(() => null)
  if (!pdf) throw new NoPicture('not_a_picture')
  const pages = Math.min(pdf.document.numPages, MOST_PAGES)
  return Array.from({ length: pages }, (_, index) => ({
    name: `${file.name}, halaman ${index + 1}`,
    // Pages are read in their order.
    pixels: () => pixelsOfPage(pdf, index + 1).finally(() => index + 1 === pages && pdf.close()),
    giveUp: pdf.close,
  }))
}

async function pixelsOfPicture(file: File): Promise<Pixels> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) throw new NoPicture('not_a_picture')
  try {
    const scale = Math.min(1, LONGEST_PX / Math.max(bitmap.width, bitmap.height))
    const { canvas, context } = whiteCanvas(bitmap.width * scale, bitmap.height * scale)
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return greyOf(context)
  } finally {
    bitmap.close()
  }
}

async function pixelsOfPage(pdf: OpenPdf, number: number): Promise<Pixels> {
  const page = await pdf.document.getPage(number)
  const plain = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: LONGEST_PX / Math.max(plain.width, plain.height) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const context = canvas.getContext('2d')
  if (!context) throw new NoPicture('not_a_picture')
  await page.render({ canvas, canvasContext: context, viewport }).promise
  return greyOf(context)
}

function whiteCanvas(width: number, height: number) {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new NoPicture('not_a_picture')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return { canvas, context }
}

type Readable = Pick<CanvasRenderingContext2D, 'getImageData'> & { canvas: { width: number; height: number } }

function greyOf(context: Readable): Pixels {
  const { width, height } = context.canvas
  if (width * height > SHEET_PHOTO_LIMITS.pixels) throw new NoPicture('too_large')
  const { data } = context.getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++) {
    const from = at * 4
    // Luma of ITU-R BT.601 in 256ths.
    grey[at] = (77 * (data[from] ?? 0) + 150 * (data[from + 1] ?? 0) + 29 * (data[from + 2] ?? 0)) >> 8
  }
  return { image: new File([grey], 'lembar.gray'), widthPx: width, heightPx: height }
}
