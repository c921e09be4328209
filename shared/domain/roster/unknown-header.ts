/** A header whose words nobody listed: words above columns that hold numbers of a known kind. */
import type { Sheet } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { columnContent } from './content.ts'
import type { RosterField } from './fields.ts'

const searchedRows = 15
const typed: ReadonlySet<RosterField> = new Set(['nip', 'nik', 'phone', 'email'])

/** Index into `sheet.rows`, or null. */
export function findUnknownHeader(sheet: Sheet): number | null {
  const end = Math.min(searchedRows, sheet.rows.length - 1)
  for (let index = 0; index < end; index++) {
    const row = sheet.rows[index]
    const words = row?.cells.map(tidy) ?? []
    if (words.filter((text) => text !== '').length < 2 || words.some((text) => /\d{4}|@/.test(text))) continue
    const below = sheet.rows.slice(index + 1, index + 80)
    const contents = words.map((_, column) => columnContent(below, column).field)
    const overNumbers = contents.some(
      (field, column) =>
        field !== null && typed.has(field) && /^[^\d@]*\p{L}[^\d@]*$/u.test(words[column] ?? ''),
    )
    const nameColumn = contents.indexOf('name')
    if (overNumbers && nameColumn >= 0 && words[nameColumn] !== '') return index
  }
  return null
}
