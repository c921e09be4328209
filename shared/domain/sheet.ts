/**
 * A foreign spreadsheet after it was read: plain rows of text, nothing interpreted.
 * The reader makes it, the roster rules look for people in it.
 */

/** One row that holds at least one non-empty cell. */
export type SheetRow = {
  /** Row number as the spreadsheet program shows it: the first row is 1. */
  row: number
  /** Cell texts from column A on; an empty cell is ''. Trailing empty cells are cut. */
  cells: string[]
  /** 0-based columns whose cell was stored as a number: long identity numbers there have lost digits. */
  numeric?: number[]
  /** 0-based columns whose cell held characters nobody can see; they are gone from the text. */
  unseen?: number[]
}

/** A merged range, 1-based rows and 0-based columns, both ends included. */
export type SheetMerge = { top: number; left: number; bottom: number; right: number }

export type Sheet = {
  name: string
  hidden: boolean
  rows: SheetRow[]
  merges: SheetMerge[]
}

export type Workbook = { sheets: Sheet[] }
