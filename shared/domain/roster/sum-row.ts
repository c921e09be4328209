/** Rows that count people instead of naming them. */
import { hasLetter } from '../spelling.ts'
import { looksLikeName } from './content.ts'
import type { RosterField } from './fields.ts'
import type { Filled } from './filled-cells.ts'
import { isCountedKind, isHeadCount, isSum } from './footer.ts'
import type { SheetFacts } from './sheet-facts.ts'

/** A word for a sum, nothing but `3 orang`, or how many of a kind: `Laki-laki | 3`. */
export function isSumRow(filled: readonly Filled[], facts: SheetFacts): boolean {
  if (filled.some(({ text }) => isSum(text)) || filled.every(({ text }) => isHeadCount(text))) return true
  const [kind, ...counts] = filled.filter(({ column }) => column !== facts.numberColumn)
  if (kind === undefined || counts.length === 0 || !isCountedKind(kind.text)) return false
  return counts.every(({ text }) => /^[:=]?\s*\d{1,5}$/.test(text) || isHeadCount(text))
}

/** A name with a number and a word beside it, or with two words, is somebody, were it `Total Nugroho`. */
export function isSomebody(filled: readonly Filled[], hasNumber: boolean, facts: SheetFacts): boolean {
  const name = filled.find(({ column }) => column === facts.nameColumn)?.text ?? ''
  const words = filled.filter(
    ({ column, text }) => isWordOf(facts.fieldAt.get(column)) && hasLetter(text) && !isHeadCount(text),
  )
  return words.length >= (hasNumber ? 1 : 2) && looksLikeName(name.replace(/^\S+ /, ''))
}

function isWordOf(field: RosterField | undefined): boolean {
  return field !== undefined && field !== 'name' && field !== 'number' && field !== 'note'
}
