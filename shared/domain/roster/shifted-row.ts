/** `1,Budi Santoso, S.H.,1980…`: the comma before the gelar parted the name in a file of commas. */
import type { SheetRow } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { isGelar } from './name-cell.ts'
import type { SheetFacts } from './sheet-facts.ts'

/** The row with its name in one cell again, and all behind it at its place. */
export function withWholeName(row: SheetRow, facts: SheetFacts): SheetRow {
  const { nameColumn, headerWidth, idColumns, fieldAt } = facts
  const from = nameColumn + 1
  const isWide = row.cells.length > headerWidth
  const isDoubtful = isWide || idColumns.includes(from)
  if (!isDoubtful || !isGelarCell(row.cells[from] ?? '') || fieldAt.get(from) === 'title_back') return row
  let end = from
  while (end < row.cells.length && isGelarCell(row.cells[end] ?? '')) end++
  const size = end - from
  const hasNumberBehind = (row.cells[end]?.match(/\d/g)?.length ?? 0) >= 9
  const fits = isWide ? row.cells.length - headerWidth === size : hasNumberBehind
  if (size === 0 || !fits || row.cells[nameColumn] === '') return row
  const name = row.cells.slice(nameColumn, end).map(tidy).join(', ')
  const shifted = (columns: number[] | undefined) =>
    columns?.flatMap((column) => (column < from ? column : column < end ? [] : column - size))
  const { numeric, unseen, ...rest } = row
  return {
    ...rest,
    cells: [...row.cells.slice(0, nameColumn), name, ...row.cells.slice(end)],
    ...(numeric ? { numeric: shifted(numeric) ?? [] } : {}),
    ...(unseen ? { unseen: shifted(unseen) ?? [] } : {}),
  }
}

function isGelarCell(cell: string): boolean {
  return cell.length < 40 && /^\s*[A-Za-z][^\d]*$/.test(cell) && isGelar(tidy(cell))
}
