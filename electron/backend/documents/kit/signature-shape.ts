/**
 * A captured signature as curves: points nobody would see are left out, curves run through those that stay, and
 * their widths follow the pressure of the pen, or its speed where the screen felt no pressure. Whole numbers in
 * thousandths of the width of the pad keep a thousand signatures small.
 */
import type { DrawnSignature, Stroke } from '#shared/domain/strokes.ts'

/** Operators that stroke curves, y downwards, in a box of `width` × `height` units from 0. */
export type SignatureShape = { width: number; height: number; path: string }

/** Widths of lines in units, from light to firm. */
const WIDTHS = [6, 8, 10.5, 13] as const
const UNITS = 1000
/** Points nearer to the line than this are left out: some hundredths of a millimetre on paper. */
const TOLERANCE = 1.6
/** From this speed on, in units per millisecond, a line without pressure is as light as it gets. */
const FAST = 2.4
/** A line that turns more sharply than this has a corner there. */
const CORNER_COSINE = -0.2

type Point = { x: number; y: number; level: number }
type Curve = { from: Point; a: Place; b: Place; to: Point }
type Place = { x: number; y: number }

export function shapeOf({ widthPx, strokes }: DrawnSignature): SignatureShape {
  const scale = UNITS / (widthPx * 10)
  const isPressed = new Set(strokes.flat().map(([, , , pressure]) => pressure)).size > 2
  const curves = strokes.flatMap((stroke) => curvesOf(thinned(pointsOf(stroke, scale, isPressed))))
  const places = curves.flatMap(({ from, a, b, to }) => [from, a, b, to])
  const reach = Math.ceil((WIDTHS.at(-1) ?? 0) / 2)
  const [left, top] = [leastOf(places, 'x') - reach, leastOf(places, 'y') - reach]
  const [width, height] = [mostOf(places, 'x') + reach - left, mostOf(places, 'y') + reach - top]
  const shown = ({ x, y }: Place) => `${x - left} ${y - top}`
  const path = WIDTHS.map((line, level) =>
    pathAt(
      curves.filter((one) => one.to.level === level),
      line,
      shown,
    ),
  )
  return { width, height, path: path.join('') }
}

/** Curves that follow each other are one line. */
function pathAt(curves: readonly Curve[], width: number, shown: (place: Place) => string): string {
  if (curves.length === 0) return ''
  let path = `${width} w\n`
  let at: Point | undefined
  for (const { from, a, b, to } of curves) {
    if (from !== at) path += `${shown(from)} m\n`
    path += `${shown(a)} ${shown(b)} ${shown(to)} c\n`
    at = to
  }
  return `${path}S\n`
}

function pointsOf(stroke: Stroke, scale: number, isPressed: boolean): Point[] {
  let firmness = 0.6
  return stroke.map(([x, y, at, pressure], index) => {
    const before = stroke[index - 1]
    const speed = before
      ? (Math.hypot(x - before[0], y - before[1]) * scale) / Math.max(1, at - before[2])
      : 0
    const now = isPressed ? pressure / 1000 : 1 - Math.min(1, speed / FAST)
    // A line swells and thins out, it does not jump.
    firmness = 0.65 * firmness + 0.35 * now
    const level = Math.min(WIDTHS.length - 1, Math.floor(firmness * WIDTHS.length))
    return { x: Math.round(x * scale), y: Math.round(y * scale), level }
  })
}

/** By Douglas and Peucker, without recursion: a stroke may have thousands of points. */
function thinned(points: readonly Point[]): Point[] {
  const kept = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span
    const [from, to] = [points[first], points[last]]
    if (!from || !to) continue
    let [farthest, most] = [first, TOLERANCE]
    for (let index = first + 1; index < last; index++) {
      const distance = distanceTo(points[index] ?? from, from, to)
      if (distance > most) [farthest, most] = [index, distance]
    }
    if (farthest === first) continue
    kept.add(farthest)
    open.push([first, farthest], [farthest, last])
  }
  return points.filter((_, index) => kept.has(index))
}

function distanceTo(point: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy)
}

/** Through all points; a single one is a dot. */
function curvesOf(points: readonly Point[]): Curve[] {
  const [only] = points
  if (only && points.length === 1) return [{ from: only, a: only, b: only, to: only }]
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]
    if (!from) return []
    const reach = Math.hypot(to.x - from.x, to.y - from.y) / 3
    const [out, into] = [directionAt(points, index), directionAt(points, index + 1)]
    return [{ from, a: ahead(from, out, reach), b: ahead(to, into, -reach), to }]
  })
}

/** Where the line heads as it passes a point; nowhere at its ends and at corners. */
function directionAt(points: readonly Point[], index: number): Place {
  const [before, at, after] = [points[index - 1], points[index], points[index + 1]]
  if (!before || !at || !after) return STILL
  const [one, two] = [unit(before, at), unit(at, after)]
  return one.x * two.x + one.y * two.y < CORNER_COSINE ? STILL : unit(before, after)
}

const STILL: Place = { x: 0, y: 0 }

function unit(from: Place, to: Place): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? STILL : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

function ahead(point: Place, direction: Place, reach: number): Place {
  return { x: Math.round(point.x + direction.x * reach), y: Math.round(point.y + direction.y * reach) }
}

function leastOf(places: readonly Place[], axis: 'x' | 'y'): number {
  return places.reduce((least, place) => Math.min(least, place[axis]), UNITS * 100)
}

function mostOf(places: readonly Place[], axis: 'x' | 'y'): number {
  return places.reduce((most, place) => Math.max(most, place[axis]), -UNITS * 100)
}
