/** A part of a page, in points from its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number }
