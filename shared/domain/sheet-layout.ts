/** Where everything stands on a printed sheet that people sign. Millimetres from the upper left corner. */

export type PointMm = { x: number; y: number }
export type BoxMm = PointMm & { width: number; height: number }

export type SheetRow = {
  /** As it is printed beside the name. */
  number: number
  /** Null for an empty row, and for an official who is not on the list of participants. */
  participantId: string | null
  isBlank: boolean
  /** Where this person signs. */
  cell: BoxMm
  /** What is printed inside the cell, e.g. the number. */
  printed: BoxMm[]
}

export type SheetPage = {
  /** From 1. */
  page: number
  widthMm: number
  heightMm: number
  /** Centres of the four squares: upper left, upper right, lower right, lower left. */
  marks: [PointMm, PointMm, PointMm, PointMm]
  markMm: number
  /** The square of the code, without its quiet zone. */
  code: BoxMm
  rows: SheetRow[]
}
