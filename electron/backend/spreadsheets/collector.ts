/** Takes the cells of any reader, holds the limits, and hands on finished rows. */
import { columnName } from '#shared/domain/column-name.ts'
import type { SheetMerge, SheetRow } from '#shared/domain/sheet.ts'
import { cleanText, hasInvisible, isBlank } from './cell-text.ts'
import { limits, sheetEdge } from './limits.ts'
import { ReadProblem } from './problem.ts'
import type { ReadProblemCode, ReadProblemData } from './problem.ts'

/** Hears a workbook while it is read, sheet by sheet, rows in ascending order. */
export type WorkbookListener = {
  onSheet(name: string, hidden: boolean): void
  onRow(row: SheetRow): void
  onMerges(merges: SheetMerge[]): void
  /** Called often while nothing but empty cells goes by. */
  onAlive(): void
}

export class Collector {
  readonly #listener: WorkbookListener
  #sheet = { name: '', hidden: false }
  #merges: SheetMerge[] = []
  #row = 0
  #cells: string[] = []
  #numeric: number[] = []
  #unseen: number[] = []
  #rowsOfSheet = 0
  #widthOfSheet = 0
  #sheets = 0
  #cellsOfAll = 0
  #charactersOfAll = 0

  constructor(listener: WorkbookListener) {
    this.#listener = listener
  }

  get isEmpty(): boolean {
    return this.#cellsOfAll === 0
  }

  alive(): void {
    this.#listener.onAlive()
  }

  startSheet(name: string, hidden: boolean): void {
    this.#sheets += 1
    if (this.#sheets > limits.sheets) throw tooLarge('sheets', limits.sheets)
    if (name.length > limits.sheetName) throw new ReadProblem('damaged_file')
    this.#sheet = { name: cleanText(name), hidden }
    this.#merges = []
    this.#row = 0
    this.#rowsOfSheet = 0
    this.#widthOfSheet = 0
    this.#listener.onSheet(this.#sheet.name, hidden)
  }

  /** `row` counts from 1 and only ever grows: every spreadsheet program calls the rest damaged. */
  startRow(row: number): void {
    if (row <= this.#row || row > sheetEdge.rows)
      throw new ReadProblem('damaged_file', { sheet: this.#sheet.name })
    this.#row = row
    this.#cells = []
    this.#numeric = []
    this.#unseen = []
  }

  /** `column` counts from 0. A later text for the same cell replaces the earlier one. */
  cell(column: number, text: string, numeric: boolean): void {
    const clean = cleanText(text)
    if (isBlank(clean)) return
    if (column >= limits.columns) {
      throw this.#problem('too_many_columns', {
        cell: `${columnName(column)}${this.#row}`,
        limit: limits.columns,
      })
    }
    if (clean.length > limits.cellCharacters) {
      const cell = `${columnName(column)}${this.#row}`
      throw this.#problem('too_large', { cell, of: 'cell_characters', limit: limits.cellCharacters })
    }
    this.#count(clean.length)
    while (this.#cells.length < column) this.#cells.push('')
    this.#cells[column] = clean
    if (numeric) this.#numeric.push(column)
    if (clean !== text && hasInvisible(text)) this.#unseen.push(column)
  }

  endRow(): void {
    const width = this.#cells.length
    if (width === 0) return
    this.#rowsOfSheet += 1
    if (this.#rowsOfSheet > limits.rows) throw this.#problem('too_many_rows', { limit: limits.rows })
    if (width > this.#widthOfSheet) this.#widthOfSheet = width
    const row: SheetRow = { row: this.#row, cells: this.#cells }
    if (this.#numeric.length > 0) row.numeric = this.#numeric
    if (this.#unseen.length > 0) row.unseen = this.#unseen
    this.#listener.onRow(row)
    this.#cells = []
  }

  merge(merge: SheetMerge): void {
    if (this.#merges.length >= limits.merges) throw tooLarge('merges', limits.merges)
    this.#merges.push(merge)
  }

  endSheet(): void {
    const merges = this.#merges.flatMap((merge) => this.#withinUsedCells(merge))
    if (merges.length > 0) this.#listener.onMerges(merges)
  }

  /** `A1:XFD1` over seven used columns is a merge of seven: nobody shall walk over the rest. */
  #withinUsedCells(merge: SheetMerge): SheetMerge[] {
    const bottom = Math.min(merge.bottom, this.#row)
    const right = Math.min(merge.right, this.#widthOfSheet - 1)
    const oneCell = merge.top === bottom && merge.left === right
    if (merge.top < 1 || merge.left < 0 || merge.top > bottom || merge.left > right || oneCell) return []
    return [{ top: merge.top, left: merge.left, bottom, right }]
  }

  #count(characters: number): void {
    this.#cellsOfAll += 1
    this.#charactersOfAll += characters
    if (this.#cellsOfAll > limits.cells) throw tooLarge('cells', limits.cells)
    if (this.#charactersOfAll > limits.characters) throw tooLarge('characters', limits.characters)
  }

  #problem(code: ReadProblemCode, data: ReadProblemData): ReadProblem {
    return new ReadProblem(code, { sheet: this.#sheet.name, hidden: this.#sheet.hidden, ...data })
  }
}

export function tooLarge(of: NonNullable<ReadProblemData['of']>, limit: number): ReadProblem {
  return new ReadProblem('too_large', { of, limit })
}
