/** The ink in one cell: how much of it is the signer's own, and how much reaches over from a neighbour. */
import type { BoxMm, SheetRow } from '../sheet-layout.ts'
import { type Component, componentsOf, type Mask } from './components.ts'
import { type Contrast, contrastOf } from './contrast.ts'
import { type GrayImage, smoothed } from './gray-image.ts'
import { type Allowed, allowedIn, FREE, type Sides } from './printed-mask.ts'

/** A patch counts as ink where some of it is this dark, as far as it is darker than `FAINT`. */
const STRONG = { least: 0.15, noises: 5 }
const FAINT = { least: 0.085, noises: 3 }
const STRONG_SHARE = 0.04
const PAPER_BLOCK_MM = 3.5
/** Smaller than any stroke. */
const SPECK = { areaMm2: 0.2, extentMm: 0.9 }
/** A dot, a crumb: small and filled. */
const DOT = { extentMm: 1.9, filled: 0.45 }
/** What is left of a printed line. */
const RESIDUE = { thickMm: 0.55, nearMm: 1.4 }
/** Print that stands a little beside its place. */
const OVER_PRINT = { wideMm: 7, tallMm: 2.4 }
const PRINT_EDGE = { areaMm2: 0.3, share: 0.2 }
/** Of a patch that is mostly in this cell. */
const OWN_SHARE = 0.5

/**
 * Square millimetres; `extentMm` is the diagonal of the box around the own ink. `hidesPrint` where something lies
 * over the printed number that may be a signature.
 */
export type Ink = { ownMm2: number; extentMm: number; foreignMm2: number; hidesPrint: boolean }

/** `image` shows `piece`, which holds the cell of `row` and what is around it. */
export function inkIn(
  image: GrayImage,
  piece: BoxMm,
  row: SheetRow,
  rows: readonly SheetRow[],
  scale: number,
): Ink {
  const contrast = contrastOf(smoothed(image), PAPER_BLOCK_MM * scale)
  const allowed = allowedIn(contrast, piece, rows, scale)
  const { labels, components } = componentsOf(inkMask(contrast, allowed))
  const strong = strengthOf(contrast, labels, components.length)
  const cell = cellIn(piece, row.cell, scale)
  const within = pixelsWithin(labels, contrast.width, cell, components.length)
  const free = freePixels(labels, allowed, components.length)
  const ink: Ink = { ownMm2: 0, extentMm: 0, foreignMm2: 0, hidesPrint: false }
  const reach = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  components.forEach((component, index) => {
    const inside = within[index + 1] ?? 0
    if (inside === 0 || (strong[index + 1] ?? 0) < component.pixels * STRONG_SHARE) return
    if (isPrint(component, free[index + 1] ?? 0, row, scale)) {
      ink.hidesPrint ||= isLargerThanPrint(component, scale)
      return
    }
    if (isDirt(component, scale) || isResidue(component, allowed, cell, scale)) return
    const area = inside / (scale * scale)
    if (inside < component.pixels * OWN_SHARE) {
      ink.foreignMm2 += area
      return
    }
    ink.ownMm2 += area
    reach.left = Math.min(reach.left, component.left)
    reach.top = Math.min(reach.top, component.top)
    reach.right = Math.max(reach.right, component.right)
    reach.bottom = Math.max(reach.bottom, component.bottom)
  })
  if (ink.ownMm2 > 0) ink.extentMm = Math.hypot(reach.right - reach.left, reach.bottom - reach.top) / scale
  return ink
}

/** Strokes that cross a printed line are whole again: where ink stands on both sides of it, it stands on it, too. */
function inkMask({ values, width, height, noise }: Contrast, { flags, acrossLines }: Allowed): Mask {
  const faint = Math.max(FAINT.least, FAINT.noises * noise)
  const bytes = new Uint8Array(width * height)
  for (let at = 0; at < bytes.length; at++) if (flags[at] !== 0 && (values[at] ?? 0) > faint) bytes[at] = 1
  for (const { top, bottom, left, right } of acrossLines) {
    const [above, below] = [top - 1, bottom]
    if (above < 0 || below >= height) continue
    for (let x = Math.max(2, left); x < Math.min(width - 2, right); x++) {
      if (bytes[above * width + x] === 0 || !hasInkNear(bytes, below * width + x)) continue
      for (let y = top; y < bottom; y++) bytes.fill(1, y * width + x - 1, y * width + x + 2)
    }
  }
  return { bytes, width, height }
}

function hasInkNear(bytes: Uint8Array, at: number): boolean {
  for (let shift = -2; shift <= 2; shift++) if (bytes[at + shift] === 1) return true
  return false
}

/** How many pixels of each patch are surely ink. */
function strengthOf({ values, noise }: Contrast, labels: Int32Array, count: number): Uint32Array {
  const sure = Math.max(STRONG.least, STRONG.noises * noise)
  const strong = new Uint32Array(count + 1)
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? 0
    if (label > 0 && (values[at] ?? 0) > sure) strong[label] = (strong[label] ?? 0) + 1
  }
  return strong
}

function cellIn(piece: BoxMm, { x, y, width, height }: BoxMm, scale: number): Sides {
  const [left, top] = [Math.round((x - piece.x) * scale), Math.round((y - piece.y) * scale)]
  return { left, top, right: left + Math.round(width * scale), bottom: top + Math.round(height * scale) }
}

function pixelsWithin(labels: Int32Array, width: number, cell: Sides, count: number): Uint32Array {
  const within = new Uint32Array(count + 1)
  for (let y = Math.max(0, cell.top); y < cell.bottom; y++)
    for (let x = Math.max(0, cell.left); x < Math.min(width, cell.right); x++) {
      const label = labels[y * width + x] ?? 0
      if (label > 0) within[label] = (within[label] ?? 0) + 1
    }
  return within
}

/** Hardly reaches beyond the print, and is no taller than its lines. */
function isPrint(component: Component, free: number, { printed }: SheetRow, scale: number): boolean {
  const [, tall] = sidesMm(component, scale)
  if (tall > printed.reduce((sum, { height }) => sum + height, 0)) return false
  return free < Math.max(PRINT_EDGE.areaMm2 * scale * scale, PRINT_EDGE.share * component.pixels)
}

/** Digits and dots that hang together: blurred, or somebody signed right over them. */
function isLargerThanPrint(component: Component, scale: number): boolean {
  const [wide, tall] = sidesMm(component, scale)
  return wide > OVER_PRINT.wideMm && tall > OVER_PRINT.tallMm
}

/** How many pixels of each patch stand where nothing is printed. */
function freePixels(labels: Int32Array, { flags }: Allowed, count: number): Uint32Array {
  const free = new Uint32Array(count + 1)
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? 0
    if (label > 0 && flags[at] === FREE) free[label] = (free[label] ?? 0) + 1
  }
  return free
}

function isDirt(component: Component, scale: number): boolean {
  const [wide, tall] = sidesMm(component, scale)
  const area = component.pixels / (scale * scale)
  const extent = Math.max(wide, tall)
  if (area < SPECK.areaMm2 || extent < SPECK.extentMm) return true
  return extent < DOT.extentMm && area > wide * tall * DOT.filled
}

function isResidue(component: Component, { acrossLines }: Allowed, cell: Sides, scale: number): boolean {
  const [wide, tall] = sidesMm(component, scale)
  const near = RESIDUE.nearMm * scale
  if (tall < RESIDUE.thickMm && wide > tall)
    return acrossLines.some(
      ({ top, bottom }) => component.bottom > top - near && component.top < bottom + near,
    )
  if (wide < RESIDUE.thickMm)
    return [cell.left, cell.right].some((edge) => Math.abs(component.centre.x - edge) < near)
  return false
}

function sidesMm({ left, top, right, bottom }: Component, scale: number): [number, number] {
  return [(right - left + 1) / scale, (bottom - top + 1) / scale]
}
