/**
 * What lets a photo of a signed sheet be straightened and read: four squares near the corners and a code in the
 * left margin, on every page on which somebody signs.
 */
import type { BoxMm, PointMm, SheetPage, SheetRow } from '#shared/domain/sheet-layout.ts'
import type { PageFrame } from './page-frame.ts'
import { hundredths, mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import { drawQr } from './qr.ts'
import type { SignPlace } from './sign-place.ts'
import type { Box } from './box.ts'

const MARK_MM = 4
/** Of the centre of a square from both edges: inside what printers reach, outside what stands on the page. */
const CENTRE_MM = 9
/** Version 3, which holds 61 characters at level M. */
const MODULES = 29
const QUIET_MODULES = 4
const DOT_MM = 25.4 / 150
/** Dots of 150 per inch to a module: three where the left margin has room for them. */
const MODULE_DOTS = [3, 2]
const EDGE_MM = 4.75
/** Between the lower left square and the code. */
const GAP_MM = 4.5
const LEAST_RIGHT_MM = CENTRE_MM + MARK_MM

/** Where the marks of a page stand; null where its margins have no room for them. */
export function sheetMarks(frame: PageFrame): Pick<SheetPage, 'marks' | 'code'> | null {
  const [width, height] = [inMm(frame.pageWidth), inMm(frame.pageHeight)]
  const [left, right] = [inMm(frame.left), width - inMm(frame.right)]
  const dots = MODULE_DOTS.find((each) => EDGE_MM + (MODULES + QUIET_MODULES) * each * DOT_MM <= left)
  if (dots === undefined || right < LEAST_RIGHT_MM) return null
  const side = MODULES * dots * DOT_MM
  const [far, low] = [width - CENTRE_MM, height - CENTRE_MM]
  const bottom = low - MARK_MM / 2 - GAP_MM
  return {
    marks: [at(CENTRE_MM, CENTRE_MM), at(far, CENTRE_MM), at(far, low), at(CENTRE_MM, low)],
    code: { ...at(EDGE_MM, bottom - side), width: side, height: side },
  }
}

/** The page as it is remembered, for reading it later. */
export function sheetPageOf(frame: PageFrame, page: number, places: readonly SignPlace[]): SheetPage | null {
  const marks = sheetMarks(frame)
  if (!marks || places.length === 0) return null
  return {
    page,
    widthMm: hundredths(inMm(frame.pageWidth)),
    heightMm: hundredths(inMm(frame.pageHeight)),
    ...marks,
    markMm: MARK_MM,
    rows: places.map(rowOf),
  }
}

export function drawSheetMarks(paper: Paper, { marks, code, markMm }: SheetPage, text: string): void {
  for (const { x, y } of marks) {
    const corner = { x: mm(x - markMm / 2), y: mm(y - markMm / 2) }
    paper.cells([[0, 0, 1]], { ...corner, step: mm(markMm) })
  }
  drawQr(paper, text, { x: mm(code.x), y: mm(code.y), size: mm(code.width) })
}

function rowOf({ participantId, isBlank, number, cell, printed }: SignPlace): SheetRow {
  return { number, participantId, isBlank, cell: boxMm(cell), printed: printed.map(boxMm) }
}

function boxMm({ x, y, width, height }: Box): BoxMm {
  return {
    ...at(hundredths(inMm(x)), hundredths(inMm(y))),
    width: hundredths(inMm(width)),
    height: hundredths(inMm(height)),
  }
}

function at(x: number, y: number): PointMm {
  return { x, y }
}

function inMm(points: number): number {
  return (points * 25.4) / 72
}
