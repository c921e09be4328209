/** Sheets without a header: where they are forms or a list of people as text, they are read as a table. */
import type { Sheet } from '../sheet.ts'
import type { RosterField } from './fields.ts'
import type { Header } from './header.ts'
import type { LayoutChoice, SheetLayout } from './layout.ts'
import { mapColumns } from './mapping.ts'
import { isFormRow, readPeopleForms } from './people-forms.ts'
import { readPeopleList } from './people-list.ts'
import type { Rewritten } from './rewritten.ts'

/** null where the sheet is neither, or a table with this header. */
export function rewrite(sheet: Sheet, header: Header | null): Rewritten | null {
  if (header === null) return readPeopleForms(sheet) ?? readPeopleList(sheet)
  // `Nama : Siti` is a line of a form, and `Nama peserta:` stands above a list.
  if (isFormRow(sheet, header.top)) return readPeopleForms(sheet)
  const [only, ...others] = sheet.rows[header.top]?.cells.filter((cell) => cell.trim() !== '') ?? []
  return others.length === 0 && /:\s*[*_]*\s*$/.test(only ?? '') ? readPeopleList(sheet) : null
}

/** What the clerk says about a column counts more than its own field, and that more than its label. */
export function layOutRewritten(table: Rewritten, { fields }: LayoutChoice): SheetLayout {
  const { kind, sheet, columns, dataFrom } = table
  const levels = columns.map(({ label }) => [label])
  const chosen = new Map<number, RosterField | null>()
  for (const [column, { field }] of columns.entries()) if (field !== undefined) chosen.set(column, field)
  for (const [column, field] of fields ?? []) chosen.set(column, field)
  return {
    kind,
    header: null,
    headerRow: null,
    dataFrom,
    columns: mapColumns(sheet, { top: 0, bottom: 0, numbers: null, levels }, dataFrom, chosen),
    unclear: new Set([...columns.keys()].filter((column) => columns[column]?.isUnclear === true)),
    signature: `${kind}|${columns.map(({ label }) => label.toLowerCase()).join('|')}`,
  }
}
