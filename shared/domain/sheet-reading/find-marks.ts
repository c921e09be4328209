/** Finds the four squares near the corners, once the code has told which sheet it is and how it lies. */
import type { BoxMm, SheetPage } from '../sheet-layout.ts'
import { type Component, componentsOf } from './components.ts'
import { type Corner, CORNERS } from './corner.ts'
import { darkMask } from './dark-mask.ts'
import { type GrayImage, type Point, smaller } from './gray-image.ts'
import { affineBetween, type Homography, homographyBetween, project, type Quad } from './homography.ts'

/** Longest side on which squares are looked for: a mark still has ten pixels. */
const SEARCH_SIDE = 1500
/** How far a mark may stand from where the code alone would have it, of the distance to the code. */
const REACH = 0.2
const REACH_MM = 4
const MOST_EACH = 6
/** The code must lie where the marks say. */
const CODE_OFF_MM = 1.5
/** How far a square may be from the size and the shape that it should have. */
const MOST_ODD = 0.9
/** Of the mean around it, so that a pixel counts as dark. */
const DARK_SHARE = 0.72

export type Found = { kind: 'found'; homography: Homography } | { kind: 'missing'; corners: Corner[] }

/** `code` holds the corners of the code in the picture, in the order of `CORNERS` as the sheet is read. */
export function findMarks(image: GrayImage, code: Quad, page: SheetPage): Found {
  const rough = affineBetween(cornersOf(page.code), code)
  if (!rough) return { kind: 'missing', corners: [...CORNERS] }
  const scale = scaleAt(rough)
  const squares = squaresIn(image, scale * page.markMm)
  const choices = page.marks.map((mark) => nearest(squares, project(rough, mark), reachOf(mark, page, scale)))
  const missing = CORNERS.filter((_, index) => choices[index]?.length === 0)
  if (missing.length > 0) return { kind: 'missing', corners: missing }
  const best = bestOf(choices, page, code, scale)
  return best ? { kind: 'found', homography: best } : { kind: 'missing', corners: [...CORNERS] }
}

function bestOf(choices: Square[][], page: SheetPage, code: Quad, scale: number): Homography | null {
  const [upperLeft = [], upperRight = [], lowerRight = [], lowerLeft = []] = choices
  let best: { homography: Homography; cost: number } | null = null
  for (const a of upperLeft)
    for (const b of upperRight)
      for (const c of lowerRight)
        for (const d of lowerLeft) {
          const homography = homographyBetween(page.marks, [a.centre, b.centre, c.centre, d.centre])
          if (!homography) continue
          const cost = costOf(homography, [a, b, c, d], page, code, scale)
          if (cost !== null && (!best || cost < best.cost)) best = { homography, cost }
        }
  return best?.homography ?? null
}

/** How badly the squares fit: where the code lies, and how large each is for its place. Null for not at all. */
function costOf(
  homography: Homography,
  squares: readonly Square[],
  page: SheetPage,
  code: Quad,
  scale: number,
): number | null {
  const off = cornersOf(page.code).map((corner, index) => {
    const seen = code[index] ?? corner
    return distance(project(homography, corner), seen) / scale
  })
  const worst = Math.max(...off)
  if (worst > CODE_OFF_MM) return null
  const oddities = squares.map((square, index) => {
    const mark = page.marks[index] ?? { x: 0, y: 0 }
    const expected = areaOf(homography, mark, page.markMm)
    return Math.abs(Math.log(square.area / expected)) + Math.abs(square.squareness - 1)
  })
  if (Math.max(...oddities) > MOST_ODD) return null
  return worst + 2 * oddities.reduce((sum, odd) => sum + odd, 0)
}

type Square = { centre: Point; area: number; squareness: number }

/** Dark, filled, about as wide as long, and with light all around. */
function squaresIn(image: GrayImage, side: number): Square[] {
  const factor = Math.max(1, Math.floor(Math.max(image.width, image.height) / SEARCH_SIDE))
  const small = smaller(image, factor)
  const length = side / factor
  const mask = darkMask(small, Math.round(length * 2), DARK_SHARE)
  return componentsOf(mask)
    .components.filter((component) => isSquare(component, length) && standsAlone(component, small))
    .map((component) => ({
      ...{ centre: centreOf(component, small, factor), squareness: component.squareness },
      area: component.pixels * factor * factor,
    }))
}

function isSquare({ pixels, squareness, evenness }: Component, side: number): boolean {
  const share = pixels / (side * side)
  return share > 0.4 && share < 2.2 && squareness > 0.84 && squareness < 1.12 && evenness > 0.55
}

/** A ring around it is lighter than it at every place. */
function standsAlone({ centre, pixels }: Component, image: GrayImage): boolean {
  const side = Math.sqrt(pixels)
  const inner = shadeNear(image, centre, side * 0.2)
  let dark = 0
  for (let step = 0; step < 24; step++) {
    const angle = (step / 24) * 2 * Math.PI
    const at = { x: centre.x + Math.cos(angle) * side * 1.1, y: centre.y + Math.sin(angle) * side * 1.1 }
    if (shadeNear(image, at, 1) < inner + 40) dark += 1
  }
  return dark <= 2
}

function shadeNear({ bytes, width, height }: GrayImage, { x, y }: Point, radius: number): number {
  let [sum, count] = [0, 0]
  const reach = Math.max(0, Math.round(radius))
  for (let row = Math.round(y) - reach; row <= Math.round(y) + reach; row++)
    for (let column = Math.round(x) - reach; column <= Math.round(x) + reach; column++) {
      if (row < 0 || column < 0 || row >= height || column >= width) continue
      sum += bytes[row * width + column] ?? 0
      count += 1
    }
  return count === 0 ? 0 : sum / count
}

/** Weighed by how dark every pixel is, so that it is finer than a pixel. */
function centreOf(component: Component, image: GrayImage, factor: number): Point {
  const reach = Math.ceil(Math.sqrt(component.pixels) * 0.85)
  const light = Math.max(shadeNear(image, { x: component.left - reach / 3, y: component.centre.y }, 1), 80)
  let [x, y, weight] = [0, 0, 0]
  for (let row = component.top - 2; row <= component.bottom + 2; row++)
    for (let column = component.left - 2; column <= component.right + 2; column++) {
      if (row < 0 || column < 0 || row >= image.height || column >= image.width) continue
      const ink = Math.max(0, light * 0.85 - (image.bytes[row * image.width + column] ?? 0))
      x += column * ink
      y += row * ink
      weight += ink
    }
  const centre = weight > 0 ? { x: x / weight, y: y / weight } : component.centre
  const half = (factor - 1) / 2
  return { x: centre.x * factor + half, y: centre.y * factor + half }
}

function nearest(squares: readonly Square[], to: Point, reach: number): Square[] {
  return squares
    .filter(({ centre }) => distance(centre, to) <= reach)
    .sort((a, b) => distance(a.centre, to) - distance(b.centre, to))
    .slice(0, MOST_EACH)
}

function reachOf(mark: Point, { code }: SheetPage, scale: number): number {
  const middle = { x: code.x + code.width / 2, y: code.y + code.height / 2 }
  return (distance(mark, middle) * REACH + REACH_MM) * scale
}

export function cornersOf({ x, y, width, height }: BoxMm): Quad {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}

/** Pixels to a millimetre. */
function scaleAt(affine: Homography): number {
  const [a = 0, b = 0, , d = 0, e = 0] = affine
  return Math.sqrt(Math.abs(a * e - b * d))
}

/** Of the square in the picture. */
function areaOf(homography: Homography, { x, y }: Point, side: number): number {
  const quad = cornersOf({ x: x - side / 2, y: y - side / 2, width: side, height: side }).map((corner) =>
    project(homography, corner),
  )
  let twice = 0
  quad.forEach((point, index) => {
    const next = quad[(index + 1) % quad.length] ?? point
    twice += point.x * next.y - next.x * point.y
  })
  return Math.max(1, Math.abs(twice) / 2)
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
