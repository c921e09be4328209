/** Row numbers as a clerk types them: "1-12, 15, 18", "semua", "semua kecuali 3, 7". */

export type RowNumbers =
  | { ok: true; rows: ReadonlySet<number> }
  | { ok: false; reason: 'empty' | 'not_numbers' }
  /** These are not on the sheet. */
  | { ok: false; reason: 'not_there'; rows: number[] }

const EVERYTHING = /^semua(?:\s+(?:baris\s+)?kecuali\b)?/i
const TO = /\s*(?:-|–|—|\bs\.?\s?d\.?|\bsampai\b)\s*/gi
const BETWEEN = /[,;\s]+(?:dan\s+)?/i
const PART = /^(\d{1,6})(?:-(\d{1,6}))?$/
const NOT_THERE_SHOWN = 5

/** `available` are the rows that may be meant. */
export function readRowNumbers(typed: string, available: ReadonlySet<number>): RowNumbers {
  const text = typed.trim().replace(/^baris\s+/i, '')
  if (text === '') return { ok: false, reason: 'empty' }
  const everything = EVERYTHING.exec(text)?.[0] ?? ''
  const rest = text.slice(everything.length).trim()
  if (everything !== '' && rest === '')
    return /kecuali/i.test(everything) ? { ok: false, reason: 'not_numbers' } : { ok: true, rows: available }
  if (everything !== '' && !/kecuali/i.test(everything)) return { ok: false, reason: 'not_numbers' }
  const named = rowsIn(rest)
  if (!named) return { ok: false, reason: 'not_numbers' }
  const missing = [...named].filter((row) => !available.has(row))
  if (missing.length > 0) return { ok: false, reason: 'not_there', rows: missing.slice(0, NOT_THERE_SHOWN) }
  if (everything === '') return { ok: true, rows: named }
  return { ok: true, rows: new Set([...available].filter((row) => !named.has(row))) }
}

/** Most rows of one range: a slip of the finger must not cost time. */
const LONGEST_RANGE = 20_000

function rowsIn(text: string): Set<number> | null {
  const rows = new Set<number>()
  for (const part of text.replace(TO, '-').split(BETWEEN)) {
    if (part === '') continue
    const [, first, last] = PART.exec(part) ?? []
    if (first === undefined) return null
    const [from, to] = [Number(first), Number(last ?? first)]
    if (to < from || to - from > LONGEST_RANGE) return null
    for (let row = from; row <= to; row++) rows.add(row)
  }
  return rows.size === 0 ? null : rows
}
