/** What is done to a picture so that a code in it can be told from paper, light and dirt. */
import type { GrayImage } from '../sheet-reading/gray-image.ts'

/** Every shade set against the mean and the spread of its surroundings of `radius` pixels: light and shadow go. */
export function evened(image: GrayImage, radius: number): GrayImage {
  const around = new Surroundings(image)
  return mapped(image, (shade, x, y) => {
    const { mean, deviation } = around.at(x, y, radius)
    return 128 + ((shade - mean) * 64) / Math.max(LEAST_DEVIATION, deviation)
  })
}

/** Less than this is noise, which must not be made to look like ink. */
const LEAST_DEVIATION = 5

/** Black and white. `share` of the mean of its surroundings is the darkest that still counts as paper. */
export function thresholded(image: GrayImage, radius: number, share: number): GrayImage {
  const around = new Surroundings(image)
  return mapped(image, (shade, x, y) => (shade < around.meanAt(x, y, radius) * share ? 0 : 255))
}

/** Edges as steep as before the lens, or paper, made them soft. */
export function sharpened(image: GrayImage, radius: number, amount: number): GrayImage {
  const around = new Surroundings(image)
  return mapped(image, (shade, x, y) => shade + (shade - around.meanAt(x, y, radius)) * amount)
}

/**
 * What the picture may have been before a blur of `radius` pixels, by van Cittert's rounds: what is still missing
 * is added, and nothing gets darker than ink or lighter than paper, which brings back bars the blur had merged.
 */
export function deblurred(image: GrayImage, radius: number, rounds: number): GrayImage {
  const { bytes, width, height } = stretched(image)
  const guess = Float32Array.from(bytes)
  const soft = new Float32Array(guess.length)
  const between = new Float32Array(guess.length)
  for (let round = 0; round < rounds; round++) {
    average(guess, between, { lines: height, count: width, step: 1, lineStep: width }, radius)
    average(between, soft, { lines: width, count: height, step: width, lineStep: 1 }, radius)
    for (let at = 0; at < guess.length; at++)
      guess[at] = Math.min(255, Math.max(0, (guess[at] ?? 0) + (bytes[at] ?? 0) - (soft[at] ?? 0)))
  }
  return { bytes: Uint8Array.from(guess), width, height }
}

type Lines = { lines: number; count: number; step: number; lineStep: number }

/** Each place the mean of the `radius` before and behind it in its line, by a sum that moves along. */
function average(
  from: Float32Array,
  to: Float32Array,
  { lines, count, step, lineStep }: Lines,
  radius: number,
): void {
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep
    const at = (place: number) => from[start + Math.min(count - 1, Math.max(0, place)) * step] ?? 0
    let sum = 0
    for (let place = -radius; place <= radius; place++) sum += at(place)
    for (let place = 0; place < count; place++) {
      to[start + place * step] = sum / (2 * radius + 1)
      sum += at(place + radius + 1) - at(place - radius)
    }
  }
}

/** From the darkest to the lightest that more than a few pixels have. */
export function stretched(image: GrayImage): GrayImage {
  const counts = new Uint32Array(256)
  for (const shade of image.bytes) counts[shade] = (counts[shade] ?? 0) + 1
  const few = image.bytes.length / 200
  const dark = rank(counts, few)
  const light = Math.max(dark + 1, rank(counts, image.bytes.length - few))
  return mapped(image, (shade) => ((shade - dark) * 255) / (light - dark))
}

function rank(counts: Uint32Array, wanted: number): number {
  let seen = 0
  for (let shade = 0; shade < 256; shade++) {
    seen += counts[shade] ?? 0
    if (seen >= wanted) return shade
  }
  return 255
}

export function inverted(image: GrayImage): GrayImage {
  return mapped(image, (shade) => 255 - shade)
}

/** Ink that has run is pared off. */
export function thinned(image: GrayImage): GrayImage {
  return ofNeighbours(image, Math.max)
}

/** Ink that is missing here and there is closed. */
export function thickened(image: GrayImage): GrayImage {
  return ofNeighbours(image, Math.min)
}

/** The middle one of nine: specks of one pixel go, edges stay. */
export function despeckled({ bytes, width, height }: GrayImage): GrayImage {
  const out = new Uint8Array(bytes)
  const nine = new Uint8Array(9)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      for (let place = 0; place < 9; place++)
        nine[place] = bytes[(y - 1 + Math.floor(place / 3)) * width + x - 1 + (place % 3)] ?? 0
      out[y * width + x] = nine.sort()[4] ?? 0
    }
  return { bytes: out, width, height }
}

/** Across, then down: a square of three. */
function ofNeighbours(image: GrayImage, pick: (a: number, b: number) => number): GrayImage {
  const { bytes, width, height } = image
  const across = new Uint8Array(bytes)
  for (let y = 0; y < height; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      across[at] = pick(bytes[at] ?? 0, pick(bytes[at - 1] ?? 0, bytes[at + 1] ?? 0))
    }
  const out = new Uint8Array(across)
  for (let at = width; at < out.length - width; at++)
    out[at] = pick(across[at] ?? 0, pick(across[at - width] ?? 0, across[at + width] ?? 0))
  return { bytes: out, width, height }
}

function mapped(image: GrayImage, change: (shade: number, x: number, y: number) => number): GrayImage {
  const { bytes, width, height } = image
  const out = new Uint8ClampedArray(bytes.length)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) out[at] = change(bytes[at] ?? 0, x, y)
  return { bytes: new Uint8Array(out.buffer), width, height }
}

/** Mean and spread of any square of a picture, from sums over everything above and left of it. */
class Surroundings {
  readonly #width: number
  readonly #height: number
  readonly #sums: Float64Array
  readonly #bytes: Uint8Array
  #squares: Float64Array | undefined

  constructor({ bytes, width, height }: GrayImage) {
    this.#width = width
    this.#height = height
    this.#bytes = bytes
    this.#sums = this.#summed((shade) => shade)
  }

  meanAt(x: number, y: number, radius: number): number {
    const { mean } = this.#over(this.#sums, x, y, radius)
    return mean
  }

  at(x: number, y: number, radius: number): { mean: number; deviation: number } {
    this.#squares ??= this.#summed((shade) => shade * shade)
    const { mean } = this.#over(this.#sums, x, y, radius)
    const square = this.#over(this.#squares, x, y, radius).mean
    return { mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) }
  }

  #over(sums: Float64Array, x: number, y: number, radius: number): { mean: number } {
    const wide = this.#width + 1
    const [left, right] = [Math.max(0, x - radius), Math.min(this.#width, x + radius + 1)]
    const [top, bottom] = [Math.max(0, y - radius) * wide, Math.min(this.#height, y + radius + 1) * wide]
    const sum =
      (sums[bottom + right] ?? 0) -
      (sums[top + right] ?? 0) -
      (sums[bottom + left] ?? 0) +
      (sums[top + left] ?? 0)
    return { mean: sum / (((bottom - top) / wide) * (right - left)) }
  }

  #summed(weight: (shade: number) => number): Float64Array {
    const wide = this.#width + 1
    const sums = new Float64Array(wide * (this.#height + 1))
    for (let y = 0; y < this.#height; y++) {
      let row = 0
      for (let x = 0; x < this.#width; x++) {
        row += weight(this.#bytes[y * this.#width + x] ?? 0)
        sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row
      }
    }
    return sums
  }
}
