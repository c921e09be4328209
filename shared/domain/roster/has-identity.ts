/** Whether a row holds a number of somebody, damaged or not. */
import type { SheetRow } from '../sheet.ts'
import type { SheetFacts } from './sheet-facts.ts'

export function hasIdentity(row: SheetRow, facts: SheetFacts): boolean {
  return facts.idColumns.some((column) => {
    const cell = row.cells[column]
    return (
      cell !== undefined &&
      cell.length >= 9 &&
      !/[a-z]{2}/i.test(cell.replace(/^\W*(?:nip|nik|nrp|ni pppk)\b/i, '')) &&
      (cell.match(/\d/g)?.length ?? 0) >= 9
    )
  })
}
