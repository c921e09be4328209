/** One line of a list as text: what a chat puts before it, its number or bullet, and the rest. */
import { filledCells } from './filled-cells.ts'
import type { SheetRow } from '../sheet.ts'

export type ListLine = {
  row: number
  /** Without what the chat, the number and signs for bold letters add. */
  text: string
  /** `1`, `a`, `•`; null where nothing counts the line. */
  mark: { kind: 'number' | 'letter' | 'bullet'; number: number | null } | null
  isBold: boolean
  /** A message of a chat begins here. */
  opensMessage: boolean
  /** Has cells beside each other, as in a table. */
  isWide: boolean
  unseen: boolean
  /** Further down than lines follow each other otherwise. */
  afterGap: boolean
}

const message =
  /^\[?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+(?:pukul\s+)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AP]M)?\]?\s*(?:[-–]\s*)?(?:~\s?)?[^:]{1,60}?:\s*/iu
const keycaps = /^(?:\d\uFE0F?\u20E3)+|^🔟/u
const number = /^\(?(\d{1,4})\s?(?:[.)\]]+|[-–:](?=\s))\s*(?=[^\d\s]|\d{9}|$)/u
const letter = /^\(?([a-z])\s?[.)]\s+(?=\p{L})/u
const bullet = /^(?:[-–—*•·●▪◦‣➢➤►✓✔✅☑👉🔹🔸>]\uFE0F?)+\s*(?=[\p{L}*_])/u

export function listLine(row: SheetRow): Omit<ListLine, 'afterGap'> {
  const [first = '', ...others] = filledCells(row).map(({ text }) => text)
  const countsItself = others.length > 0 && /^\(?(?:\d{1,4}|[a-z])\s*[.)]*$|^[-–•*·]$/.test(first)
  const isWide = others.length > (countsItself ? 1 : 0)
  const joined = countsItself ? `${markOf(first)} ${others.join(' / ')}` : [first, ...others].join(' / ')
  const said = joined.replace(message, '')
  const opensMessage = said !== joined
  // Quoted in a chat, or struck out: the sign stays with the name, where it is pointed out.
  const unsaid = said.replace(/^(?:>\s*)+/, '').replace(/^~(\(?\d{1,4}\s?[.)]\s*)/, '$1~')
  const isBold = /^([*_]{1,2})[^*]+\1\s*:?$/.test(unsaid)
  const { mark, rest } = takeMark(isBold ? plain(unsaid) : unsaid)
  const unseen = row.unseen !== undefined
  return { row: row.row, text: plain(rest), mark, isBold, opensMessage, isWide, unseen }
}

/** `1` alone in a cell counts like `1.`. */
function markOf(text: string): string {
  return /^\w+$/.test(text) ? `${text}.` : text
}

function takeMark(text: string): { mark: ListLine['mark']; rest: string } {
  const caps = keycaps.exec(text)?.[0]
  if (caps !== undefined) {
    const counted = caps === '🔟' ? 10 : Number(caps.replace(/\D/g, ''))
    return {
      mark: { kind: 'number', number: counted },
      rest: text.slice(caps.length).replace(/^[.)\s]+/, ''),
    }
  }
  const bare = text.replace(/^[*_]+(?=\(?\d{1,4}\s?[.)])/, '')
  const counted = number.exec(bare)
  if (counted !== null)
    return { mark: { kind: 'number', number: Number(counted[1]) }, rest: bare.slice(counted[0].length) }
  const lettered = letter.exec(text)
  if (lettered !== null)
    return {
      mark: { kind: 'letter', number: (lettered[1] ?? 'a').charCodeAt(0) - 96 },
      rest: text.slice(lettered[0].length),
    }
  const dotted = bullet.exec(text)
  // `*Nama*` is bold, not a bullet.
  if (dotted !== null && !/^[*]\S[^*]*[*]/.test(text))
    return { mark: { kind: 'bullet', number: null }, rest: text.slice(dotted[0].length) }
  return { mark: null, rest: text }
}

/** Chats write `*bold*` and `_italic_`; such signs are no part of what is said. */
function plain(text: string): string {
  return text
    .replace(/\*+/g, '')
    .replace(/(?<![\p{L}\d_])_+(?=[\p{L}\d])|(?<=[\p{L}\d.,):])_+(?![\p{L}\d_.])/gu, '')
    .replace(/^`+|`+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** `1 Budi`, `2 Siti`: numbers without a sign, where they count most of the lines. */
export function withBareNumbers(lines: readonly ListLine[]): readonly ListLine[] {
  const found = lines.map(({ text, mark }) => (mark === null ? bareNumber.exec(text) : null))
  const numbers = found.flatMap((one) => (one === null ? [] : Number(one[1])))
  const counts = numbers.every((one, place) => one === 1 || one === (numbers[place - 1] ?? 0) + 1)
  if (!counts || numbers.length < 2 || numbers.length * 2 < lines.length) return lines
  return lines.map((line, place): ListLine => {
    const [whole, digits] = found[place] ?? []
    if (whole === undefined) return line
    return { ...line, text: line.text.slice(whole.length), mark: { kind: 'number', number: Number(digits) } }
  })
}

const bareNumber = /^(\d{1,3})\s+(?=\p{L})/u

/** Double-spaced letters have an empty line between all lines; only more than that is a gap. */
export function withGaps(lines: readonly Omit<ListLine, 'afterGap'>[]): ListLine[] {
  const steps = lines.map(({ row }, place) => row - (lines[place - 1]?.row ?? row - 1))
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  const usual = [...counts].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0] ?? 1
  return lines.map((line, place) => ({ ...line, afterGap: (steps[place] ?? 1) > usual }))
}
