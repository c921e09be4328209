/** What one header cell, or the two or three cells above one column, say about it. */
import { fold, tidy } from '../spelling.ts'
import type { RosterField } from './fields.ts'
import { guessedField, isStrangeHeader, spelledField } from './spellings.ts'

export type LabelMeaning = {
  field: RosterField
  /** Further fields that stand in the same cell, as in `Nama / NIP / Pangkat`. */
  parts: readonly RosterField[]
  /** Spelled exactly as a known header. */
  exact: boolean
  /** More words say more: `NIP Baru` is more specific than `NIP`. */
  words: number
}

const remembered = new Map<string, LabelMeaning | null>()

/** null where the label means none of our fields. */
export function readLabel(label: string): LabelMeaning | null {
  const known = remembered.get(label)
  if (known !== undefined) return known
  if (remembered.size > 5000) remembered.clear()
  const meaning = label.length > 300 ? null : meaningOf(label)
  remembered.set(label, meaning)
  return meaning
}

/**
 * The levels of one column from top to bottom; the lowest is the most specific.
 * @param isGroup the level above the lowest heads the columns beside this one too
 */
export function readLevels(levels: readonly string[], isGroup = false): LabelMeaning | null {
  const [lowest] = levels.slice(-1)
  if (lowest === undefined) return null
  if (levels.length === 1) return readLabel(lowest)
  const tick = tickMeaning(levels)
  if (tick !== null) return tick
  const above = levels.slice(0, -1)
  const [parent = ''] = above.slice(-1)
  for (const joined of [`${parent} ${lowest}`, `${lowest} ${parent}`]) {
    const meaning = readLabel(joined)
    if (meaning?.exact === true && meaning.parts.length === 0) return meaning
  }
  if (isStrangeHeader(foldLabel(lowest))) return null
  // `Nama` above `NIP` in one column: two rows of a person, or two lines of a cell.
  const stacked = !isGroup && readLabel(parent)?.field === 'name' ? readLabel(`${parent} / ${lowest}`) : null
  if (stacked !== null && stacked.parts.length > 0) return stacked
  return readLabel(lowest) ?? readLabel(`${parent} ${lowest}`) ?? readLevels(above)
}

/** `L` and `P` under a common `Jenis Kelamin`. */
function tickMeaning(levels: readonly string[]): LabelMeaning | null {
  const [above, lowest] = levels.slice(-2)
  if (above === undefined || lowest === undefined || readLabel(above)?.field !== 'gender') return null
  const field = spelledField(foldLabel(lowest))
  if (field !== 'male_tick' && field !== 'female_tick') return null
  return { field, parts: [], exact: true, words: 2 }
}

/** Small letters without signs; `N I K` becomes `nik`, and the number sign a word. */
export function foldLabel(label: string): string {
  if (/^\s*#\s*$/.test(label)) return 'no'
  const folded = fold(tidy(label)).replace(/\b(?:e mail)\b/, 'email')
  return /^(?:[a-z0-9] ){2,}[a-z0-9]$/.test(folded) ? folded.replaceAll(' ', '') : folded
}

function meaningOf(label: string): LabelMeaning | null {
  const folded = foldLabel(label)
  if (folded === '') return null
  // Beside a name with gelar, the one without is the poorer.
  const words = folded.endsWith('tanpa gelar') ? 1 : folded.split(' ').length
  const spelled = spelledField(folded)
  if (spelled !== null) return nameBeside(label, words) ?? { field: spelled, parts: [], exact: true, words }
  return (
    compoundMeaning(label, words) ??
    guessedMeaning(folded, words) ??
    withoutHints(label) ??
    withoutColumnNumber(label)
  )
}

/** `2. Nama`. */
function withoutColumnNumber(label: string): LabelMeaning | null {
  const short = label.replace(/^\s*\(?\d{1,2}\s*[.)]\s*(?=\p{L})/u, '')
  return short === label ? null : meaningOf(short)
}

/** `Nama/Jabatan` is a name with a jabatan, `Nama Jabatan` the name of a jabatan. */
function nameBeside(label: string, words: number): LabelMeaning | null {
  if (!/^\W*nama\b[^/]*\//i.test(label)) return null
  const meaning = compoundMeaning(label, words)
  return meaning?.field === 'name' && meaning.parts.length > 0 ? meaning : null
}

/** `NIP (18 digit tanpa spasi, contoh: 1980…)` explains itself in brackets. */
function withoutHints(label: string): LabelMeaning | null {
  const short = label.replace(/\([^)]*\)?|\bcontoh\b.*$|:.*$/gis, ' ').trim()
  return short === label.trim() || short === '' ? null : meaningOf(short)
}

function guessedMeaning(folded: string, words: number): LabelMeaning | null {
  const field = guessedField(folded)
  return field === null ? null : { field, parts: [], exact: false, words }
}

/** `Nama / NIP`, `Nama (NIP)`, `Nama, NIP`, `Jabatan dan Unit Kerja`: every piece must be a field of its own. */
function compoundMeaning(label: string, words: number): LabelMeaning | null {
  const pieces = label
    .split(/[/\n&+(),]|\bdan\b|\s-\s/i)
    .map(foldLabel)
    .filter((piece) => piece !== '')
  if (pieces.length < 2 || pieces.length > 4) return null
  const fields: RosterField[] = []
  for (const piece of pieces) {
    const field = spelledField(piece) ?? guessedField(piece)
    if (field === null) return null
    if (!fields.includes(field)) fields.push(field)
  }
  const merged = mergeRelated(fields)
  const [first] = merged
  if (first === undefined) return null
  const field = mainFields.find((main) => merged.includes(main)) ?? first
  return { field, parts: merged.filter((part) => part !== field), exact: true, words }
}

/** What a cell with several things in it is first of all. */
const mainFields: readonly RosterField[] = ['name', 'nip', 'id', 'nik']

/** Pairs that are one column with two words for it. */
function mergeRelated(fields: readonly RosterField[]): RosterField[] {
  let merged = [...fields]
  for (const [whole, left, right] of relatives) {
    if (!merged.includes(left) || !merged.includes(right)) continue
    merged = [whole, ...merged.filter((field) => field !== left && field !== right)]
  }
  return merged
}

const relatives: readonly (readonly [whole: RosterField, left: RosterField, right: RosterField])[] = [
  ['rank', 'rank', 'pangkat'],
  ['id', 'nip', 'nik'],
  ['id', 'id', 'nip'],
  ['id', 'id', 'nik'],
  ['unit', 'unit', 'sub_unit'],
  ['gender', 'male_tick', 'female_tick'],
]
