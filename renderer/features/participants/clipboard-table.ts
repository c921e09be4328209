/**
 * Rows for the clipboard: as HTML, which spreadsheets prefer and in which every cell is marked as text, and
 * as tab-separated text for everything else.
 */

type ClipboardTable = { plain: string; html: string }

/** `mso-number-format:'\@'` is Excel's mark for text, `sdnum` LibreOffice's: both keep all 18 digits of a NIP. */
const TEXT_CELL = `style="mso-number-format:'\\@'" sdnum="1033;0;@"`

export function clipboardTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): ClipboardTable {
  const plain = [head, ...rows].map((cells) => cells.map(plainCell).join('\t')).join('\r\n')
  const headCells = head.map((text) => `<th ${TEXT_CELL}>${escaped(oneLine(text))}</th>`).join('')
  const bodyRows = rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('\n')
  const html = `<meta charset="utf-8"><table><thead><tr>${headCells}</tr></thead><tbody>\n${bodyRows}\n</tbody></table>`
  return { plain, html }
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe, as in our CSV. */
function plainCell(text: string): string {
  const line = oneLine(text)
  return /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line
}

function htmlCell(text: string): string {
  return `<td ${TEXT_CELL}>${escaped(oneLine(text))}</td>`
}

function oneLine(text: string): string {
  return text.replace(/[\s\0]+/g, ' ').trim()
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/**
 * Puts the table on the clipboard; false when the system refuses. The asynchronous clipboard is not used: it
 * washes the style out of HTML, and with it the mark that keeps a NIP text. Needs a gesture of the user.
 */
export function writeToClipboard({ plain, html }: ClipboardTable): boolean {
  const fill = (e: ClipboardEvent) => {
    e.preventDefault()
    e.stopImmediatePropagation()
    e.clipboardData?.setData('text/plain', plain)
    e.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', fill, { capture: true })
  const written = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return written
}
