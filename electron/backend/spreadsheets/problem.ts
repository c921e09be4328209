/** Why a foreign file can't be read; every code is one of the contract's errors and has its sentence. */
import type { ErrorCode } from '#shared/contract/errors.ts'

export const READ_PROBLEM_CODES = [
  'not_a_spreadsheet',
  'empty_file',
  'password_protected',
  'damaged_file',
  'too_many_rows',
  'too_many_columns',
  'too_large',
  'out_of_time',
  'out_of_memory',
  'cancelled',
] as const satisfies readonly ErrorCode[]

export type ReadProblemCode = (typeof READ_PROBLEM_CODES)[number]

/** What a file seems to be that is no spreadsheet. */
export type LooksLike =
  | 'pdf'
  | 'picture'
  | 'document'
  | 'presentation'
  | 'archive'
  | 'web_page'
  | 'binary_workbook'
  | 'unknown'

/** Facts for the sentence; only those that fit the code are there. No text out of cells, ever. */
export type ReadProblemData = {
  /** Name of the sheet where reading stopped. */
  sheet?: string
  /** That sheet is hidden, so the user has to unhide it before mending it. */
  hidden?: boolean
  /** First cell outside the limit, e.g. `EU12`. */
  cell?: string
  /** The limit that was passed: rows, columns, bytes, seconds … as the code and `of` say. */
  limit?: number
  /** What `limit` counts for the code `too_large`. */
  of?:
    | 'file_bytes'
    | 'unpacked_bytes'
    | 'unpacked_ratio'
    | 'parts'
    | 'sheets'
    | 'cells'
    | 'cell_characters'
    | 'characters'
    | 'merges'
  looksLike?: LooksLike
}

export class ReadProblem extends Error {
  override readonly name = 'ReadProblem'
  readonly code: ReadProblemCode
  readonly data: ReadProblemData

  constructor(code: ReadProblemCode, data: ReadProblemData = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.data = data
  }
}
