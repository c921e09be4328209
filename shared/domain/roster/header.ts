/**
 * The header of a sheet: it stands under title rows, may have two or three levels with merged cells, and
 * may be followed by a row of column numbers.
 */
import type { Sheet, SheetMerge, SheetRow } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { foldLabel, readLabel } from './header-label.ts'

export type Header = {
  /** Indexes into `sheet.rows`, both ends included. */
  top: number
  bottom: number
  /** Index of the row `1 2 3 …`, if there is one. */
  numbers: number | null
  /** For every column its texts from top to bottom; merged cells count for every column they cover. */
  levels: string[][]
}

const searchedRows = 120
const mostLevels = 4

/** null where no row reads like a header. */
export function findHeader(sheet: Sheet): Header | null {
  let best: { index: number; score: number } | null = null
  const end = Math.min(sheet.rows.length, searchedRows)
  for (let index = 0; index < end; index++) {
    const score = scoreRow(sheet, index)
    // Headers are repeated further down, so a later row must be clearly better.
    if (score > 0 && (best === null || score > best.score * 1.25)) best = { index, score }
  }
  return best === null ? null : headerAround(sheet, best.index)
}

/** The header that has the row with this number, as the clerk says. */
export function headerAt(sheet: Sheet, rowNumber: number): Header | null {
  const index = sheet.rows.findIndex((row) => row.row === rowNumber)
  return index < 0 ? null : headerAround(sheet, index)
}

/** A row that names several columns, one of them the names, wherever it stands. */
export function readsAsHeader(sheet: Sheet, index: number): boolean {
  return scoreRow(sheet, index) >= 3
}

/** Numbers of people and things; a year or a date may head a column. */
const isValue = /^(?!(?:19|20)\d\d$|\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?$)[\d\s.,'-]+$/

/** How much a row looks like a header; 0 where it cannot be one. */
function scoreRow(sheet: Sheet, index: number): number {
  const row = sheet.rows[index]
  if (row === undefined) return 0
  const fields = new Set<string>()
  let score = 0
  // The same columns may stand there twice, for people side by side.
  const texts = new Set<string>()
  for (const cell of row.cells) {
    const text = cell === '' ? '' : tidy(cell)
    if (text === '') continue
    texts.add(text)
    // `Nama | : Budi` is a line of a form.
    if (isValue.test(text) || text.startsWith(':')) return 0
    const meaning = readLabel(cell)
    if (meaning === null || fields.has(meaning.field)) continue
    fields.add(meaning.field)
    score += meaning.exact ? 1 : 0.4
  }
  if (texts.size === 1 || score < 1.4) return standsOverNames(sheet, index) ? 0.9 : 0
  if (score < texts.size * 0.25) return 0
  return fields.has('name') ? score + 1 : score
}

/** `Nama`, alone or beside headers nobody knows, with names below it. */
function standsOverNames(sheet: Sheet, index: number): boolean {
  const cells = sheet.rows[index]?.cells ?? []
  const column = cells.findIndex((cell) => {
    const meaning = cell === '' ? null : readLabel(cell)
    return meaning?.field === 'name' && meaning.exact
  })
  const below = sheet.rows.slice(index + 1, index + 6)
  return column >= 0 && below.length > 0 && below.every((next) => /\p{L}{2}/u.test(next.cells[column] ?? ''))
}

function headerAround(sheet: Sheet, index: number): Header {
  const top = topOf(sheet, index)
  const bottom = bottomOf(sheet, top, index)
  const levels = labelLevels(sheet, top, bottom)
  const numbers = isNumberRow(sheet.rows[bottom + 1]) ? bottom + 1 : null
  return { top, bottom, numbers, levels }
}

/** The level above belongs to the header when it names a group of columns or fills a gap. */
function topOf(sheet: Sheet, index: number): number {
  let top = index
  while (top > 0 && index - top < mostLevels - 1) {
    const row = sheet.rows[top]
    const above = sheet.rows[top - 1]
    if (row === undefined || above === undefined || above.row !== row.row - 1) break
    if (!isUpperLevel(sheet, above, row)) break
    top--
  }
  return top
}

function isUpperLevel(sheet: Sheet, above: SheetRow, row: SheetRow): boolean {
  const reachesDown = sheet.merges.some((merge) => merge.top <= above.row && merge.bottom >= row.row)
  if (reachesDown) return true
  const filled = above.cells.filter((cell) => tidy(cell) !== '')
  const width = row.cells.length
  const spansAll = sheet.merges.some(
    (merge) =>
      merge.top === above.row && merge.left === 0 && merge.right >= Math.min(width, row.cells.length) - 1,
  )
  if (filled.length === 0 || spansAll) return false
  const fillsGap = above.cells.some(
    (cell, column) => cell !== '' && readLabel(cell)?.exact === true && tidy(row.cells[column] ?? '') === '',
  )
  return (
    fillsGap && filled.every((cell) => !/\d{5}/.test(cell)) && (filled.length > 1 || row.cells.length > 2)
  )
}

/** Lower levels: what vertical merges reach, or a row that only fills gaps under group headings. */
function bottomOf(sheet: Sheet, top: number, index: number): number {
  const topRow = sheet.rows[top]?.row ?? 0
  const indexRow = sheet.rows[index]?.row ?? 0
  let lastRow = indexRow
  for (const merge of sheet.merges) {
    const starts = merge.top >= topRow && merge.top <= indexRow
    if (starts && merge.bottom > lastRow && merge.bottom - topRow < mostLevels) lastRow = merge.bottom
  }
  let bottom = index
  while (bottom + 1 < sheet.rows.length && (sheet.rows[bottom + 1]?.row ?? Infinity) <= lastRow) bottom++
  if (bottom === index && bottom - top < mostLevels - 1 && isLowerLevel(sheet, index)) bottom++
  return bottom
}

function isLowerLevel(sheet: Sheet, index: number): boolean {
  const row = sheet.rows[index]
  const below = sheet.rows[index + 1]
  if (row === undefined || below === undefined || below.row !== row.row + 1) return false
  const texts = below.cells.filter((cell) => tidy(cell) !== '')
  const isLabel = (cell: string, column: number) =>
    tidy(cell) === '' ||
    readLabel(cell)?.exact === true ||
    readLabel(`${row.cells[column] ?? ''} ${cell}`)?.exact === true
  if (texts.length >= 2 && below.cells.every(isLabel)) return true
  let known = 0
  for (const [column, cell] of below.cells.entries()) {
    const text = tidy(cell)
    if (text === '') continue
    if (/\d/.test(text) || text.length > 40) return false
    const above = tidy(row.cells[column] ?? '')
    const groupsColumns =
      tidy(row.cells[column + 1] ?? '') === '' && tidy(below.cells[column + 1] ?? '') !== ''
    if (above !== '' && !groupsColumns) return false
    if (readLabel(cell)?.exact === true || /^(?:l|p|depan|belakang)$/.test(foldLabel(cell))) known++
  }
  return known > 0 && known * 2 >= texts.length
}

const columnLabel = /^[^\p{L}\p{N}]*(\d{1,2}|[A-Za-z]|[IVXivx]{1,5})[^\p{L}\p{N}]*$/u

/** `1 2 3`, `(1) (2) (3)`, `-1- -2-`, `a b c`, `I II III`: what counts the columns. */
export function isNumberRow(row: SheetRow | undefined): boolean {
  if (row === undefined) return false
  const counted: string[] = []
  for (const cell of row.cells) {
    const text = tidy(cell)
    if (text === '') continue
    const counter = columnLabel.exec(text)?.[1]
    if (counter === undefined) return false
    counted.push(counter.toLowerCase())
  }
  const [first] = counted
  if (first === undefined || counted.length < 2) return false
  if (/^\d/.test(first)) return counted.every((one, place) => Number(one) === Number(first) + place)
  // Two single letters may be anything; a third in order counts.
  if (counted.length < 3) return false
  return [letters, romans].some((order) => counted.every((one, place) => one === order[place]))
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

function labelLevels(sheet: Sheet, top: number, bottom: number): string[][] {
  const rows = sheet.rows.slice(top, bottom + 1)
  const first = rows[0]?.row ?? 0
  const last = rows.at(-1)?.row ?? 0
  const merges = sheet.merges.filter((merge) => merge.top <= last && merge.bottom >= first)
  const width = Math.max(...rows.map((row) => row.cells.length), ...merges.map((merge) => merge.right + 1), 0)
  const isTop = (row: SheetRow) => rows.length > 1 && row === rows[0]
  return Array.from({ length: width }, (_, column) => {
    const levels: string[] = []
    for (const row of rows) {
      const own = row.cells[column] ?? ''
      const text = own === '' ? coveredText(rows, merges, row, column, isTop(row)) : own
      if (tidy(text) !== '' && text !== levels.at(-1)) levels.push(text)
    }
    return levels
  })
}

/** The text of the merged cell that covers this one; without merges a group heading reaches right over gaps. */
function coveredText(
  rows: readonly SheetRow[],
  merges: readonly SheetMerge[],
  row: SheetRow,
  column: number,
  isTop: boolean,
): string {
  const merge = merges.find(
    (one) => one.top <= row.row && one.bottom >= row.row && one.left <= column && one.right >= column,
  )
  if (merge !== undefined) {
    return merge.top === row.row ? (row.cells[merge.left] ?? '') : ''
  }
  const below = rows[rows.indexOf(row) + 1]
  const hasOwnLower = isTop && merges.length === 0 && tidy(below?.cells[column] ?? '') !== ''
  if (!hasOwnLower) return ''
  for (let left = column - 1; left >= 0; left--) {
    const heading = row.cells[left] ?? ''
    if (tidy(heading) !== '') return tidy(below?.cells[left] ?? '') === '' ? '' : heading
  }
  return ''
}
