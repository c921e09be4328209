/** What a spreadsheet made by Ikrar holds. */

/** A text is always a text cell, whatever it looks like; a number is for counting, never for identities. */
export type CellToWrite = string | number | null

export type ColumnToWrite = {
  header: string
  /** In characters; measured from the content when left out. */
  width?: number
}

export type SheetToWrite = {
  /** Characters that no sheet name may hold are replaced, equal names are numbered. */
  name: string
  /** Lines above the table. */
  titles?: readonly string[]
  columns: readonly ColumnToWrite[]
  /** Gone through once, as they are written. */
  rows: Iterable<readonly CellToWrite[]>
}

/** The most a cell can hold in any spreadsheet program. */
export const longestCell = 32_767

/** Sheet names as Excel accepts them: 31 characters, without `[]:*?/\`, different even in lower case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const base = sheetNameOf(name)
    let free = base
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      const ending = ` (${number})`
      free = cutText(base, 31 - ending.length) + ending
    }
    taken.add(free.toLowerCase())
    return free
  })
}

function sheetNameOf(wanted: string): string {
  const allowed = wanted.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF[\]:*?/\\]+/gu, ' ')
  const name = cutText(allowed.replace(/^['\s]+/, ''), 31).replace(/['\s]+$/, '')
  // Excel keeps "History" for itself.
  return name === '' || name.toLowerCase() === 'history' ? 'Lembar' : name
}

/** At most so many UTF-16 units, without cutting a character in two. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
