/** A piece of the sheet, flat and upright, cut out of the picture of it. */
import type { BoxMm } from '../sheet-layout.ts'
import { type GrayImage, shadeAt } from './gray-image.ts'
import { type Homography, project } from './homography.ts'

export function straightened(
  image: GrayImage,
  homography: Homography,
  box: BoxMm,
  pixelsPerMm: number,
): GrayImage {
  const width = Math.max(1, Math.round(box.width * pixelsPerMm))
  const height = Math.max(1, Math.round(box.height * pixelsPerMm))
  const bytes = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = project(homography, {
        x: box.x + (x + 0.5) / pixelsPerMm,
        y: box.y + (y + 0.5) / pixelsPerMm,
      })
      bytes[y * width + x] = shadeAt(image, at.x, at.y)
    }
  }
  return { bytes, width, height }
}
