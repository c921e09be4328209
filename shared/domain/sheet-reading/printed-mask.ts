/** Where ink is not looked for in a piece of the sheet: outside of cells, on their lines, on what is printed in them. */
import type { BoxMm, SheetRow } from '../sheet-layout.ts'
import type { Contrast } from './contrast.ts'

/** Masked to either side of a line. */
const LINE_HALF_MM = 0.45
/** How far a line may stand from its place: paper is not quite flat. */
const SEARCH_MM = 1.4
const LINE_CONTRAST = 0.15
const DARKEST = 0.5
/** Where a blurred line ends. */
const LINE_END = 0.05
const WIDEST_HALF_MM = 1.1
const TEXT_AROUND_MM = 0.7

/** In pixels of the piece. */
export type Sides = { left: number; top: number; right: number; bottom: number }

export const FREE = 1
/** Strokes run through it, but ink that stands nowhere else is print. */
const PRINTED = 2

/** `flags` is 0 where ink does not count; `acrossLines` are the bands of level lines. */
export type Allowed = { flags: Uint8Array; acrossLines: readonly Sides[] }

/** `piece` in millimetres of the page; `rows` all rows of the page. */
export function allowedIn(
  contrast: Contrast,
  piece: BoxMm,
  rows: readonly SheetRow[],
  pixelsPerMm: number,
): Allowed {
  const flags = new Flags(contrast)
  const near = rows
    .map(({ cell, printed }) => ({
      cell: sidesIn(piece, cell, pixelsPerMm),
      printed: printed.map((box) => sidesIn(piece, box, pixelsPerMm)),
    }))
    .filter(({ cell }) => flags.shows(cell))
  for (const { cell } of near) flags.fill(cell, FREE)
  for (const { printed } of near)
    for (const box of printed) flags.fill(grown(box, TEXT_AROUND_MM * pixelsPerMm), PRINTED)
  const acrossLines: Sides[] = []
  for (const { cell } of near) {
    for (const edge of [cell.top, cell.bottom]) {
      const line = levelLine(contrast, edge, cell, pixelsPerMm)
      const band = rounded({ ...cell, top: line.from, bottom: line.to })
      flags.fill(band, 0)
      acrossLines.push(band)
    }
    for (const edge of [cell.left, cell.right]) {
      if (isShared(edge, cell, near)) continue
      const line = uprightLine(contrast, edge, cell, pixelsPerMm)
      flags.fill({ ...cell, left: line.from, right: line.to }, 0)
    }
  }
  return { flags: flags.bytes, acrossLines }
}

class Flags {
  readonly bytes: Uint8Array
  readonly #width: number
  readonly #height: number

  constructor({ width, height }: { width: number; height: number }) {
    this.bytes = new Uint8Array(width * height)
    this.#width = width
    this.#height = height
  }

  shows({ left, top, right, bottom }: Sides): boolean {
    return right > 0 && bottom > 0 && left < this.#width && top < this.#height
  }

  fill(sides: Sides, value: number): void {
    const { left, top, right, bottom } = rounded(sides)
    const [first, last] = [Math.max(0, left), Math.min(this.#width, right)]
    if (last <= first) return
    for (let y = Math.max(0, top); y < Math.min(this.#height, bottom); y++)
      this.bytes.fill(value, y * this.#width + first, y * this.#width + last)
  }
}

function sidesIn(piece: BoxMm, { x, y, width, height }: BoxMm, pixelsPerMm: number): Sides {
  const [left, top] = [(x - piece.x) * pixelsPerMm, (y - piece.y) * pixelsPerMm]
  return { left, top, right: left + width * pixelsPerMm, bottom: top + height * pixelsPerMm }
}

/** Odd and even rows share a cell, and no line stands between their halves. */
function isShared(edge: number, cell: Sides, cells: readonly { cell: Sides }[]): boolean {
  return cells.some(
    ({ cell: other }) =>
      other !== cell &&
      (Math.abs(other.left - edge) < 1 || Math.abs(other.right - edge) < 1) &&
      Math.abs(other.top - cell.top) < 1 &&
      Math.abs(other.bottom - cell.bottom) < 1,
  )
}

function levelLine(contrast: Contrast, edge: number, cell: Sides, scale: number): Line {
  const shade = (y: number) => shadeOf(contrast, { ...cell, top: y, bottom: y + 1 })
  return darkest(edge, contrast.height, scale, shade)
}

function uprightLine(contrast: Contrast, edge: number, cell: Sides, scale: number): Line {
  const shade = (x: number) => shadeOf(contrast, { ...cell, left: x, right: x + 1 })
  return darkest(edge, contrast.width, scale, shade)
}

/** The mean of a strip one pixel wide; ink that crosses it counts for no more than a line does. */
function shadeOf({ values, width, height }: Contrast, strip: Sides): number {
  const { left, top, right, bottom } = rounded(strip)
  const [first, last] = [Math.max(0, left), Math.min(width, right)]
  const [start, end] = [Math.max(0, top), Math.min(height, bottom)]
  let sum = 0
  for (let y = start; y < end; y++)
    for (let x = first; x < last; x++) sum += Math.min(DARKEST, values[y * width + x] ?? 0)
  return sum / Math.max(1, (last - first) * (end - start))
}

type Line = { from: number; to: number }

/** The darkest line near its place, as wide as it is blurred; its place where none is dark enough to be one. */
function darkest(edge: number, limit: number, scale: number, shade: (at: number) => number): Line {
  const half = LINE_HALF_MM * scale
  let [best, found] = [LINE_CONTRAST, -1]
  for (let at = Math.round(edge - SEARCH_MM * scale); at <= edge + SEARCH_MM * scale; at++) {
    if (at < 0 || at >= limit) continue
    const dark = shade(at)
    if (dark > best) [best, found] = [dark, at]
  }
  if (found < 0) return { from: edge - half, to: edge + half }
  let [from, to] = [found, found]
  const widest = WIDEST_HALF_MM * scale
  while (from > Math.max(0, found - widest) && shade(from - 1) > LINE_END) from -= 1
  while (to < Math.min(limit - 1, found + widest) && shade(to + 1) > LINE_END) to += 1
  return { from: Math.min(from - 1, found + 0.5 - half), to: Math.max(to + 2, found + 0.5 + half) }
}

function grown({ left, top, right, bottom }: Sides, by: number): Sides {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}

function rounded({ left, top, right, bottom }: Sides): Sides {
  return {
    left: Math.round(left),
    top: Math.round(top),
    right: Math.round(right),
    bottom: Math.round(bottom),
  }
}
