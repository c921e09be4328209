/** Where the people of a sheet end and the block begins in which somebody signs. */
import type { Sheet, SheetRow } from '../sheet.ts'
import { continues } from './broken-text.ts'
import { looksLikeName } from './content.ts'
import { isNipLine, isNumberLine, isOfficeLine, isSum, opensFooter } from './footer.ts'
import { isKindHeading } from './place-names.ts'

/** Nobody is numbered below `last`: the rows there are a signature block if they hold one. */
export function signatureAfter(
  sheet: Sheet,
  last: number,
  nameColumn: number,
  birth: number | undefined,
): number {
  let from = last + 1
  while (
    isSecondLine(sheet, from, nameColumn) ||
    isRestOfAbove(sheet, from) ||
    isUnnumbered(sheet, from, nameColumn, birth)
  )
    from++
  const rows = sheet.rows.slice(from)
  const signed = rows.some((row) =>
    row.cells.some((cell) => cell !== '' && (opensFooter(cell) || isNipLine(cell))),
  )
  return signed || isShortSignature(rows) ? from : Infinity
}

/** The NIP right below the name of the last person. */
function isSecondLine(sheet: Sheet, index: number, nameColumn: number): boolean {
  const row = rowRightBelow(sheet, index)
  const above = sheet.rows[index - 1]?.cells[nameColumn] ?? ''
  return row !== undefined && isNumberLine(row.cells[nameColumn] ?? '') && above !== ''
}

/** `Evaluasi` right below `Kepala Bidang Data dan`. */
function isRestOfAbove(sheet: Sheet, index: number): boolean {
  const above = sheet.rows[index - 1]?.cells ?? []
  const rest = rowRightBelow(sheet, index)?.cells.map((text, column) => ({
    text,
    begun: above[column] ?? '',
  }))
  const filled = rest?.filter(({ text }) => text !== '') ?? []
  return filled.length > 0 && filled.every(({ text, begun }) => begun !== '' && continues(begun, text))
}

/** Somebody more, whom nobody gave a number: right below the others, with more than a name. */
function isUnnumbered(sheet: Sheet, index: number, nameColumn: number, birth: number | undefined): boolean {
  const row = rowRightBelow(sheet, index)
  if (row === undefined) return false
  const hasOthers = row.cells.some((cell, column) => cell !== '' && column !== nameColumn)
  const signs = (cell: string) => isOfficeLine(cell) || opensFooter(cell) || isNipLine(cell) || isSum(cell)
  if (
    !hasOthers ||
    row.cells.some((cell, column) => column !== nameColumn && column !== birth && signs(cell))
  )
    return false
  return looksLikeName(row.cells[nameColumn]?.split('\n')[0] ?? '')
}

/** The row at `index` where no empty one lies above it. */
function rowRightBelow(sheet: Sheet, index: number): SheetRow | undefined {
  const [above, row] = [sheet.rows[index - 1], sheet.rows[index]]
  return above !== undefined && row?.row === above.row + 1 ? row : undefined
}

/** An office by itself above at most two names: `Kepala Dinas,` and who signs for it. */
function isShortSignature(rows: readonly SheetRow[]): boolean {
  const filled = rows.map((row) => row.cells.filter((cell) => cell !== ''))
  const numbers = filled.flat().filter((cell) => (cell.match(/\d/g)?.length ?? 0) >= 9)
  // `KEPALA DESA` alone is the heading of people.
  const signs = (cell: string) => isOfficeLine(cell) && (cell.endsWith(',') || !isKindHeading(cell))
  const office = filled.findIndex((cells) => cells.length > 0 && cells.every(signs))
  return office >= 0 && office <= 2 && rows.length <= longestSignature && numbers.length <= 2
}

const longestSignature = 10

/** Where people have no numbers: from an office line near the end down to the NIP line that closes the sheet. */
export function closingSignature(sheet: Sheet, from: number): number {
  const end = sheet.rows.findLastIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell !== '')
    return filled.some(isNipLine) || (filled.length === 1 && filled.every(isNumberLine))
  })
  if (end < sheet.rows.length - 3) return Infinity
  const start = Math.max(from, end - longestSignature)
  for (let index = start; index < end; index++) {
    const filled = sheet.rows[index]?.cells.filter((cell) => cell !== '') ?? []
    const opens = filled.length <= 3 && filled.every((cell) => !/\d{9}/.test(cell))
    if (opens && filled.some((cell) => isOfficeLine(cell) || opensFooter(cell)) && gapBefore(sheet, index))
      return index
  }
  return Infinity
}

/** An empty row stands between the list and what closes it. */
function gapBefore(sheet: Sheet, index: number): boolean {
  const row = sheet.rows[index]
  const above = sheet.rows[index - 1]
  return row !== undefined && above !== undefined && row.row > above.row + 1
}
