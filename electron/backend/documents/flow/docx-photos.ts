/** Photos of a Word document: two in a row, each above its caption. */
import { AlignmentType, ImageRun, Paragraph, type Table } from 'docx'
import { borderless, twips } from './docx-tables.ts'
import { cleanText } from '../kit/clean-text.ts'
import type { FlowPhoto } from '../kit/flow-block.ts'
import { PHOTO_GAP_MM, PHOTO_HEIGHT_MM, PHOTOS_PER_ROW } from '../kit/photo-rows.ts'
import { readPicture } from '../kit/picture-file.ts'

export const CAPTION_STYLE = 'Caption'
/** Word counts pictures in pixels of a screen. */
const PIXELS_PER_MM = 96 / 25.4

export function photoTable(photos: readonly FlowPhoto[], widthMm: number): (Table | Paragraph)[] {
  if (photos.length === 0) return []
  const columnMm = widthMm / PHOTOS_PER_ROW
  const cells = photos.map((photo) => [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: picture(photo, columnMm - PHOTO_GAP_MM),
    }),
    new Paragraph({
      style: CAPTION_STYLE,
      spacing: { after: twips(PHOTO_GAP_MM) },
      text: cleanText(photo.caption),
    }),
  ])
  const rows: Paragraph[][][] = []
  for (let start = 0; start < cells.length; start += PHOTOS_PER_ROW) {
    const row = cells.slice(start, start + PHOTOS_PER_ROW)
    rows.push(row.length < PHOTOS_PER_ROW ? [...row, [new Paragraph('')]] : row)
  }
  return [borderless([columnMm, columnMm], rows)]
}

/** Its shape kept; a picture that can't be read leaves its place empty. */
function picture({ bytes, caption }: FlowPhoto, widthMm: number): ImageRun[] {
  const file = readPicture(bytes)
  if (!file) return []
  const scale = Math.min(
    (widthMm * PIXELS_PER_MM) / file.width,
    (PHOTO_HEIGHT_MM * PIXELS_PER_MM) / file.height,
  )
  const side = (pixels: number) => Math.max(1, Math.round(pixels * scale))
  return [
    new ImageRun({
      type: file.mime === 'image/png' ? 'png' : 'jpg',
      data: bytes,
      transformation: { width: side(file.width), height: side(file.height) },
      altText: { name: 'Foto', title: 'Foto', description: cleanText(caption) },
    }),
  ]
}
