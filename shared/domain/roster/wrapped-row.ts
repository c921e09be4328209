/** A row that goes on where a text of the row above breaks off: `Kepala Bidang Data dan` / `Evaluasi`. */
import type { SheetRow } from '../sheet.ts'
import { hasLetter, tidy } from '../spelling.ts'
import { continues } from './broken-text.ts'
import type { RosterField } from './fields.ts'
import type { Filled } from './filled-cells.ts'
import { isHeading } from './section.ts'
import type { SheetFacts } from './sheet-facts.ts'

/** Columns of words, which may be too narrow for them. */
const worded: ReadonlySet<RosterField> = new Set(['name', 'position', 'unit', 'sub_unit', 'note'])

const noText = /^(?:sda|s\.?d\.?a|idem|dst|dll|dsb)\b/i

/** @param above the row of a person right above, as far as it is known */
export function isWrapped(
  above: SheetRow,
  filled: readonly Filled[],
  facts: Pick<SheetFacts, 'fieldAt' | 'fullColumns'>,
): boolean {
  const pairs = filled.map(({ column, text }) => ({ column, text, begun: tidy(above.cells[column] ?? '') }))
  if (!pairs.every(({ begun }) => hasLetter(begun))) return false
  // Columns of no field, as an address, only keep what stands there.
  if (pairs.every(({ column, text }) => !facts.fieldAt.has(column) && hasLetter(text))) return true
  const mayBreak = pairs.every(
    ({ column, text }) => worded.has(facts.fieldAt.get(column) ?? 'number') && !noText.test(text),
  )
  if (!mayBreak) return false
  if (pairs.some(({ text, begun }) => continues(begun, text))) return true
  // In a column that everybody fills, a text of its own is no heading for the people below.
  const [only] = pairs
  return (
    only !== undefined && pairs.length === 1 && facts.fullColumns.has(only.column) && !isHeading(only.text)
  )
}

/** Both rows as one. */
export function joinRows(above: SheetRow, below: SheetRow): SheetRow {
  const cells = [...above.cells]
  for (const [column, text] of below.cells.entries())
    if (text !== '') cells[column] = `${cells[column] ?? ''} ${text}`
  return { ...above, cells }
}
