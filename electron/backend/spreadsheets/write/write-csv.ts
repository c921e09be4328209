import type { CellToWrite } from './sheet-to-write.ts'

/** Starts that make a spreadsheet compute a cell instead of showing it (OWASP ASVS 1.2.10), and their full-width twins. */
const startsFormula = /^\s*[=+\-@\p{Cc}\uFF1D\uFF0B\uFF0D\uFF20]/u

/**
 * CSV that Indonesian Excel opens with a double click: semicolons, because the comma is the decimal mark
 * there; a byte order mark, without which Excel guesses a code page; CR LF; and every cell in quotes, so
 * that names with commas, semicolons or line breaks stay whole for any parser that guesses the delimiter.
 *
 * A cell that could act as a formula gets a `'` in front. CSV has no types: Excel turns a NIP into a
 * number and loses its last digits when it saves the file, so for working on the list there is XLSX.
 */
export function writeCsv(rows: readonly (readonly CellToWrite[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quotedCell).join(';')}\r\n`).join('')}`
}

function quotedCell(value: CellToWrite): string {
  if (typeof value === 'number') return `"${Number.isFinite(value) ? value : ''}"`
  return `"${inertText(value ?? '').replaceAll('"', '""')}"`
}

/** NUL would end the text for some programs; half a surrogate pair can't be written in UTF-8. */
function inertText(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text
  return safe.replaceAll('\u0000', '').toWellFormed()
}
