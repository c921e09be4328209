/** The same picture at another size, in part, or turned, and the way back to where things really are. */
import { type GrayImage, type Point, smaller } from '../sheet-reading/gray-image.ts'

/** `back` leads from a place in `image` to the same place in the picture it was made of. */
export type View = { image: GrayImage; back: (point: Point) => Point }
export type Box = { left: number; top: number; width: number; height: number }

export function whole(image: GrayImage): View {
  return { image, back: (point) => point }
}

/** `filter` leaves every place where it is. */
export function filtered({ image, back }: View, filter: (image: GrayImage) => GrayImage): View {
  return { image: filter(image), back }
}

/** Smoothly, by Catmull and Rom's curve; what is made much smaller is averaged first. */
export function scaled({ image, back }: View, across: number, down = across): View {
  const factor = Math.max(1, Math.floor(1 / Math.max(across, down)))
  const source = smaller(image, factor)
  const width = Math.max(1, Math.round(image.width * across))
  const height = Math.max(1, Math.round(image.height * down))
  const turned = resampled(source.bytes, source.width, source.height, width)
  const bytes = resampled(turned, source.height, width, height)
  // What `smaller` leaves over at the right and below is not in the view.
  const [x, y] = [(source.width * factor) / width, (source.height * factor) / height]
  const centred = (at: number, by: number) => (at + 0.5) * by - 0.5
  return {
    image: { bytes, width, height },
    back: (point) => back({ x: centred(point.x, x), y: centred(point.y, y) }),
  }
}

/** So that the longer side has at most, or where `enlarge` at least, `side` pixels. */
export function fitted(view: View, side: number, enlarge = false): View {
  const scale = side / Math.max(view.image.width, view.image.height)
  return scale < 1 || (enlarge && scale > 1) ? scaled(view, scale) : view
}

/** Whole pixels of it. */
export function cropped({ image, back }: View, box: Box): View {
  const [left = 0, top = 0, width = 0, height = 0] = [box.left, box.top, box.width, box.height].map(
    Math.floor,
  )
  const bytes = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const start = (top + y) * image.width + left
    bytes.set(image.bytes.subarray(start, start + width), y * width)
  }
  return { image: { bytes, width, height }, back: ({ x, y }) => back({ x: x + left, y: y + top }) }
}

/** With `margin` pixels of `shade` all around: a code at the very edge has none of the white that it needs. */
export function framed({ image, back }: View, margin: number, shade: number): View {
  const [width, height] = [image.width + 2 * margin, image.height + 2 * margin]
  const bytes = new Uint8Array(width * height).fill(shade)
  for (let y = 0; y < image.height; y++)
    bytes.set(image.bytes.subarray(y * image.width, (y + 1) * image.width), (y + margin) * width + margin)
  return { image: { bytes, width, height }, back: ({ x, y }) => back({ x: x - margin, y: y - margin }) }
}

/** About its middle; the corners that come in are white. */
export function rotated({ image, back }: View, degrees: number): View {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const width = Math.round(image.width * Math.abs(cosine) + image.height * Math.abs(sine))
  const height = Math.round(image.width * Math.abs(sine) + image.height * Math.abs(cosine))
  const from = ({ x, y }: Point): Point => {
    const [right, down] = [x - width / 2, y - height / 2]
    return {
      x: image.width / 2 + right * cosine + down * sine,
      y: image.height / 2 - right * sine + down * cosine,
    }
  }
  const bytes = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) bytes[y * width + x] = shadeBetween(image, from({ x, y }))
  return { image: { bytes, width, height }, back: (point) => back(from(point)) }
}

function shadeBetween({ bytes, width, height }: GrayImage, { x, y }: Point): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255
  const at = top * width + left
  const [right, down] = [x - left, y - top]
  const above = (bytes[at] ?? 0) * (1 - right) + (bytes[at + 1] ?? 0) * right
  const below = (bytes[at + width] ?? 0) * (1 - right) + (bytes[at + width + 1] ?? 0) * right
  return above * (1 - down) + below * down
}

/** Rows of `width` pixels become rows of `to`, and the rows of the answer are its columns: twice makes it upright. */
function resampled(bytes: Uint8Array, width: number, height: number, to: number): Uint8Array {
  const out = new Uint8ClampedArray(to * height)
  const taps = Array.from({ length: to }, (_, place) => tapsAt(((place + 0.5) * width) / to - 0.5, width))
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let place = 0; place < to; place++) {
      const tap = taps[place]
      if (!tap) continue
      out[place * height + y] =
        (bytes[row + tap.a] ?? 0) * tap.wa +
        (bytes[row + tap.b] ?? 0) * tap.wb +
        (bytes[row + tap.c] ?? 0) * tap.wc +
        (bytes[row + tap.d] ?? 0) * tap.wd
    }
  }
  return new Uint8Array(out.buffer)
}

/** Which four pixels a place lies between, and how much of each it takes. */
function tapsAt(at: number, count: number) {
  const first = Math.floor(at)
  const inside = (place: number) => Math.min(count - 1, Math.max(0, place))
  const t = at - first
  return {
    ...{ a: inside(first - 1), b: inside(first), c: inside(first + 1), d: inside(first + 2) },
    wa: t * (-0.5 + t * (1 - 0.5 * t)),
    wb: 1 + t * t * (-2.5 + 1.5 * t),
    wc: t * (0.5 + t * (2 - 1.5 * t)),
    wd: t * t * (-0.5 + 0.5 * t),
  }
}
