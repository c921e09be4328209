/** What one row below the header is: a person, or one of the things that stand between people. */
import type { SheetRow } from '../sheet.ts'
import { hasLetter, isAllCapitals, tidy } from '../spelling.ts'
import { splitName } from '../names.ts'
import { readRank } from '../rank.ts'
import { looksLikeName } from './content.ts'
import { countFilled, type Filled, filledCells } from './filled-cells.ts'
import { isHeadCount, isNipLine, isNumberLine, isOfficeLine } from './footer.ts'
import { isFooter } from './footer-row.ts'
import { isFormulaFailure } from './formula-text.ts'
import { hasIdentity } from './has-identity.ts'
import { isNumberRow } from './header.ts'
import { foldLabel } from './header-label.ts'
import type { IgnoredReason, RejectionCode } from './problems.ts'
import { isGelar } from './name-cell.ts'
import { isRightBelow, type RowState } from './row-state.ts'
import { hasLetterEnumeration, isHeading } from './section.ts'
import { isOrderNumber, type SheetFacts } from './sheet-facts.ts'
import { isSomebody, isSumRow } from './sum-row.ts'
import { isWrapped } from './wrapped-row.ts'

export type RowKind =
  | { kind: 'person' }
  /** `column`: where the heading stands. */
  | { kind: 'section'; text: string; column: number }
  | { kind: 'ignored'; why: Exclude<IgnoredReason, 'title' | 'header' | 'section' | 'sheet_not_used'> }
  /** Goes on where the row above breaks off. */
  | { kind: 'wrapped'; seen: string }
  | {
      kind: 'rejected'
      code: Extract<RejectionCode, 'no_name' | 'vacant' | 'formula_error' | 'example'>
      seen: string
      /** Words below somebody, of which nobody can say whether they go on or are something else. */
      below?: true
    }

const person: RowKind = { kind: 'person' }
const vacancy =
  /^[^\p{L}\p{N}]*(?:p(?:j|js|lt|lh)[. ]+)?(?:kosong|kekosongan|lowong|vacant|belum (?:ada|terisi|diisi|dilantik|ditunjuk|ditetapkan|definitif)|(?:masih )?dalam proses|jabatan kosong|tidak ada|nihil)\b/iu

export function kindOfRow(row: SheetRow, index: number, facts: SheetFacts, state: RowState): RowKind {
  const name = row.cells[facts.nameColumn] ?? ''
  const hasNumber = facts.numberColumn !== null && isOrderNumber(row.cells[facts.numberColumn])
  if (index < facts.signatureFrom && isPlainPerson(row, name, hasNumber, facts, state)) return person
  const filled = filledCells(row)
  if (filled.length === 0 || isToBeFilled(filled, hasNumber, facts)) return ignored('blank')
  if (isRepeatedHeader(filled, facts)) {
    state.inFooter = false
    return ignored('repeated_header')
  }
  if (isNumberRow(row)) return ignored('numbers')
  const isTotal = isSumRow(filled, facts) && !hasIdentity(row, facts) && !isSomebody(filled, hasNumber, facts)
  if (isTotal && !state.inFooter) return ignored('subtotal')
  if (isFooter(row, index, filled, hasNumber, facts, state)) return ignored('footer')
  if (facts.mergedNames.has(row.row)) return ignored('continuation')
  if (isRankOnly(name) && hasOnlyNumbersBeside(filled, facts))
    return ignored(state.afterPerson && !hasNumber ? 'continuation' : 'subtotal')
  // Without a dot it may be a heading: `MTS` is a school too.
  const isGelarAlone = name.includes('.') && filled.length === 1 && isGelar(tidy(name))
  if (isGelarAlone && state.afterPerson && !hasNumber) return ignored('continuation')
  if (!hasNumber && isRightBelow(state) && isWrapped(state.last, filled, facts))
    return { kind: 'wrapped', seen: seenIn(filled) }
  if (isExample(row, facts)) return { kind: 'rejected', code: 'example', seen: seenIn(filled) }
  const heading = sectionOf(row, filled, hasNumber, facts, state)
  if (heading !== null) return heading
  if (tidy(name) === '') return namelessKind(index, filled, hasNumber, facts, state)
  if (isNumberLine(name) && !hasNumber) {
    return state.afterPerson
      ? ignored('continuation')
      : { kind: 'rejected', code: 'no_name', seen: tidy(name) }
  }
  if (isVacant(tidy(name), row, facts)) return { kind: 'rejected', code: 'vacant', seen: tidy(name) }
  if (isFormulaFailure(tidy(name))) return { kind: 'rejected', code: 'formula_error', seen: seenIn(filled) }
  // A dash where the NIP of the person above would stand.
  if (filled.length === 1 && !hasNumber && isRightBelow(state) && /^[-–—]+$/.test(tidy(name)))
    return ignored('continuation')
  if (!hasLetter(name) || nobody.test(name))
    return { kind: 'rejected', code: saysVacant(filled) ? 'vacant' : 'no_name', seen: seenIn(filled) }
  return person
}

/** `III/d`, `Penata Tk. I (III/d)`, `IX`; nothing of a name beside it. */
function isRankOnly(name: string): boolean {
  return rankOnly.test(name) && (readRank(name) !== null || /^\s*[IVX]+\s*$/.test(name))
}

const rankOnly =
  /^\s*(?:(?:juru|pengatur|penata|pembina)[a-z .]*\d?)?[\s,/(-]*(?:gol(?:ongan)?\W*)?(?:[ivx]{1,5}|\d)?[\s/.-]*[a-e]?[\s)]*$/i

/** `III/d` below a name, or beside how many have it. */
function hasOnlyNumbersBeside(filled: readonly Filled[], facts: SheetFacts): boolean {
  return filled.every(({ column, text }) => column === facts.nameColumn || /^\d{1,4}[.)]?$/.test(text))
}

/** `dst.`, `xxx` */
const nobody = /^\W*(?:dst|dll|dsb|dkk|x{3,})\W*$/i

/** Somebody with a number may be called `Nihil Prasetyo`; nobody is called `Nihil`. */
function isVacant(name: string, row: SheetRow, facts: SheetFacts): boolean {
  if (!vacancy.test(name)) return false
  return !/\p{L}.* \p{L}/u.test(name) || !hasIdentity(row, facts)
}

function ignored(why: Extract<RowKind, { kind: 'ignored' }>['why']): RowKind {
  return { kind: 'ignored', why }
}

/** `Contoh: Budi Santoso`, or `Contoh` where the number stands. */
function isExample(row: SheetRow, { nameColumn, numberColumn }: SheetFacts): boolean {
  const number = numberColumn === null ? '' : (row.cells[numberColumn] ?? '')
  return (
    /^\W*(?:contoh|cth)\b/i.test(number) || /^\W*(?:contoh|cth)\s*[.:)]/i.test(row.cells[nameColumn] ?? '')
  )
}

/** `15 | ........ | ........`: a line for somebody who comes unannounced. */
function isToBeFilled(filled: readonly Filled[], hasNumber: boolean, facts: SheetFacts): boolean {
  const others = filled.filter(({ column }) => column !== facts.numberColumn)
  return hasNumber && others.length > 0 && others.every(({ text }) => dotsToWriteOn.test(text))
}

const dotsToWriteOn = /^(?:\d{1,4}\s*[.)]?\s*)?[.…_]{2}[\s.…_]*$/

/** The common case, decided without looking further: a number, a name and more. */
function isPlainPerson(
  row: SheetRow,
  name: string,
  hasNumber: boolean,
  facts: SheetFacts,
  state: RowState,
): boolean {
  if (state.inFooter || name.length < 2 || unusualName.test(name) || facts.mergedNames.size > 0) return false
  if (!hasLetter(name) || (facts.isNumbered && !hasNumber)) return false
  if (!hasNumber && (!hasIdentity(row, facts) || isExample(row, facts))) return false
  return countFilled(row.cells) >= (hasNumber ? 3 : 2)
}

/** Beginnings of sums, vacancies and lines that are no names; they are looked at closely. */
const unusualName =
  /^(?:\s*(?:[#=]|err:)|[\s\W_]*(?:sub|tot|jum|jml|grand|rek|terb|kosong|kekos|lowong|vacant|belum|jabatan|tidak|nihil|nip|nama|nrp|ni pppk|dst|dll|dsb|dkk|x{3}|dalam|contoh|cth|p(?:j|js|lt|lh)(?![a-z])|[ivx]+(?![a-z])|gol|juru|pengatur|penata|pembina|(?:laki|pria|perempuan|wanita|hadir|izin|ijin|sakit|alph?a|cuti|dinas luar|tugas|tanpa|c?pns|pppk|p3k|asn|non asn|thl|honorer)(?![a-z])))/i

function isRepeatedHeader(filled: readonly Filled[], facts: SheetFacts): boolean {
  if (!filled.slice(0, 3).some(({ text }) => facts.headerWords.has(text.toLowerCase()))) return false
  const same = filled.filter(
    ({ column, text }) => facts.headerTexts.get(column)?.has(foldLabel(text)) === true,
  )
  return same.length * 10 >= filled.length * 7 && (same.length >= 2 || facts.headerTexts.size === 1)
}

function sectionOf(
  row: SheetRow,
  filled: readonly Filled[],
  hasNumber: boolean,
  facts: SheetFacts,
  state: RowState,
): RowKind | null {
  const numbering = filled.find(({ column }) => column === facts.numberColumn)
  const others = withoutCount(filled.filter((one) => one !== numbering))
  const joined = filled.map(({ text }) => text).join(' ')
  if (filled.length <= 3 && /^[\p{L} /]+\s*:\s*\S/u.test(joined) && isHeading(joined)) {
    return { kind: 'section', text: joined, column: filled[0]?.column ?? 0 }
  }
  const isHeadingAtMargin = numbering !== undefined && others.every(({ text }) => isHeadCount(text))
  const [only] = isHeadingAtMargin ? [numbering] : others
  if (only === undefined || others.length > 1 || !hasLetter(only.text)) return null
  const isEnumerated = numbering !== undefined && numbering !== only && !hasNumber
  if (isEnumerated && /^(?:[IVXLC]{1,6}|[A-Za-z])\s*[.)]*$/.test(numbering.text)) return section(only)
  return isLoneHeading(row, only, hasNumber, facts, state) ? section(only) : null
}

/** `DINAS SOSIAL | … | 12 orang`: a heading with the number of its people. */
function withoutCount(others: readonly Filled[]): readonly Filled[] {
  const [first, second] = others
  if (first === undefined || second === undefined || others.length > 2) return others
  const counts = isHeadCount(second.text) || (/^\d{1,4}$/.test(second.text) && isHeading(first.text))
  return counts ? [first] : others
}

function section({ text, column }: Filled): RowKind {
  return { kind: 'section', text, column }
}

/** Whether the only text of a row is a heading rather than a person of whom nothing else is known. */
function isLoneHeading(
  row: SheetRow,
  only: Filled,
  hasNumber: boolean,
  facts: SheetFacts,
  state: RowState,
): boolean {
  if (vacancy.test(only.text) || isNipLine(only.text)) return false
  if (isHeading(only.text)) return !hasNumber || (facts.peopleHaveMore && !facts.inOrder.has(row.row))
  if (hasNumber) return false
  if (only.column === facts.numberColumn || facts.wideRows.has(row.row)) return true
  if (only.column !== facts.nameColumn) return groupFields.has(facts.fieldAt.get(only.column) ?? '')
  if (hasLetterEnumeration(only.text) && facts.peopleHaveMore && !facts.isNumbered) return true
  const { front, back } = splitName(only.text)
  if (front !== '' || back !== '') return false
  if (facts.isNumbered)
    return !isRightBelow(state) || !facts.isStrictlyNumbered || !isStrayName(only.text, facts)
  return facts.peopleHaveMore && isAllCapitals(only.text) && !facts.namesInCapitals
}

/** Somebody without a number, or the rest of the name above, in a list that has no headings. */
function isStrayName(text: string, facts: SheetFacts): boolean {
  if (facts.beginsWithHeading || facts.villageRoster || (isAllCapitals(text) && !facts.namesInCapitals))
    return false
  return looksLikeName(text)
}

function saysVacant(filled: readonly Filled[]): boolean {
  return filled.some(({ text }) => vacancy.test(text))
}

const groupFields: ReadonlySet<string> = new Set(['unit', 'sub_unit', 'district', 'village'])

function namelessKind(
  index: number,
  filled: readonly Filled[],
  hasNumber: boolean,
  facts: SheetFacts,
  state: RowState,
): RowKind {
  const known = filled.filter(({ column }) => facts.fieldAt.has(column) && column !== facts.numberColumn)
  const others = filled.filter(({ column }) => column !== facts.numberColumn)
  if (others.length === 0) return ignored(hasNumber ? 'blank' : 'stray_text')
  if (index > facts.lastNumbered && !hasNumber && others.every(({ text }) => isOfficeLine(text)))
    return ignored('footer')
  // `3.` or dots where somebody shall sign.
  if (known.length === 0 && hasNumber && !others.some(({ text }) => hasLetter(text))) return ignored('blank')
  if (known.length === 0) return ignored('stray_text')
  if (saysVacant(others)) return { kind: 'rejected', code: 'vacant', seen: seenIn(filled) }
  const rejected = { kind: 'rejected', code: 'no_name', seen: seenIn(filled) } as const
  return hasNumber || !isRightBelow(state) ? rejected : { ...rejected, below: true }
}

export function seenIn(filled: readonly Filled[]): string {
  return filled
    .map(({ text }) => text)
    .join(' | ')
    .slice(0, 200)
}
