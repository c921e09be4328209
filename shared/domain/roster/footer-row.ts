/** Whether a row belongs to a block that closes a list, and where the next list begins. */
import type { SheetRow } from '../sheet.ts'
import { looksLikeName } from './content.ts'
import type { Filled } from './filled-cells.ts'
import { isNipLine, isOfficeLine, opensFooter } from './footer.ts'
import { hasIdentity } from './has-identity.ts'
import type { RowState } from './row-state.ts'
import { hasLetterEnumeration, isHeading, isLabelledHeading } from './section.ts'
import type { SheetFacts } from './sheet-facts.ts'

/** Changes the state where a block opens or ends. */
export function isFooter(
  row: SheetRow,
  index: number,
  filled: readonly Filled[],
  hasNumber: boolean,
  facts: SheetFacts,
  state: RowState,
): boolean {
  if (state.inFooter) {
    if (isHeadingOfNextList(filled, facts)) return false
    state.inFooter = !resumesList(row, filled, hasNumber, facts)
    return state.inFooter
  }
  if (hasNumber || hasIdentity(row, facts)) return false
  const opens =
    isNipAside(filled, facts) ||
    (filled.length <= 4 &&
      filled.some(({ column, text }) => opensFooter(text) && !isBirth(row, column, facts))) ||
    (state.afterGap && isOfficeBesideNames(filled, facts))
  if (!opens && !(index >= facts.signatureFrom && filled.length <= 3)) return false
  state.inFooter = true
  return true
}

/** `Atambua, 12-03-1980` beside a name. */
function isBirth(row: SheetRow, column: number, { birthColumn, nameColumn }: SheetFacts): boolean {
  return column === birthColumn && (row.cells[nameColumn] ?? '') !== ''
}

/** `NIP. 19680101 …` alone, where neither names nor such numbers stand, is that of who signs. */
function isNipAside(filled: readonly Filled[], facts: SheetFacts): boolean {
  return filled.every(
    ({ column, text }) =>
      column !== facts.nameColumn && !facts.idColumns.includes(column) && /^n/i.test(text) && isNipLine(text),
  )
}

/** `Kepala Dinas,` below a list of numbered people, where no name stands. */
function isOfficeBesideNames(filled: readonly Filled[], facts: SheetFacts): boolean {
  const aside = filled.every(({ column }) => column !== facts.nameColumn && column !== facts.numberColumn)
  return aside && facts.isNumbered && filled.every(({ text }) => isOfficeLine(text))
}

/** Between a signature block and the next table of the sheet: `OPD : DINAS SOSIAL`. */
function isHeadingOfNextList(filled: readonly Filled[], facts: SheetFacts): boolean {
  const [only] = filled
  if (filled.length <= 3 && isLabelledHeading(filled.map(({ text }) => text).join(' '))) return true
  if (only === undefined || filled.length > 1) return false
  const atMargin = only.column === facts.numberColumn || hasLetterEnumeration(only.text)
  return atMargin && isHeading(only.text) && !isOfficeLine(only.text)
}

/** People go on after a signature block: the next table of the same sheet. */
function resumesList(
  row: SheetRow,
  filled: readonly Filled[],
  hasNumber: boolean,
  facts: SheetFacts,
): boolean {
  const name = row.cells[facts.nameColumn] ?? ''
  if (!looksLikeName(name.split('\n')[0] ?? '')) return false
  if (facts.isNumbered) return hasNumber && filled.length >= (facts.peopleHaveMore ? 3 : 2)
  return hasIdentity(row, facts)
}
