/**
 * Which column holds what: proposed from the headers, checked against the cells. Two columns that claim
 * one field are both named; the more specific one is the proposal.
 */
import { columnName } from '../column-name.ts'
import type { Sheet, SheetRow } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { columnContent, type ColumnContent } from './content.ts'
import type { RosterField } from './fields.ts'
import type { Header } from './header.ts'
import { foldLabel, readLevels, type LabelMeaning } from './header-label.ts'
import { isStrangeHeader } from './spellings.ts'

export type RosterColumn = {
  /** 0-based. */
  column: number
  /** The header as given, levels joined by a dash; `Kolom F` where there is none. */
  label: string
  /** The first three different texts. */
  samples: string[]
  field: RosterField | null
  /** Further fields in the same cell, as in `Nama / NIP`. */
  parts: readonly RosterField[]
  confidence: 'sure' | 'likely' | 'none'
  /** The field this column claims too and did not get, or got against another column. */
  conflict: RosterField | null
}

type Claim = {
  column: number
  field: RosterField
  parts: readonly RosterField[]
  confidence: 'sure' | 'likely'
  words: number
  filled: number
  hasNames: boolean
}

/** @param chosen fields the clerk or an earlier import said, by column; null for none */
export function mapColumns(
  sheet: Sheet,
  header: Header | null,
  dataFrom: number,
  chosen: ReadonlyMap<number, RosterField | null>,
): RosterColumn[] {
  const rows = sheet.rows.slice(dataFrom)
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), header?.levels.length ?? 0)
  const contents = Array.from({ length: width }, (_, column) => columnContent(rows, column))
  const levels = (column: number) => header?.levels[column] ?? []
  const meaning = (column: number) => readLevels(levels(column), header !== null && isGrouped(header, column))
  const claims = withoutEmptyRivals(
    withoutForeignKeys(
      contents.flatMap((content, column) =>
        chosen.has(column) ? [] : (claimOf(column, meaning(column), levels(column), content) ?? []),
      ),
      (column) => rows.some((row) => (row.cells[column]?.match(/\d/g)?.length ?? 0) >= 9),
    ),
  )
  const winners = settle(claims, new Set([...chosen.values()].filter((field) => field !== null)))
  return contents.flatMap((content, column): RosterColumn[] => {
    if (content.filled === 0 && levels(column).length === 0) return []
    const shown = {
      column,
      label: labelOf(levels(column), column),
      samples: samplesOf(rows, column),
    }
    const choice = chosen.get(column)
    if (choice !== undefined) {
      const parts = meaning(column)
      const own = parts !== null && parts.field === choice ? parts.parts : []
      return [{ ...shown, field: choice, parts: own, confidence: 'sure', conflict: null }]
    }
    return [{ ...shown, ...proposal(column, claims, winners) }]
  })
}

/** The heading above this column's own heads a column beside it too. */
function isGrouped({ levels }: Header, column: number): boolean {
  const parent = levels[column]?.at(-2)
  return (
    parent !== undefined &&
    [column - 1, column + 1].some((beside) => levels[beside]?.includes(parent) === true)
  )
}

function claimOf(
  column: number,
  meaning: LabelMeaning | null,
  levels: readonly string[],
  content: ColumnContent,
): Claim | null {
  if (meaning !== null) return claimOfLabel(column, meaning, content)
  if (content.field === null) return null
  // The 16 digits of a NUPTK are no NIK.
  if (isIdentity(content.field) && levels.some((level) => isStrangeHeader(foldLabel(level)))) return null
  // A header nobody knows still says that the column is something of its own.
  if (levels.length > 0 && !unmistakable.has(content.field)) return null
  return { ...content, column, field: content.field, parts: [], confidence: 'likely', words: 0 }
}

function isIdentity(field: RosterField): boolean {
  return field === 'nip' || field === 'nik'
}

const unmistakable: ReadonlySet<RosterField> = new Set(['nip', 'nik', 'email', 'name', 'number'])

/** `Nama` over 1, 2, 3 is merged over the numbers too; a guessed `Nama …` over other things is not the name. */
function claimOfLabel(column: number, meaning: LabelMeaning, content: ColumnContent): Claim | null {
  const { field, parts, exact, words } = meaning
  if (field === 'name' && content.field === 'number') {
    return { ...content, column, field: 'number', parts: [], confidence: 'likely', words: 0 }
  }
  if (!exact && field === 'name' && content.filled > 3 && !content.hasNames) return null
  const confidence = exact ? 'sure' : 'likely'
  return { ...content, column, field, parts, confidence, words: exact ? words : words * 0.1 }
}

/**
 * A header merged over two columns of which one is empty is no conflict, and neither is a column that
 * only looks like a field whose header stands elsewhere.
 */
function withoutEmptyRivals(claims: readonly Claim[]): Claim[] {
  const filled = new Set(claims.filter((claim) => claim.filled > 0).map(({ field }) => field))
  const named = new Set(claims.filter((claim) => claim.words > 0).map(({ field }) => field))
  return claims.filter(
    (claim) => (claim.filled > 0 || !filled.has(claim.field)) && (claim.words > 0 || !named.has(claim.field)),
  )
}

/** `ID` beside a NIP, with nothing like an identity number in it, is a key of the program that wrote the file. */
function withoutForeignKeys(claims: readonly Claim[], hasNumbers: (column: number) => boolean): Claim[] {
  const hasNip = claims.some(({ field, filled }) => field === 'nip' && filled > 0)
  return claims.filter(({ field, column }) => field !== 'id' || !hasNip || hasNumbers(column))
}

/** The winner of every field: sure before likely, more words before fewer, more cells before fewer. */
function settle(claims: readonly Claim[], taken: ReadonlySet<RosterField>): Map<RosterField, Claim> {
  const winners = new Map<RosterField, Claim>()
  for (const claim of claims) {
    const rival = winners.get(claim.field)
    if (taken.has(claim.field) || (rival !== undefined && !beats(claim, rival))) continue
    winners.set(claim.field, claim)
  }
  return winners
}

function beats(claim: Claim, rival: Claim): boolean {
  if (claim.filled === 0 || rival.filled === 0) return claim.filled > rival.filled
  // `NAMA` merged over the letters that count the names, too.
  if (claim.field === 'name' && claim.hasNames !== rival.hasNames) return claim.hasNames
  if (claim.confidence !== rival.confidence) return claim.confidence === 'sure'
  if (claim.words !== rival.words) return claim.words > rival.words
  return claim.filled > rival.filled * 1.2
}

function proposal(
  column: number,
  claims: readonly Claim[],
  winners: ReadonlyMap<RosterField, Claim>,
): Pick<RosterColumn, 'field' | 'parts' | 'confidence' | 'conflict'> {
  const own = claims.find((claim) => claim.column === column)
  if (own === undefined) return { field: null, parts: [], confidence: 'none', conflict: null }
  const rivals = claims.filter((claim) => claim.field === own.field)
  const conflict = rivals.length > 1 ? own.field : null
  if (winners.get(own.field) !== own)
    return { field: null, parts: [], confidence: 'none', conflict: own.field }
  return { field: own.field, parts: own.parts, confidence: own.confidence, conflict }
}

function samplesOf(rows: readonly SheetRow[], column: number): string[] {
  const samples = new Set<string>()
  // A row with one cell among rows with many is a heading, no example of what the column holds.
  const isTable = rows.some((row) => filledCells(row) > 1)
  for (const row of rows.slice(0, 300)) {
    if (isTable && filledCells(row) === 1) continue
    const cell = row.cells[column]
    if (cell !== undefined && cell !== '') samples.add(tidy(cell).slice(0, 80))
    samples.delete('')
    if (samples.size === 3) break
  }
  return [...samples]
}

function filledCells(row: SheetRow): number {
  return row.cells.filter((cell) => cell !== '').length
}

function labelOf(levels: readonly string[], column: number): string {
  const label = levels.map((level) => tidy(level.replace(/([/-])\s*\n\s*/g, '$1'))).join(' – ')
  return label === '' ? `Kolom ${columnName(column)}` : label
}
