/** Signatures from chance, drawn with a pen on a picture of a sheet. */
import type { BoxMm, PointMm } from '#shared/domain/sheet-layout.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import type { Chance } from '../random.ts'

export const SIGNATURE_STYLES = ['full', 'full', 'initials', 'light', 'spilling'] as const
export type SignatureStyle = (typeof SIGNATURE_STYLES)[number]

type Pen = { widthMm: number; darkness: number }

/** What one person leaves in a cell of this number. */
export function signIn(
  image: GrayImage,
  cell: BoxMm,
  number: number,
  style: SignatureStyle,
  chance: Chance,
): void {
  const pen: Pen = {
    widthMm: within(chance, 0.35, 0.6),
    darkness: style === 'light' ? within(chance, 0.38, 0.5) : within(chance, 0.6, 0.92),
  }
  const isInitials = style === 'initials'
  const size = {
    width: isInitials ? within(chance, 5, 8) : within(chance, 0.55, 0.82) * cell.width,
    height: isInitials ? within(chance, 4, 6) : within(chance, 6, 11),
  }
  // Beside the printed number: the odd ones stand at the top of the cell, the even ones at its foot.
  const share = number % 2 === 1 ? within(chance, 0.35, 0.5) : within(chance, 0.5, 0.65)
  const middle = {
    x: cell.x + cell.width * within(chance, 0.46, 0.56),
    y: cell.y + cell.height * share,
  }
  if (style === 'spilling') {
    // Over the edge by up to a third of itself.
    const side = chance.pick(['left', 'right', 'up', 'down'] as const)
    const over = within(chance, 0.1, 0.33)
    if (side === 'left') middle.x = cell.x + size.width * (0.5 - over)
    if (side === 'right') middle.x = cell.x + cell.width - size.width * (0.5 - over)
    if (side === 'up') middle.y = cell.y + size.height * (0.5 - over)
    if (side === 'down') middle.y = cell.y + cell.height - size.height * (0.5 - over)
  }
  for (const stroke of strokesOf(middle, size, chance)) drawLine(image, cell, stroke, pen)
}

/** A tick so small that nobody can say what it is. */
export function initialsTooSmall(image: GrayImage, cell: BoxMm): void {
  const [x, y] = [cell.x + cell.width * 0.4, cell.y + cell.height * 0.35]
  const pen = { widthMm: 0.4, darkness: 0.8 }
  const tick = [
    { x, y },
    { x: x + 0.6, y: y + 1.1 },
    { x: x + 1.4, y: y - 0.6 },
  ]
  drawLine(image, cell, tick, pen)
}

/** Dust, or a pen that was set down: no signature. */
export function soil(image: GrayImage, cell: BoxMm, chance: Chance): void {
  const at = {
    x: cell.x + cell.width * within(chance, 0.3, 0.9),
    y: cell.y + cell.height * within(chance, 0.25, 0.75),
  }
  const pen = { widthMm: within(chance, 0.3, 1), darkness: within(chance, 0.4, 0.9) }
  drawLine(image, cell, [at, { x: at.x + within(chance, 0.05, 0.3), y: at.y }], pen)
}

/** Loops from left to right, and now and then a flourish below. */
function strokesOf(middle: PointMm, size: { width: number; height: number }, chance: Chance): PointMm[][] {
  const loops = within(chance, 2.5, 6)
  const [phase, sway] = [within(chance, 0, 6), within(chance, 0.06, 0.16)]
  const tall = Array.from({ length: 5 }, () => within(chance, 0.35, 1))
  const points = Array.from({ length: 160 }, (_, index) => {
    const time = index / 159
    const turn = time * loops * 2 * Math.PI + phase
    const reach = tall[Math.min(4, Math.floor(time * 5))] ?? 1
    return {
      x: middle.x + size.width * (time - 0.5 + sway * Math.cos(turn)),
      y: middle.y + (size.height / 2) * reach * Math.sin(turn),
    }
  })
  const strokes = [points]
  if (chance.happens(0.4)) {
    const [from, to] = [middle.x - size.width * 0.4, middle.x + size.width * 0.45]
    const y = middle.y + size.height * within(chance, 0.3, 0.5)
    strokes.push(
      Array.from({ length: 40 }, (_, index) => ({
        x: from + ((to - from) * index) / 39,
        y: y - Math.sin((index / 39) * 3) * 0.8,
      })),
    )
  }
  return strokes
}

function drawLine(
  { bytes, width, height }: GrayImage,
  cell: BoxMm,
  points: readonly PointMm[],
  pen: Pen,
): void {
  const scale = scaleOf({ width })
  const radius = (pen.widthMm * scale) / 2
  const left = Math.max(0, Math.floor((cell.x - 30) * scale))
  const top = Math.max(0, Math.floor((cell.y - 30) * scale))
  const wide = Math.min(width, Math.ceil((cell.x + cell.width + 30) * scale)) - left
  const tall = Math.min(height, Math.ceil((cell.y + cell.height + 30) * scale)) - top
  const cover = new Float32Array(wide * tall)
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point
    const steps = Math.max(1, Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) * scale * 1.5))
    for (let step = 0; step <= steps; step++) {
      const x = (before.x + ((point.x - before.x) * step) / steps) * scale - left
      const y = (before.y + ((point.y - before.y) * step) / steps) * scale - top
      stamp(cover, wide, tall, { x, y, radius })
    }
  })
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++) {
      const covered = cover[y * wide + x] ?? 0
      if (covered === 0) continue
      const at = (top + y) * width + left + x
      bytes[at] = (bytes[at] ?? 0) * (1 - covered * pen.darkness)
    }
}

function stamp(
  cover: Float32Array,
  wide: number,
  tall: number,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  const reach = Math.ceil(radius + 1)
  for (let row = Math.floor(y) - reach; row <= Math.floor(y) + reach; row++)
    for (let column = Math.floor(x) - reach; column <= Math.floor(x) + reach; column++) {
      if (row < 0 || column < 0 || row >= tall || column >= wide) continue
      const covered = Math.min(1, Math.max(0, radius - Math.hypot(column + 0.5 - x, row + 0.5 - y) + 0.5))
      const at = row * wide + column
      if (covered > (cover[at] ?? 0)) cover[at] = covered
    }
}

const PAGE_WIDTH_MM = 215

/** Pixels to a millimetre of a page of F4. */
function scaleOf({ width }: { width: number }): number {
  return width / PAGE_WIDTH_MM
}

function within(chance: Chance, from: number, to: number): number {
  return from + chance.next() * (to - from)
}
