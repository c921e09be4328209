/** What light, lenses, dirt and screens do to a picture of a code, beside what scanners do to a sheet. */
import { type GrayImage, shadeAt } from '#shared/domain/sheet-reading/gray-image.ts'
import type { Chance } from '../random.ts'

/** Blots that together cover `share` of the picture, each of a shade of its own; `size` in parts of its width. */
export function dirty(
  image: GrayImage,
  chance: Chance,
  share: number,
  [least, most]: readonly [number, number],
): GrayImage {
  const out = { ...image, bytes: new Uint8Array(image.bytes) }
  let left = share * image.bytes.length
  while (left > 0) {
    const radius = image.width * (least + chance.next() * (most - least))
    const [x, y] = [chance.next() * image.width, chance.next() * image.height]
    const shade = chance.happens(0.5) ? chance.between(0, 90) : chance.between(170, 255)
    left -= Math.max(1, blot(out, x, y, radius, shade))
  }
  return out
}

function blot(
  { bytes, width, height }: GrayImage,
  x: number,
  y: number,
  radius: number,
  shade: number,
): number {
  let covered = 0
  for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(height, y + radius); row++)
    for (let column = Math.max(0, Math.floor(x - radius)); column < Math.min(width, x + radius); column++)
      if (Math.hypot(column - x, row - y) < radius) {
        bytes[row * width + column] = shade
        covered += 1
      }
  return covered
}

/** A lamp mirrored in the laminate: white in its middle, `radius` in pixels. */
export function glared(image: GrayImage, x: number, y: number, radius: number, strength: number): GrayImage {
  return changed(image, (shade, column, row) => {
    const light = strength * Math.exp(-(((column - x) / radius) ** 2) - ((row - y) / radius) ** 2)
    return shade + (255 - shade) * Math.min(1, light) + light * 30
  })
}

/** What is left of the light, and the grain that a sensor makes of so little. */
export function dim(image: GrayImage, light: number): GrayImage {
  return changed(image, (shade) => 12 + shade * light)
}

export function flat(image: GrayImage, dark: number, light: number): GrayImage {
  return changed(image, (shade) => dark + ((light - dark) * shade) / 255)
}

/** The hand moved: `length` in pixels. */
export function moved(image: GrayImage, length: number, degrees: number): GrayImage {
  const steps = Math.max(2, Math.round(length * 2))
  const [right, down] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return changed(image, (_, x, y) => {
    let sum = 0
    for (let step = 0; step < steps; step++) {
      const along = length * (step / (steps - 1) - 0.5)
      sum += shadeAt(
        image,
        clamp(x + right * along, image.width - 2),
        clamp(y + down * along, image.height - 2),
      )
    }
    return sum / steps
  })
}

/** Out of focus: the mean of a square, twice; `radius` in pixels. */
export function defocused(image: GrayImage, radius: number): GrayImage {
  return boxed(boxed(boxed(boxed(image, radius, 1), radius, image.width), radius, 1), radius, image.width)
}

function boxed({ bytes, width, height }: GrayImage, radius: number, step: number): GrayImage {
  const out = new Uint8Array(bytes.length)
  const whole = Math.floor(radius)
  const part = radius - whole
  for (let at = 0; at < bytes.length; at++) {
    const place = step === 1 ? at % width : Math.floor(at / width)
    const last = (step === 1 ? width : height) - 1
    let [sum, weight] = [0, 0]
    for (let off = -whole - 1; off <= whole + 1; off++) {
      const share = Math.abs(off) > whole ? part : 1
      const from = Math.min(last, Math.max(0, place + off)) - place
      sum += (bytes[at + from * step] ?? 0) * share
      weight += share
    }
    out[at] = sum / weight
  }
  return { bytes: out, width, height }
}

/** The grid of a screen beating against that of the camera. */
export function moire(image: GrayImage, strength: number, period: number, degrees: number): GrayImage {
  const [right, down] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return changed(image, (shade, x, y) => {
    const wave = Math.sin(((x * right + y * down) * 2 * Math.PI) / period)
    const other = Math.sin(((x * down - y * right) * 2 * Math.PI) / (period * 1.3))
    return shade * (1 - strength / 2 + (strength / 2) * wave * 0.7 + (strength / 2) * other * 0.3)
  })
}

/** Lines that a thermal head with dead dots leaves white. */
export function streaked(image: GrayImage, chance: Chance, lines: number, thick: number): GrayImage {
  const out = { ...image, bytes: new Uint8Array(image.bytes) }
  for (let line = 0; line < lines; line++) {
    const left = chance.between(0, image.width - thick - 1)
    for (let y = 0; y < image.height; y++)
      out.bytes.fill(245, y * image.width + left, y * image.width + left + thick)
  }
  return out
}

/** The edge of a shadow, hard as of a window frame. */
export function halfShaded(image: GrayImage, chance: Chance, least: number): GrayImage {
  const degrees = chance.next() * Math.PI * 2
  const [right, down] = [Math.cos(degrees), Math.sin(degrees)]
  const off = (chance.next() - 0.5) * 0.3 * Math.min(image.width, image.height)
  return changed(image, (shade, x, y) => {
    const side = (x - image.width / 2) * right + (y - image.height / 2) * down + off
    return shade * (least + (1 - least) / (1 + Math.exp(-side / 3)))
  })
}

export function turnedOver(image: GrayImage): GrayImage {
  return changed(image, (_, x, y) => image.bytes[y * image.width + image.width - 1 - x] ?? 0)
}

export function changed(
  image: GrayImage,
  change: (shade: number, x: number, y: number) => number,
): GrayImage {
  const out = new Uint8ClampedArray(image.bytes.length)
  for (let y = 0, at = 0; y < image.height; y++)
    for (let x = 0; x < image.width; x++, at++) out[at] = change(image.bytes[at] ?? 0, x, y)
  return { ...image, bytes: new Uint8Array(out.buffer) }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
