import type { CellToWrite } from './sheet-to-write.ts'

/** Starts that make a spreadsheet compute a cell instead of showing it (OWASP ASVS 1.2.10), and their full-width twins. */
const startsFormula = /^\s*[=+\-@\p{Cc}\uFF1D\uFF0B\uFF0D\uFF20]/u

/**
 * The same inside a cell, after whatever a program that guesses another separator or drops quotes takes for the end of
 * a cell: `Budi,=1+1` is one cell here and two there.
 */
const startsFormulaInside = /(?<=[;,|"\p{Cc}]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu

/** The semicolon where the comma is the decimal mark, as in Indonesia; other programs may ask for the comma. */
export type CsvDelimiter = ';' | ','

/**
 * CSV that Indonesian Excel opens with a double click: semicolons, because the comma is the decimal mark
 * there; a byte order mark, without which Excel guesses a code page; CR LF; and every cell in quotes, so
 * that names with commas, semicolons or line breaks stay whole for any parser that guesses the delimiter.
 *
 * A cell that could act as a formula gets a `'` in front. CSV has no types: Excel turns a NIP into a
 * number and loses its last digits when it saves the file, so for working on the list there is XLSX.
 */
export function writeCsv(rows: Iterable<readonly CellToWrite[]>, delimiter: CsvDelimiter = ';'): string {
  return [...csvLines(rows, delimiter)].join('')
}

/** Line by line, the first with the byte order mark. */
export function* csvLines(
  rows: Iterable<readonly CellToWrite[]>,
  delimiter: CsvDelimiter = ';',
): Generator<string> {
  let mark = '\uFEFF'
  for (const row of rows) {
    yield `${mark}${row.map(quotedCell).join(delimiter)}\r\n`
    mark = ''
  }
}

function quotedCell(value: CellToWrite): string {
  if (typeof value === 'number') return `"${Number.isFinite(value) ? value : ''}"`
  return `"${inertText(value ?? '').replaceAll('"', '""')}"`
}

/** NUL would end the text for some programs; half a surrogate pair can't be written in UTF-8. */
function inertText(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text
  return safe.replaceAll('\u0000', '').replace(startsFormulaInside, "'").toWellFormed()
}
