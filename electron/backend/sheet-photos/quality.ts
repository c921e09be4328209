/** Why no code was found in a picture: there is nothing on it, it is not sharp, or it shows something else. */
import { type GrayImage, smaller } from '#shared/domain/sheet-reading/gray-image.ts'
import { darkMask } from '#shared/domain/sheet-reading/dark-mask.ts'

/** Of all pixels: a sheet with a table has some ten times as many. */
const LEAST_INK = 0.0015
/** How steep the steepest edges are, of all shades there are, from pixel to pixel. */
const LEAST_EDGE = 0.16
const EDGE_RANK = 0.998
const SIDE = 1200

export function whyNoCode(image: GrayImage): 'blank' | 'blurred' | 'no_code' {
  const factor = Math.max(1, Math.floor(Math.max(image.width, image.height) / SIDE))
  const small = smaller(image, factor)
  const mask = darkMask(small, Math.round(SIDE / 60), 0.85)
  const ink = mask.bytes.reduce((sum, dark) => sum + dark, 0) / mask.bytes.length
  if (ink < LEAST_INK) return 'blank'
  return steepness(small) < LEAST_EDGE ? 'blurred' : 'no_code'
}

function steepness({ bytes, width, height }: GrayImage): number {
  const counts = new Uint32Array(256)
  let [darkest, lightest] = [255, 0]
  for (let y = 0; y < height; y++)
    for (let x = 1; x < width; x++) {
      const [shade, before] = [bytes[y * width + x] ?? 0, bytes[y * width + x - 1] ?? 0]
      const step = Math.abs(shade - before)
      counts[step] = (counts[step] ?? 0) + 1
      if (shade < darkest) darkest = shade
      if (shade > lightest) lightest = shade
    }
  let seen = 0
  const rank = (width - 1) * height * EDGE_RANK
  for (let step = 0; step < 256; step++) {
    seen += counts[step] ?? 0
    if (seen >= rank) return step / Math.max(1, lightest - darkest)
  }
  return 1
}
