/** Connected patches of a black and white picture, with what is needed to tell their shape. */
import type { Point } from './gray-image.ts'

export type Mask = { bytes: Uint8Array; width: number; height: number }

export type Component = {
  pixels: number
  centre: Point
  left: number
  top: number
  right: number
  bottom: number
  /** 1 for a filled rectangle of whatever slant, a little more for a disc, much less for a line or a ring. */
  squareness: number
  /** Shorter through longer axis. */
  evenness: number
}

/** Patches whose pixels touch, also at corners; `labels` has the number of its patch from 1 at every pixel. */
export function componentsOf(mask: Mask): { labels: Int32Array; components: Component[] } {
  const { bytes, width, height } = mask
  const labels = new Int32Array(width * height)
  const components: Component[] = []
  const stack = new Int32Array(width * height)
  for (let start = 0; start < bytes.length; start++) {
    if (bytes[start] === 0 || labels[start] !== 0) continue
    const patch = new Patch(width)
    const label = components.length + 1
    let held = 1
    stack[0] = start
    labels[start] = label
    while (held > 0) {
      const at = stack[--held] ?? 0
      const [x, y] = [at % width, Math.floor(at / width)]
      patch.add(x, y)
      for (let down = y > 0 ? -1 : 0; down <= (y < height - 1 ? 1 : 0); down++) {
        for (let right = x > 0 ? -1 : 0; right <= (x < width - 1 ? 1 : 0); right++) {
          const next = at + down * width + right
          if (bytes[next] === 0 || labels[next] !== 0) continue
          labels[next] = label
          stack[held++] = next
        }
      }
    }
    components.push(patch.component())
  }
  return { labels, components }
}

class Patch {
  #count = 0
  #x = 0
  #y = 0
  #xx = 0
  #yy = 0
  #xy = 0
  #left: number
  #right = 0
  #top = Infinity
  #bottom = 0

  constructor(width: number) {
    this.#left = width
  }

  add(x: number, y: number): void {
    this.#count += 1
    this.#x += x
    this.#y += y
    this.#xx += x * x
    this.#yy += y * y
    this.#xy += x * y
    if (x < this.#left) this.#left = x
    if (x > this.#right) this.#right = x
    if (y < this.#top) this.#top = y
    if (y > this.#bottom) this.#bottom = y
  }

  component(): Component {
    const count = this.#count
    const centre = { x: this.#x / count, y: this.#y / count }
    // A pixel is a square by itself: its own spread keeps lines of one pixel from having none.
    const across = this.#xx / count - centre.x ** 2 + 1 / 12
    const down = this.#yy / count - centre.y ** 2 + 1 / 12
    const mixed = this.#xy / count - centre.x * centre.y
    const determinant = Math.max(0, across * down - mixed ** 2)
    const half = (across + down) / 2
    const spread = Math.sqrt(Math.max(0, half ** 2 - determinant))
    return {
      ...{ pixels: count, centre },
      ...{ left: this.#left, top: this.#top, right: this.#right, bottom: this.#bottom },
      squareness: count / (12 * Math.sqrt(determinant)),
      evenness: Math.sqrt((half - spread) / (half + spread)),
    }
  }
}
