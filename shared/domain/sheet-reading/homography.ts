/** From the flat sheet to the picture of it, however the camera was held. */
import type { Point } from './gray-image.ts'

/** Nine numbers, row by row; the last is 1. */
export type Homography = readonly number[]
export type Quad = readonly [Point, Point, Point, Point]

export function project(h: Homography, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0] = h
  const depth = g * x + i * y + 1
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth }
}

/** Null where three of the points stand in one line. */
export function homographyBetween(from: Quad, to: Quad): Homography | null {
  const rows = from.flatMap(({ x, y }, index) => {
    const target = to[index] ?? { x: 0, y: 0 }
    return [
      [x, y, 1, 0, 0, 0, -x * target.x, -y * target.x, target.x],
      [0, 0, 0, x, y, 1, -x * target.y, -y * target.y, target.y],
    ]
  })
  const solved = solve(rows)
  return solved && [...solved, 1]
}

/** The plain map that keeps parallels, closest to what four points say: steadier where they stand close together. */
export function affineBetween(from: Quad, to: Quad): Homography | null {
  const weights = [({ x }: Point) => x, ({ y }: Point) => y, () => 1]
  const normal = (pick: (point: Point) => number) =>
    weights.map((weight) => [
      ...weights.map((other) => total(from, (point) => weight(point) * other(point))),
      total(from, (point, index) => weight(point) * pick(to[index] ?? point)),
    ])
  const [across, down] = [solve(normal(({ x }) => x)), solve(normal(({ y }) => y))]
  return across && down && [...across, ...down, 0, 0, 1]
}

function total(points: Quad, value: (point: Point, index: number) => number): number {
  return points.reduce((sum, point, index) => sum + value(point, index), 0)
}

/** Gauss with the largest pivot; each row holds the factors, then the result. */
function solve(rows: number[][]): number[] | null {
  const count = rows.length
  for (let column = 0; column < count; column++) {
    let best = column
    for (let row = column + 1; row < count; row++)
      if (Math.abs(at(rows, row, column)) > Math.abs(at(rows, best, column))) best = row
    const pivot = rows[best]
    const swapped = rows[column]
    if (!pivot || !swapped || Math.abs(pivot[column] ?? 0) < 1e-9) return null
    rows[best] = swapped
    rows[column] = pivot
    for (let row = 0; row < count; row++) {
      if (row === column) continue
      const factor = at(rows, row, column) / (pivot[column] ?? 1)
      const current = rows[row]
      if (!current || factor === 0) continue
      for (let place = column; place <= count; place++)
        current[place] = (current[place] ?? 0) - factor * (pivot[place] ?? 0)
    }
  }
  return rows.map((row, index) => (row[count] ?? 0) / (row[index] ?? 1))
}

function at(rows: number[][], row: number, column: number): number {
  return rows[row]?.[column] ?? 0
}
