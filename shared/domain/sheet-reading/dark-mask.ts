/** Which pixels are much darker than what surrounds them, whatever shadow lies over the sheet. */
import type { Mask } from './components.ts'
import type { GrayImage } from './gray-image.ts'

/** `radius` in pixels of the square that a pixel is compared with; `share` of its mean that counts as dark. */
export function darkMask({ bytes, width, height }: GrayImage, radius: number, share: number): Mask {
  const sums = summed({ bytes, width, height })
  const dark = new Uint8Array(width * height)
  const wide = width + 1
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius)
    const bottom = Math.min(height, y + radius + 1)
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius)
      const right = Math.min(width, x + radius + 1)
      const sum =
        (sums[bottom * wide + right] ?? 0) -
        (sums[top * wide + right] ?? 0) -
        (sums[bottom * wide + left] ?? 0) +
        (sums[top * wide + left] ?? 0)
      const mean = sum / ((bottom - top) * (right - left))
      if ((bytes[y * width + x] ?? 0) < mean * share) dark[y * width + x] = 1
    }
  }
  return { bytes: dark, width, height }
}

/** The sum of all pixels above and left of each corner. */
function summed({ bytes, width, height }: GrayImage): Float64Array {
  const wide = width + 1
  const sums = new Float64Array(wide * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += bytes[y * width + x] ?? 0
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row
    }
  }
  return sums
}
