/** A signature as it was drawn: lines with time and pressure, in the units of the pad it was drawn on. */
import { z } from 'zod'

const LARGEST_PAD_PX = 10_000
const MOST_POINTS_OF_STROKE = 5_000

/** x and y in tenths of a CSS pixel from the top left, milliseconds since the first touch, pressure in thousandths. */
const strokePoint = z.tuple([
  z
    .int()
    .min(-LARGEST_PAD_PX)
    .max(LARGEST_PAD_PX * 10),
  z
    .int()
    .min(-LARGEST_PAD_PX)
    .max(LARGEST_PAD_PX * 10),
  z.int().min(0).max(3_600_000),
  z.int().min(0).max(1000),
])
export type StrokePoint = z.infer<typeof strokePoint>

/** From where the pen touched to where it left. */
export const stroke = z.array(strokePoint).min(1).max(MOST_POINTS_OF_STROKE)
export type Stroke = z.infer<typeof stroke>

export type DrawnSignature = { widthPx: number; heightPx: number; strokes: Stroke[] }

/** How a signature reads: too little of it is refused kindly, for nobody would know it again. */
export type SignatureVerdict = 'enough' | 'too_short' | 'too_small'

const LEAST_POINTS = 8
/** Parts of the width of the pad: the length of all lines, and the larger side of what they cover. */
const LEAST_LENGTH = 0.18
const LEAST_EXTENT = 0.06

export function judgeSignature({ widthPx, strokes }: DrawnSignature): SignatureVerdict {
  const points = strokes.flat()
  const length = strokes.reduce((sum, one) => sum + lengthOf(one), 0)
  if (points.length < LEAST_POINTS || length < LEAST_LENGTH * widthPx * 10) return 'too_short'
  const side = (axis: 0 | 1) =>
    Math.max(...points.map((at) => at[axis])) - Math.min(...points.map((at) => at[axis]))
  return Math.max(side(0), side(1)) < LEAST_EXTENT * widthPx * 10 ? 'too_small' : 'enough'
}

function lengthOf(one: Stroke): number {
  let sum = 0
  one.forEach(([x, y], index) => {
    const before = one[index - 1]
    if (before) sum += Math.hypot(x - before[0], y - before[1])
  })
  return sum
}
