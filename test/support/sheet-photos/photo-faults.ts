/** What scanners and telephones do to a sheet. */
import { type GrayImage, shadeAt, smoothed } from '#shared/domain/sheet-reading/gray-image.ts'
import { homographyBetween, project, type Quad } from '#shared/domain/sheet-reading/homography.ts'
import type { Chance } from '../random.ts'

/** The sheet as it lies in the picture: `corners` are where its own corners come to lie. */
export function seenAs(
  sheet: GrayImage,
  corners: Quad,
  size: { width: number; height: number },
  desk: number,
): GrayImage {
  const { width, height } = size
  const own: Quad = [
    { x: 0, y: 0 },
    { x: sheet.width, y: 0 },
    { x: sheet.width, y: sheet.height },
    { x: 0, y: sheet.height },
  ]
  const back = homographyBetween(corners, own)
  const bytes = new Uint8Array(width * height)
  // A lens sees a little more than one dot of a fine print.
  const source = smoothed(sheet)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = back ? project(back, { x, y }) : { x, y }
      const isSheet = at.x >= 0 && at.y >= 0 && at.x < sheet.width - 1 && at.y < sheet.height - 1
      bytes[y * width + x] = isSheet ? shadeAt(source, at.x, at.y) : desk
    }
  return { bytes, width, height }
}

/** On a scanner, turned by `degrees`. */
export function scanned(sheet: GrayImage, scale: number, degrees: number): GrayImage {
  const angle = (degrees * Math.PI) / 180
  const [width, height] = [Math.round(sheet.width * scale), Math.round(sheet.height * scale)]
  const turn = (x: number, y: number) => {
    const [right, down] = [x - width / 2, y - height / 2]
    return {
      x: width / 2 + right * Math.cos(angle) - down * Math.sin(angle),
      y: height / 2 + right * Math.sin(angle) + down * Math.cos(angle),
    }
  }
  const corners: Quad = [turn(0, 0), turn(width, 0), turn(width, height), turn(0, height)]
  // Turned paper reaches over the glass; the lid is larger than the sheet.
  const margin = Math.abs(Math.sin(angle)) * height * 0.55
  const shifted = corners.map(({ x, y }) => ({ x: x + margin, y: y + margin })) as unknown as Quad
  const size = { width: Math.round(width + 2 * margin), height: Math.round(height + 2 * margin) }
  return seenAs(sheet, shifted, size, 250)
}

/** By a telephone held over the desk, from any side. */
export function photographed(sheet: GrayImage, chance: Chance, longSide: number): GrayImage {
  const height = longSide
  const width = Math.round((longSide * 3) / 4)
  const [high, wide] = [height * 0.9, (height * 0.9 * sheet.width) / sheet.height]
  const left = (width - wide) / 2
  const off = () => (chance.next() - 0.5) * 0.09 * wide
  const corners: Quad = [
    { x: left + off(), y: height * 0.05 + Math.abs(off()) },
    { x: left + wide + off(), y: height * 0.05 + Math.abs(off()) },
    { x: left + wide + off(), y: height * 0.05 + high - Math.abs(off()) },
    { x: left + off(), y: height * 0.05 + high - Math.abs(off()) },
  ]
  const photo = seenAs(sheet, corners, { width, height }, chance.between(60, 150))
  return turned(photo, chance.between(0, 3))
}

export function turned(image: GrayImage, quarters: number): GrayImage {
  if (quarters === 0) return image
  const { bytes, width, height } = image
  const out = new Uint8Array(bytes.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[x * height + height - 1 - y] = bytes[y * width + x] ?? 0
  return turned({ bytes: out, width: height, height: width }, quarters - 1)
}

/** Light from one side: the far side keeps `least` of it, and somebody's arm darkens a band. */
export function shaded(image: GrayImage, chance: Chance, least = 0.5): GrayImage {
  const { width, height } = image
  const angle = chance.next() * 2 * Math.PI
  const band = { at: chance.next(), wide: 0.05 + chance.next() * 0.1, dark: 0.12 + chance.next() * 0.15 }
  return mapped(image, (shade, x, y) => {
    const along =
      0.5 + 0.5 * (Math.cos(angle) * (x / width - 0.5) * 2 + Math.sin(angle) * (y / height - 0.5) * 2)
    const light = least + (1 - least) * Math.min(1, Math.max(0, along))
    const arm = band.dark / (1 + Math.exp((Math.abs(x / width - band.at) - band.wide) * 60))
    return shade * light * (1 - arm)
  })
}

/** `deviation` in shades. */
export function noisy(image: GrayImage, chance: Chance, deviation: number): GrayImage {
  return mapped(image, (shade) => {
    const sum = chance.next() + chance.next() + chance.next() + chance.next() - 2
    return shade + sum * deviation * Math.sqrt(3)
  })
}

export function blurred(image: GrayImage, times: number): GrayImage {
  return times <= 0 ? image : blurred(smoothed(image), times - 1)
}

/** Blocks of eight, as JPEG keeps them; `quality` as programs call it. */
export function packed(image: GrayImage, quality: number): GrayImage {
  const { width, height } = image
  const bytes = new Uint8Array(image.bytes)
  const factor = quality < 50 ? 50 / quality : 2 - quality / 50
  const steps = LUMINANCE.map((step) => Math.max(1, step * factor))
  for (let top = 0; top + 8 <= height; top += 8)
    for (let left = 0; left + 8 <= width; left += 8) packBlock(bytes, width, top, left, steps)
  return { bytes, width, height }
}

/** ITU-T T.81, table K.1. */
const LUMINANCE = [
  ...[16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55],
  ...[14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62],
  ...[18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92],
  ...[49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99],
]
const COSINES = Float64Array.from({ length: 64 }, (_, place) => {
  const [frequency, at] = [place >> 3, place & 7]
  return Math.cos(((2 * at + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.sqrt(1 / 8) : 0.5)
})
const held = new Float64Array(64)
const half = new Float64Array(64)

function packBlock(
  bytes: Uint8Array,
  width: number,
  top: number,
  left: number,
  steps: readonly number[],
): void {
  for (let place = 0; place < 64; place++)
    held[place] = (bytes[(top + (place >> 3)) * width + left + (place & 7)] ?? 0) - 128
  transform(held, half, false)
  for (let place = 0; place < 64; place++) {
    const step = steps[place] ?? 1
    held[place] = Math.round((held[place] ?? 0) / step) * step
  }
  transform(held, half, true)
  for (let place = 0; place < 64; place++)
    bytes[(top + (place >> 3)) * width + left + (place & 7)] = clamped((held[place] ?? 0) + 128)
}

/** Along rows, then along columns; `back` undoes it. */
function transform(block: Float64Array, between: Float64Array, back: boolean): void {
  for (let round = 0; round < 2; round++) {
    for (let line = 0; line < 8; line++)
      for (let out = 0; out < 8; out++) {
        let sum = 0
        for (let at = 0; at < 8; at++) {
          const cosine = COSINES[back ? at * 8 + out : out * 8 + at] ?? 0
          sum += (block[line * 8 + at] ?? 0) * cosine
        }
        // Turned over, so that the second round works on columns.
        between[out * 8 + line] = sum
      }
    block.set(between)
  }
}

function mapped(
  { bytes, width, height }: GrayImage,
  change: (shade: number, x: number, y: number) => number,
): GrayImage {
  const out = new Uint8Array(bytes.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      out[at] = clamped(change(bytes[at] ?? 0, x, y))
    }
  return { bytes: out, width, height }
}

function clamped(shade: number): number {
  return Math.max(0, Math.min(255, Math.round(shade)))
}
