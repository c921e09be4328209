/**
 * How much a foreign file may hold. Far above any roster, far below what hurts: the largest file that
 * is let through is read in well under a minute and 512 MB.
 */
const mebibyte = 1024 * 1024

export const limits = {
  fileBytes: 64 * mebibyte,
  /** Rows with at least one filled cell, per sheet. */
  rows: 200_000,
  /** Columns up to the last filled cell; empty formatted columns don't count. */
  columns: 150,
  sheets: 500,
  /** Characters; Excel allows 31, file names become sheet names. */
  sheetName: 1_000,
  /** Filled cells of all sheets together. */
  cells: 5_000_000,
  /** Characters of one cell; Excel allows 32,767. */
  cellCharacters: 100_000,
  /** Characters of all filled cells together: stops one long text that is used a million times. */
  characters: 60_000_000,
  merges: 100_000,
  zipEntries: 5_000,
  /**
   * Unpacked size of the whole ZIP, as declared by its directory. It is generous because parts are read
   * as streams: a sheet of a million rows shall fail by its rows, which says more to the user.
   */
  unpackedBytes: 2_048 * mebibyte,
  /** Spreadsheets shrink 5 to 100 times, bombs about 1,000 times; small parts are let off. */
  unpackedRatio: 250,
  unpackedRatioFromBytes: 8 * mebibyte,
} as const

/** The edges of a sheet in any spreadsheet program; a cell beyond them means a damaged file. */
export const sheetEdge = { rows: 1_048_576, columns: 16_384 } as const

/** What the reading thread may use before it is ended. */
export type ThreadLimits = {
  oldHeapMb: number
  youngHeapMb: number
  /** Time without any sign of life. */
  stallMs: number
  totalMs: number
}

export const threadLimits: ThreadLimits = {
  oldHeapMb: 448,
  youngHeapMb: 48,
  stallMs: 10_000,
  totalMs: 60_000,
}
