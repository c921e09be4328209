/** Where the code of an issued paper stands: in the lower right corner of every page, in the margin. */
import type { PageFrame } from './page-frame.ts'
import { mm } from './page-size.ts'

/** Points. `quiet` stays empty around the square. */
export type CodePlace = { x: number; y: number; size: number; quiet: number }

const DOT = 72 / 150
/** Version 6, which holds 141 characters at level M. */
const MODULES = 41
const QUIET_MODULES = 4
/**
 * Dots of 150 per inch. Two make modules of 0.34 mm, the least that ICAO Doc 9303-13 allows for signed codes on
 * documents; three where the margin has room for them.
 */
const [MODULE_DOTS, LARGE_MODULE_DOTS] = [2, 3]
/** Printers do not reach the last millimetres of a sheet. */
const EDGE = mm(4.75)

export function codePlace({ pageWidth, pageHeight, right, bottom }: PageFrame): CodePlace {
  const dots = heightOf(LARGE_MODULE_DOTS) <= pageHeight - bottom ? LARGE_MODULE_DOTS : MODULE_DOTS
  const size = MODULES * dots * DOT
  const x = Math.min(right, pageWidth - EDGE) - size
  return { x, y: pageHeight - EDGE - size, size, quiet: QUIET_MODULES * dots * DOT }
}

/** The frame with a lower margin in which the code has room. */
export function withRoomForCode(frame: PageFrame): PageFrame {
  return { ...frame, bottom: Math.min(frame.bottom, frame.pageHeight - heightOf(MODULE_DOTS)) }
}

function heightOf(dots: number): number {
  return EDGE + (MODULES + QUIET_MODULES) * dots * DOT
}
