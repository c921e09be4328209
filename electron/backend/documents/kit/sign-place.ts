/** Where one person signs on a page. */
import type { Box } from './box.ts'

/** Lengths in points. */
export type SignPlace = {
  /** Null for an empty row, and for somebody who is not on the list of participants. */
  participantId: string | null
  isBlank: boolean
  /** As it is printed. */
  number: number
  cell: Box
  /** What is printed inside the cell. */
  printed: Box[]
}

/** With the page it stands on, from 1. */
export type PlacedSignPlace = SignPlace & { page: number }
