/**
 * A sheet that is no table, written as one: a list of people as text, or forms with a label on every line.
 * Rows keep their numbers, so that everything behind reads it like any other table.
 */
import type { Sheet, SheetRow } from '../sheet.ts'
import type { RosterField } from './fields.ts'
import type { IgnoredRow, RejectedRow } from './sheet-roster.ts'

export type Rewritten = {
  kind: 'list' | 'form'
  /** Titles, and one row per person. */
  sheet: Sheet
  /** From left to right; a field where it is known without asking the label. */
  columns: readonly RewrittenColumn[]
  /** Index of the first person. */
  dataFrom: number
  /** The lines that are no rows of the table: part of somebody, or nobody. */
  ignored: readonly IgnoredRow[]
  rejected: readonly RejectedRow[]
}

export type RewrittenColumn = {
  label: string
  /** undefined: as the label says; null: none. */
  field: RosterField | null | undefined
  /** Holds what nobody could tell, so that every text in it is pointed out. */
  isUnclear: boolean
}

export type RewrittenPerson = {
  row: number
  texts: ReadonlyMap<RewrittenColumn, string>
  /** Columns whose text was stored as a number. */
  numeric?: ReadonlySet<RewrittenColumn>
  unseen: boolean
}

/** The columns every rewritten table may have; what else stands in a form has columns of its own. */
export const ORDER: RewrittenColumn = { label: 'No', field: 'number', isUnclear: false }
export const UNCLEAR: RewrittenColumn = { label: 'Belum jelas', field: null, isUnclear: true }

/** Only columns in which something stands. */
export function asTable(
  sheet: Sheet,
  titles: readonly SheetRow[],
  people: readonly RewrittenPerson[],
  order: readonly RewrittenColumn[],
): Pick<Rewritten, 'sheet' | 'columns' | 'dataFrom'> {
  const used = new Set(people.flatMap(({ texts }) => [...texts.keys()]))
  const columns = order.filter((column) => used.has(column))
  const rows = people.map(({ row, texts, numeric, unseen }): SheetRow => {
    const cells = columns.map((column) => texts.get(column) ?? '')
    const last = cells.findLastIndex((cell) => cell !== '')
    const numbers = columns.flatMap((column, place) => (numeric?.has(column) ? [place] : []))
    const name = columns.findIndex(({ field }) => field === 'name')
    return {
      row,
      cells: cells.slice(0, last + 1),
      ...(numbers.length > 0 && { numeric: numbers }),
      ...(unseen && name >= 0 && { unseen: [name] }),
    }
  })
  return { sheet: { ...sheet, rows: [...titles, ...rows], merges: [] }, columns, dataFrom: titles.length }
}
