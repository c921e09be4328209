/** Tells for every row of a sheet whether its cell is signed, and cuts the cell out. Never guesses. */
import type { BoxMm, SheetPage, SheetRow } from '../sheet-layout.ts'
import type { GrayImage } from './gray-image.ts'
import type { Homography } from './homography.ts'
import { type Ink, inkIn } from './ink.ts'
import { straightened } from './straighten.ts'

const SCALE = 8
const CROP_SCALE = 6
/** Around the cell, to see where strokes come from. */
const AROUND_MM = 7
/** From here on it is a signature. */
const SIGNED = { areaMm2: 1.7, extentMm: 3.4 }
/** Up to here it is nothing. */
const EMPTY = { areaMm2: 0.4, foreignMm2: 2.5 }

export type RowReading = {
  row: SheetRow
  verdict: 'signed' | 'empty' | 'doubtful'
  ink: Ink
  crop: GrayImage
}

export function readRows(image: GrayImage, homography: Homography, { rows }: SheetPage): RowReading[] {
  return rows.map((row) => {
    const piece = around(row.cell)
    const ink = inkIn(straightened(image, homography, piece, SCALE), piece, row, rows, SCALE)
    return { row, verdict: verdictOn(ink), ink, crop: straightened(image, homography, row.cell, CROP_SCALE) }
  })
}

function verdictOn({ ownMm2, extentMm, foreignMm2, hidesPrint }: Ink): RowReading['verdict'] {
  if (ownMm2 >= SIGNED.areaMm2 && extentMm >= SIGNED.extentMm) return 'signed'
  return ownMm2 <= EMPTY.areaMm2 && foreignMm2 <= EMPTY.foreignMm2 && !hidesPrint ? 'empty' : 'doubtful'
}

function around({ x, y, width, height }: BoxMm): BoxMm {
  const by = AROUND_MM
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
