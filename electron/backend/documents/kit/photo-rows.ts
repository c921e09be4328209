/** Photos two in a row, their captions below; a row is never split over two pages. */
import type { FlowPhoto } from './flow-block.ts'
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import { readPicture } from './picture-file.ts'
import { lineHeight, type TextStyle } from './text.ts'

export const PHOTOS_PER_ROW = 2
/** Between two photos, and below a row. */
export const PHOTO_GAP_MM = 5
export const PHOTO_HEIGHT_MM = 68
const CAPTION_GAP = mm(1.5)

export function drawPhotoRows(paper: Paper, photos: readonly FlowPhoto[], size: number): void {
  const width = (paper.width - mm(PHOTO_GAP_MM)) / PHOTOS_PER_ROW
  const style: TextStyle = { font: 'italic', size: size - 1.5 }
  for (let start = 0; start < photos.length; start += PHOTOS_PER_ROW) {
    const row = photos.slice(start, start + PHOTOS_PER_ROW).map(({ bytes, caption }) => ({
      bytes,
      height: heightIn(bytes, width),
      lines: paper.measurer.wrap(caption, style, width),
    }))
    const height = Math.max(...row.map((photo) => photo.height))
    const captions = Math.max(...row.map(({ lines }) => lines.length)) * lineHeight(style)
    paper.need(height + CAPTION_GAP + captions)
    row.forEach(({ bytes, lines }, column) => {
      const x = paper.left + column * (width + mm(PHOTO_GAP_MM))
      paper.picture(bytes, { x, y: paper.y, width, height })
      paper.lines(lines, { x, y: paper.y + height + CAPTION_GAP, width }, style, 'center')
    })
    paper.y += height + CAPTION_GAP + captions + mm(PHOTO_GAP_MM)
  }
}

/** As wide as its place, unless it would be taller than a row. */
function heightIn(bytes: Uint8Array, width: number): number {
  const picture = readPicture(bytes)
  return picture ? Math.min(mm(PHOTO_HEIGHT_MM), (width * picture.height) / picture.width) : mm(20)
}
