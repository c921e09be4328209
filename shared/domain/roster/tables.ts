/**
 * Several tables on one sheet: the same columns again at the right, or another table with columns of its
 * own further down. Every table comes back as a sheet whose rows and columns keep their places.
 */
import type { Sheet, SheetRow } from '../sheet.ts'
import { tidy } from '../spelling.ts'
import { looksLikeName } from './content.ts'
import { isNumberLine, isOfficeLine, opensFooter } from './footer.ts'
import { type Header, headerAt, readsAsHeader } from './header.ts'
import { foldLabel, readLabel } from './header-label.ts'
import { titleOrigin } from './origin.ts'

type Table = {
  sheet: Sheet
  /** As the spreadsheet counts. */
  headerRow: number
}

/** From top to bottom, and those beside each other from left to right; one where the sheet holds only one. */
export function tablesOf(sheet: Sheet, header: Header): Table[] {
  return stackedTables(sheet, header).flatMap(({ sheet: part, header: own }) =>
    besides(part, own).map((one) => ({ sheet: one, headerRow: part.rows[own.top]?.row ?? 0 })),
  )
}

type Part = { sheet: Sheet; header: Header }

/** Cut where a header with other columns begins; the same header again is a new page of the same table. */
function stackedTables(sheet: Sheet, header: Header): Part[] {
  const cuts: { from: number; headerRow: number }[] = []
  const known = new Set([columnsKey(header)])
  let { bottom } = header
  for (let index = header.bottom + 2; index < sheet.rows.length - 1; index++) {
    const row = sheet.rows[index]
    if (row === undefined || !row.cells.some(beginsWithName) || !readsAsHeader(sheet, index)) continue
    const next = headerAt(sheet, row.row)
    if (next === null || next.top <= header.bottom || known.has(columnsKey(next))) continue
    known.add(columnsKey(next))
    // The header of the table above is no title of this one.
    cuts.push({ from: Math.max(bottom + 1, titlesAbove(sheet, next.top)), headerRow: row.row })
    index = bottom = next.bottom
  }
  if (cuts.length === 0) return [{ sheet, header }]
  const parts: Part[] = [{ sheet: rowsOf(sheet, 0, cuts[0]?.from ?? 0), header }]
  for (const [place, { from, headerRow }] of cuts.entries()) {
    const part = rowsOf(sheet, from, cuts[place + 1]?.from ?? sheet.rows.length)
    const titled = withTitles(sheet, header.top, part, headerRow)
    const own = headerAt(titled, headerRow)
    if (own !== null) parts.push({ sheet: titled, header: own })
  }
  return parts
}

/** The titles of the whole sheet hold for a lower table that doesn't name an OPD of its own. */
function withTitles(sheet: Sheet, top: number, part: Sheet, headerRow: number): Sheet {
  const above = part.rows.findIndex(({ row }) => row === headerRow)
  const own = titleOrigin(part, above, false)
  if (own.unit !== null || own.district !== null) return part
  return { ...part, rows: [...sheet.rows.slice(0, top), ...part.rows] }
}

function beginsWithName(cell: string): boolean {
  return cell.length < 60 && /^\W*(?:nama|n a m a)\b/i.test(cell)
}

function columnsKey(header: Header): string {
  return lowestLabels(header).join('|').replace(/\|+$/, '')
}

function lowestLabels({ levels }: Header): string[] {
  return levels.map((texts) => foldLabel(tidy(texts.at(-1) ?? '')))
}

const mostTitles = 3

/** Index of the first title row of the table whose header is at `top`. */
function titlesAbove(sheet: Sheet, top: number): number {
  let from = top
  while (from > 0 && top - from < mostTitles) {
    const filled = sheet.rows[from - 1]?.cells.map(tidy).filter((cell) => cell !== '') ?? []
    if (filled.length > 2 || filled.some((cell) => isNumberLine(cell) || isOfficeLine(cell))) break
    if (filled.every((cell) => !/\p{L}{2}/u.test(cell))) break
    from--
  }
  return from
}

function rowsOf(sheet: Sheet, from: number, to: number): Sheet {
  const rows = sheet.rows.slice(from, to)
  const first = rows[0]?.row ?? 0
  const last = rows.at(-1)?.row ?? 0
  return { ...sheet, rows, merges: sheet.merges.filter(({ top, bottom }) => top >= first && bottom <= last) }
}

/** `No Nama NIP | No Nama NIP`: the tables that stand beside each other under one header. */
function besides(sheet: Sheet, header: Header): Sheet[] {
  const labels = lowestLabels(header)
  const first = labels.findIndex((label) => readLabel(label)?.field === 'name')
  const second = labels.indexOf(labels[first] ?? '', first + 1)
  if (first < 0 || second < 0 || !holdsNames(sheet, header, first) || !holdsNames(sheet, header, second))
    return [sheet]
  const width = second - first
  let start = second
  while (start - 1 > first && labels[start - 1] !== '' && labels[start - 1] === labels[start - 1 - width])
    start--
  const own = start - width
  const repeated = labels
    .slice(own, start)
    .filter((label, place) => label !== '' && label === labels[start + place])
  if (repeated.length < 2) return [sheet]
  const starts: number[] = []
  for (let at = own; labels[at + (first - own)] === labels[first]; at += width) starts.push(at)
  return starts.map((at) => columnsOf(sheet, header, at, at + width, own))
}

function holdsNames(sheet: Sheet, header: Header, column: number): boolean {
  const cells = sheet.rows
    .slice((header.numbers ?? header.bottom) + 1, header.bottom + 40)
    .flatMap((row) => row.cells[column] ?? [])
    .filter((cell) => cell !== '' && !isOfficeLine(cell) && !isNumberLine(cell) && !opensFooter(cell))
  return cells.filter((cell) => looksLikeName(cell.split('\n')[0] ?? '')).length * 2 > cells.length
}

/** Columns before `shared` hold for all tables; so do titles, and headings merged over several tables. */
function columnsOf(sheet: Sheet, header: Header, from: number, to: number, shared: number): Sheet {
  const isOwn = (column: number) => column < shared || (column >= from && column < to)
  const wide = new Map(
    sheet.merges
      .filter(({ left, right }) => left < from && right >= from)
      .map(({ top, left }) => [top, left]),
  )
  const rows = sheet.rows.flatMap((row, index): SheetRow[] => {
    if (index < header.top) return [row]
    const cells = row.cells.map((cell, column) => (isOwn(column) ? cell : '')).slice(0, to)
    const heading: string = row.cells[wide.get(row.row) ?? -1] ?? ''
    if (heading !== '' && !cells.some((cell) => cell !== ''))
      cells.splice(0, cells.length, ...blank(from), heading)
    const last = cells.findLastIndex((cell) => cell !== '')
    return last < 0 ? [] : [{ ...row, cells: cells.slice(0, last + 1) }]
  })
  const merges = sheet.merges.filter(({ left }) => isOwn(left))
  return { ...sheet, rows, merges }
}

function blank(cells: number): string[] {
  return Array.from({ length: cells }, () => '')
}
