/**
 * What stands behind the number of a list: the name, and beside it what can be told for sure. Nothing is
 * cut off the name that could be a piece of it.
 */
import { isListedTitle } from '../name-titles.ts'
import { tidy } from '../spelling.ts'
import { looksLikeName } from './content.ts'
import { takeIds } from './name-cell.ts'
import { isTitlePart, type PersonPart, personPart, personParts } from './person-part.ts'

export type ListEntry = {
  name: string
  parts: PersonPart[]
  /** Words behind something known, of which nobody can say what they are. */
  unclear: string[]
}

export function readListEntry(written: string): ListEntry {
  const entry: ListEntry = { name: '', parts: [], unclear: [] }
  const pieces = piecesOf(withoutNumbers(tidy(written), entry))
  const known = pieces.map(({ text }) => personParts(text))
  const turned = nameBehind(pieces, known)
  if (turned !== null) {
    entry.name = pieces[turned]?.text ?? ''
    entry.parts.push(...known.flatMap((part, place) => (place === turned ? [] : (part ?? []))))
    cutAtComma(entry)
    return entry
  }
  const first = known.findIndex((part, place) => place > 0 && part !== null)
  // Behind a number nothing belongs to the name any more.
  const behind = pieces.findIndex((piece, place) => place > 0 && piece.written.includes(mark.trim()))
  const nameEnds = Math.min(...[first, behind, pieces.length].filter((place) => place >= 0))
  entry.name = nameOf(pieces.slice(0, nameEnds))
  for (const [place, { text }] of pieces.entries()) {
    const part = known[place] ?? null
    if (place < nameEnds) continue
    if (part !== null) entry.parts.push(...part)
    else if (isTitlePart(text)) entry.name = `${entry.name}, ${text.replace(/^,\s*/, '')}`
    else entry.unclear.push(text)
  }
  cutAtComma(entry)
  return entry
}

/** `NIP.` with nothing behind it. */
export function isBareLabel(text: string): boolean {
  return /^(?:NIP|NIK|NRP|NI PPPK)\W*$/i.test(text)
}

/** A line below an entry: everything in it is something known, or unclear. */
export function readListLine(written: string): Omit<ListEntry, 'name'> {
  const entry: ListEntry = { name: '', parts: [], unclear: [] }
  const text = tidy(written)
  const whole = personPart(text)
  if (whole !== null && !/^id|phone$/.test(whole.field)) return { parts: [whole], unclear: [] }
  for (const { text: piece } of piecesOf(withoutNumbers(text, entry))) {
    const parts = personParts(piece)
    if (parts !== null) entry.parts.push(...parts)
    else if (/[\p{L}\d]/u.test(piece) && !isBareLabel(piece)) entry.unclear.push(piece)
  }
  return entry
}

/** A piece in a name that is neither a gelar nor anything known: `Siti Aminah - Mawar`, `Fauzi (Ujang)`. */
export function unclearInName(name: string): string | null {
  const [, ...others] = piecesOf(tidy(name)).map(({ text }) => text)
  if (others.length > 0) return others.join(', ')
  const [, ...behind] = name.split(',').map((piece) => piece.trim())
  return behind.find((piece) => piece !== '' && !isTitlePart(piece)) ?? (looksLikeName(name) ? null : name)
}

/** Identity numbers and telephone numbers may stand in the middle of a line without any sign around them. */
function withoutNumbers(text: string, entry: ListEntry): string {
  const ids: string[] = []
  let rest = text.replace(phone, (found) => {
    const part = personPart(found)
    if (part?.field !== 'phone') return found
    entry.parts.push(part)
    return mark
  })
  for (let round = 0; round < 3; round++) {
    const before = ids.length
    const around = takeIds(rest, ids)
    if (ids.length === before) break
    rest = around.map((side) => side.trim()).join(mark)
  }
  for (const id of ids) entry.parts.push({ field: 'id', text: id })
  return rest
}

/** Stands where a number was taken out. */
const mark = ' \u241F '
const phone =
  /(?<![\d+])(?:(?:no\.?\s*)?(?:hp|wa|telp?|tlp)\b[\s.:]*)?(?:\+62|62|0)\s?8[\d\s.-]{7,14}\d(?!\d)/gi

type Piece = { text: string; /** As it stood, with the sign before it. */ written: string }

const separator =
  /(\s*\u241F\s*|\s+[-–—]+\s+|\s+[-–—](?=\p{L})|(?<=[\p{L}.])[-–—]\s+|\s*[|;→]\s*|\s+[/=:]\s*|\s*[/=:]\s+|\s*\((?=[^()]*\))|\)\s*)/u

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  const cut = withTightSigns(text.split(separator))
  let written = ''
  for (const [place, piece] of cut.entries()) {
    const last = pieces.at(-1)
    // A bracket closes the piece before it.
    const closes = place % 2 === 1 && piece.startsWith(')') && last !== undefined
    if (closes) last.written += ')'
    written += closes ? piece.slice(1) : piece
    if (place % 2 === 1) continue
    const bare = piece
      .trim()
      .replace(/^[,\s–-]+(?=\p{L})/u, '')
      .replace(/[,\s]+$/, '')
    if (bare === '') continue
    pieces.push({ text: bare, written })
    written = ''
  }
  return pieces
}

/** `Budi/198001012005011003/Analis`, `Siti, S.H-Guru`: cut where every further piece is something known. */
function withTightSigns(cut: readonly string[]): string[] {
  return cut.flatMap((piece, place) => {
    const sign = place % 2 === 1 ? undefined : ['/', '-'].find((one) => piece.includes(one))
    if (sign === undefined || golongan.test(piece)) return [piece]
    const [first = '', ...others] = piece.split(sign)
    const isKnown = others.every((other) => personPart(other) !== null)
    return isKnown && first.trim() !== '' ? [first, ...others.flatMap((other) => [sign, other])] : [piece]
  })
}

/** `III/c`: one thing, with a slash in it. */
const golongan = /\b[IVX]{1,4}\/[a-e]\b/i

/** `Camat Bojong - Drs. Ahmad Fauzi`: the office first, and only one piece that can be a name. */
function nameBehind(pieces: readonly Piece[], known: readonly (PersonPart[] | null)[]): number | null {
  if (known[0] === null || known[0] === undefined || pieces.length < 2) return null
  const others = known.flatMap((part, place) => (part === null ? [place] : []))
  const [only] = others
  if (only === undefined || others.length > 1) return null
  return looksLikeName(pieces[only]?.text ?? '') ? only : null
}

/** As it was written, with what could not be told from it. */
function nameOf(pieces: readonly Piece[]): string {
  return tidy(pieces.map(({ written }) => written).join(''))
    .replaceAll(mark.trim(), ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:=–-]+$/, '')
    .replace(/^[\s,;]+/, '')
}

/** `Siti Aminah, S.Pd., Guru SDN 1`: a comma ends the name only before something known. */
function cutAtComma(entry: ListEntry): void {
  const [first = '', ...others] = entry.name.split(/,\s*/)
  const place = others.findIndex((piece) => !isListedTitle(piece) && personPart(piece) !== null)
  if (place < 0 || first.includes('(')) return
  entry.name = [first, ...others.slice(0, place)].join(', ')
  for (const piece of others.slice(place)) {
    const part = personPart(piece)
    if (part !== null) entry.parts.unshift(part)
    else if (isTitlePart(piece)) entry.name = `${entry.name}, ${piece}`
    else entry.unclear.push(piece)
  }
}
