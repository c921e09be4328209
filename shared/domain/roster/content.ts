/** What a column holds, told from its cells: for columns without a header, and to check a header. */
import { readGender } from '../gender.ts'
import { canonicalPhone } from '../phone.ts'
import { readRank } from '../rank.ts'
import type { SheetRow } from '../sheet.ts'
import { hasOddCharacters, tidy } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { isHeading } from './section.ts'
import { isNipLine, isNumberLine, isOfficeLine, isSum, opensFooter } from './footer.ts'
import { isUnitName, mentionsUnit } from './place-names.ts'

const lookedAt = 60

export type ColumnContent = {
  filled: number
  field: RosterField | null
  /** Whether it can hold names, though other things stand between them. */
  hasNames: boolean
}

/** @param rows the rows below the header */
export function columnContent(rows: readonly SheetRow[], column: number): ColumnContent {
  const cells: string[] = []
  for (const row of rows) {
    const cell = row.cells[column]
    if (cell !== undefined && cell.trim() !== '') cells.push(cell)
    if (cells.length === lookedAt) break
  }
  if (cells.length === 0) return { filled: 0, field: null, hasNames: false }
  const field = contentField(cells)
  const hasNames = field === 'name' || (field === null && shareOfNames(cells.map(tidy)) >= 0.4)
  return { filled: cells.length, field, hasNames }
}

const tests: readonly (readonly [RosterField, (text: string) => boolean, share: number])[] = [
  ['nip', (text) => /^\d{18}$/.test(compact(text)) || /^\d[.,]\d+e\+17$/i.test(text), 0.5],
  ['nik', (text) => /^\d{16}$/.test(compact(text)) || /^\d[.,]\d+e\+15$/i.test(text), 0.6],
  ['email', (text) => text.length < 200 && /^\S+@\S+\.\S+$/.test(text), 0.5],
  ['phone', (text) => /\d{8}/.test(compact(text)) && canonicalPhone(text) !== null, 0.6],
  ['gender', (text) => readGender(text) !== null, 0.8],
  ['rank', (text) => readRank(text) !== null, 0.6],
  ['unit', isUnitName, 0.6],
]

function contentField(cells: readonly string[]): RosterField | null {
  if (isCounting(cells)) return 'number'
  const texts = cells.map(tidy)
  for (const [field, test, share] of tests) {
    if (texts.filter(test).length >= texts.length * share) return field
  }
  return shareOfNames(texts) >= 0.7 ? 'name' : null
}

function shareOfNames(texts: readonly string[]): number {
  const counted = withoutHeadings(texts)
  return counted.length === 0 ? 0 : counted.filter(looksLikeName).length / counted.length
}

/** Headings, sums and the numbers below names are no argument against names, unless they are nearly all there is. */
function withoutHeadings(texts: readonly string[]): readonly string[] {
  const others = texts.filter((text) => !isHeading(text) && !isSum(text) && !isNumberLine(text))
  return others.length * 3 >= texts.length ? others : texts
}

/** 1, 2, 3 … with few steps back (a new list may begin at 1 again). */
function isCounting(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) =>
    /^\s*\d{1,5}\s*[.)]?\s*$/.test(cell) ? Number.parseInt(cell, 10) : Number.NaN,
  )
  const counted = numbers.filter((number) => !Number.isNaN(number))
  if (counted.length < Math.max(2, cells.length * 0.7)) return false
  const steps = counted.filter(
    (number, place) => place > 0 && number === (counted[place - 1] ?? 0) + 1,
  ).length
  return steps >= (counted.length - 1) * 0.7
}

/** Words of letters, no office, no place, no sentence. */
export function looksLikeName(written: string): boolean {
  const text = tidy(written).replace(/^\d{1,4}\s*[.)]\s*/, '')
  // Few digits belong to things (`Kertas A4`), many are an identity number beside the name.
  const digits = text.replace(/\D/g, '').length
  if (digits > 0 && digits < 8) return false
  if (text.length < 3 || text.length > 80 || !/^\p{L}/u.test(text)) return false
  if (sentenceWords.test(text)) return false
  // Headings and sentences have small words, names have not: `Maria da Cunha`, `Abdullah bin Ali`.
  if (/ (?!bin |binti |dos |van |von )\p{Ll}{3}/u.test(text)) return false
  const main = text.split(/[,\d]/)[0] ?? ''
  if (
    main.split(' ').length > 7 ||
    hasOddCharacters(main) ||
    /[.!?:;]$/.test(main.replace(/\b\p{L}{1,4}\.$/u, ''))
  ) {
    return false
  }
  return (
    !isHeading(text) &&
    !mentionsUnit(text) &&
    !isSum(text) &&
    !opensFooter(text) &&
    !isOfficeLine(text) &&
    !isNipLine(text)
  )
}

/** Words of instructions and headings, never of names. */
export const sentenceWords =
  /\b(?:isi|isilah|kolom|dengan|harap|mohon|silakan|silahkan|jangan|untuk|yang|agar|tidak|wajib|contoh|petunjuk|pengisian|daftar|format|data|baris|sesuai|nama|peserta|kegiatan|sosialisasi|pemerintah|kabupaten|jumlah|lembar|file|berikut|tahun)\b/i

function compact(text: string): string {
  return text.replace(/[\s.'’-]/g, '')
}
