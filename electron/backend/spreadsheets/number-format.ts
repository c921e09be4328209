/** What a number format makes of a stored number, as far as it matters in a roster. */
import { serialDateText } from './serial-date.ts'
import type { DateKind } from './serial-date.ts'

/** `digits`: whole digits between fixed characters, e.g. `0000 0000` or `"0"#`. */
export type NumberFormat = { kind: 'plain' } | { kind: DateKind } | { kind: 'digits'; places: DigitPlace[] }

/** `0` is a digit or a zero, `#` a digit or nothing; anything else stands there as it is. */
type DigitPlace = { digit: '0' | '#' } | { literal: string }

const plain: NumberFormat = { kind: 'plain' }

/** Excel allows 255 characters. */
const longestCode = 1_000

/** Above this a double has lost digits of a whole number as spreadsheets show it (15 digits). */
const exactBelow = 1e15

/** The formats every OOXML and BIFF file knows by number (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36)
    return { kind: 'date' }
  if (id === 22) return { kind: 'date_time' }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return { kind: 'time' }
  return plain
}

/** Reads a format code; what it doesn't know is `plain`. */
export function parseNumberFormat(code: string): NumberFormat {
  if (code.length > longestCode || /^general$/i.test(code.trim())) return plain
  const pieces = firstSection(code)
  const letters = pieces.map((piece) => ('literal' in piece ? ' ' : piece.code.toLowerCase())).join('')
  if (/e[+-]/.test(letters)) return plain
  const hasDay = /[dy]/.test(letters)
  const hasHour = /[hs]/.test(letters)
  if (hasDay || (letters.includes('m') && !hasHour)) return { kind: hasHour ? 'date_time' : 'date' }
  if (hasHour) return { kind: 'time' }
  return digitFormat(pieces)
}

/** A stored number as text, and whether it still is a number rather than a date. */
export function numberText(
  stored: string,
  format: NumberFormat,
  epoch1904: boolean,
): { text: string; numeric: boolean } {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(stored)) return { text: stored, numeric: false }
  const value = Number(stored)
  if (Math.abs(value) >= exactBelow) return { text: stored, numeric: true }
  if (format.kind === 'digits') return { text: digitText(value, format.places), numeric: true }
  if (format.kind !== 'plain') {
    const date = serialDateText(value, format.kind, epoch1904)
    if (date !== undefined) return { text: date, numeric: false }
  }
  return { text: plainNumberText(value), numeric: true }
}

/** 15 digits at most, as every spreadsheet shows them: 0.30000000000000004 is 0.3. */
export function plainNumberText(value: number): string {
  return String(Number(value.toPrecision(15)))
}

type Piece = { code: string } | { literal: string }

/** The part of a format code for positive numbers, without colours, conditions and filling. */
function firstSection(code: string): Piece[] {
  const pieces: Piece[] = []
  for (const [found] of code.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|[\s\S]/gu)) {
    const first = found.charAt(0)
    if (found === ';') break
    if (first === '"') pieces.push({ literal: found.replaceAll('"', '') })
    else if (first === '\\' && found.length > 1) pieces.push({ literal: found.slice(1) })
    else if (/^\[(h+|m+|s+)\]$/i.test(found)) pieces.push({ code: 'h' })
    else if (/^[_*[]/.test(found)) continue
    else pieces.push({ code: found })
  }
  return pieces
}

function digitFormat(pieces: Piece[]): NumberFormat {
  const places: DigitPlace[] = []
  for (const piece of pieces) {
    if ('literal' in piece) places.push(piece)
    else if (piece.code === '0') places.push({ digit: '0' })
    else if (piece.code === '#' || piece.code === '?') places.push({ digit: '#' })
    else if (' -+/():'.includes(piece.code)) places.push({ literal: piece.code })
    else return plain
  }
  const hasDigit = places.some((place) => 'digit' in place)
  return hasDigit && places.length > 1 ? { kind: 'digits', places } : plain
}

function digitText(value: number, places: DigitPlace[]): string {
  if (value < 0 || !Number.isInteger(value)) return plainNumberText(value)
  let digits = value === 0 ? '' : String(value)
  let text = ''
  const first = places.findIndex((place) => 'digit' in place)
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at]
    if (place === undefined) continue
    if ('literal' in place) text = place.literal + text
    else if (at === first) text = (digits || (place.digit === '0' ? '0' : '')) + text
    else {
      text = (digits.at(-1) ?? (place.digit === '0' ? '0' : '')) + text
      digits = digits.slice(0, -1)
    }
  }
  return text
}
