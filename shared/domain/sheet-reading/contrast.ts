/** How much darker than the paper around it every pixel is, and how much of that is mere noise. */
import type { GrayImage } from './gray-image.ts'

/** `values`: 0 is paper, 1 is black. `noise` is the standard deviation on bare paper. */
export type Contrast = { values: Float32Array; width: number; height: number; noise: number }

/** Of the shades in a block, the paper is the one that so many are darker than. */
const PAPER_RANK = 0.8

export function contrastOf(image: GrayImage, blockSide: number): Contrast {
  const { bytes, width, height } = image
  const paper = paperShades(image, blockSide)
  const values = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shade = Math.max(1, paper.at(x, y))
      values[y * width + x] = (shade - (bytes[y * width + x] ?? 0)) / shade
    }
  }
  return { values, width, height, noise: noiseOf(values) }
}

/** The paper's shade in blocks, and between their middles in proportion. */
function paperShades({ bytes, width, height }: GrayImage, side: number) {
  const [columns, rows] = [Math.max(1, Math.round(width / side)), Math.max(1, Math.round(height / side))]
  const shades = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      const [left, right] = [
        Math.floor((column * width) / columns),
        Math.floor(((column + 1) * width) / columns),
      ]
      const [top, bottom] = [Math.floor((row * height) / rows), Math.floor(((row + 1) * height) / rows)]
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) {
          const shade = bytes[y * width + x] ?? 0
          counts[shade] = (counts[shade] ?? 0) + 1
        }
      shades[row * columns + column] = ranked(counts, (right - left) * (bottom - top) * PAPER_RANK)
    }
  }
  const shade = (column: number, row: number) =>
    shades[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))] ?? 255
  return {
    at: (x: number, y: number): number => {
      const [across, down] = [((x + 0.5) * columns) / width - 0.5, ((y + 0.5) * rows) / height - 0.5]
      const [column, row] = [Math.floor(across), Math.floor(down)]
      const [right, below] = [across - column, down - row]
      return (
        (shade(column, row) * (1 - right) + shade(column + 1, row) * right) * (1 - below) +
        (shade(column, row + 1) * (1 - right) + shade(column + 1, row + 1) * right) * below
      )
    },
  }
}

function ranked(counts: Uint32Array, rank: number): number {
  let seen = 0
  for (let shade = 0; shade < 256; shade++) {
    seen += counts[shade] ?? 0
    if (seen >= rank) return shade
  }
  return 255
}

/** Most of a piece is bare paper, so half of the deviations from its middle are noise. */
function noiseOf(values: Float32Array): number {
  const sorted = Float32Array.from(values).sort()
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const deviations = sorted.map((value) => Math.abs(value - middle)).sort()
  return 1.4826 * (deviations[Math.floor(deviations.length / 2)] ?? 0)
}
