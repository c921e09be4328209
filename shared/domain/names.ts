/**
 * A name as one string, taken apart: gelar depan, name, gelar belakang. The parts are pieces of the given
 * spelling; nothing is corrected. Sources of the rules: domain notes on gelar (comma before the first
 * trailing gelar, `Dr.` is not `dr.`), and the many names that keep to none of them.
 */
import { fold, hasLetter, isAllCapitals, tidy } from './spelling.ts'
import { isBackTitle, isBackTitlePart, isFrontTitle, isListedTitle } from './name-titles.ts'

export type NameParts = {
  /** `Dr. Ir.`, or ''. */
  front: string
  name: string
  /** `S.H., M.Si.`, or ''. */
  back: string
}

/** The keys of one person ask for the same name several times in a row. */
let latest: { full: string; parts: Readonly<NameParts> } = {
  full: '',
  parts: { front: '', name: '', back: '' },
}

export function splitName(full: string): Readonly<NameParts> {
  if (full !== latest.full) latest = { full, parts: takeApart(full) }
  return latest.parts
}

function takeApart(full: string): NameParts {
  const given = tidy(full)
  const { front, rest } = takeFront(given)
  const { head, tail } = cutAtComma(rest)
  const { name, back } = takeBack(head)
  return { front, name, back: back === '' || tail === '' ? back + tail : `${back}, ${tail}` }
}

/** The usual composition of the three parts. */
export function joinName(parts: NameParts): string {
  const named = `${parts.front} ${parts.name}`.trim()
  return parts.back === '' ? named : `${named}, ${parts.back}`
}

/** Orders people by name without gelar, signs and capitals: `Dr. Ir. Ma'ruf Tefa, S.Sos.` is `maruf tefa`. */
export function sortKey(full: string): string {
  return fold(splitName(full).name).replace(/^ny (?=\S)/, '')
}

const leadingWord = /(?:[Kk]\.\s?[Hh]\.|[A-Za-z]+\.?)(?:,?\s+|(?<=\.),?|$)/y

/** Leading titles, also those glued together as in `Dr.Ir.H.Joko`; at least one word of name remains. */
function takeFront(given: string): { front: string; rest: string } {
  let end = 0
  let previous: string | null = null
  for (;;) {
    leadingWord.lastIndex = end
    const found = leadingWord.exec(given)?.[0]
    if (found === undefined || end + found.length >= given.length) break
    const title = found.replace(/[,\s]+$/, '')
    if ((found === title && !title.endsWith('.')) || !isFrontTitle(title, previous)) break
    if (!hasLetter(given.slice(end + found.length))) break
    previous = title
    end += found.length
  }
  if (end === 0) return { front: '', rest: given }
  return { front: given.slice(0, end).replace(/[,\s]+$/, ''), rest: given.slice(end) }
}

/** `Maria Bria, S.H., M.Si.` has gelar after the comma, `Bria, Maria` has not. */
function cutAtComma(given: string): { head: string; tail: string } {
  const comma = given.indexOf(',')
  if (comma <= 0) return { head: given.replace(/^,\s*/, ''), tail: '' }
  const tail = given.slice(comma + 1).replace(/^[\s,]+/, '')
  const first = tail.split(',')[0] ?? ''
  if (tail !== '' && !isBackTitlePart(first.trim())) return { head: given, tail: '' }
  return { head: given.slice(0, comma).trim(), tail }
}

/** A word no gelar looks like, so that most names are done with at once. */
const ordinaryLastWord = /(?:^| )[A-Z]?[a-z]+$/

/** Trailing gelar without a comma: `Budi Santoso SH`, `Maria Goreti S. Pd M.Pd`. */
function takeBack(head: string): { name: string; back: string } {
  if (ordinaryLastWord.test(head) && !/ [SMAD]\. \S+$/.test(head)) return { name: head, back: '' }
  const words = head.split(' ')
  const capitals = isAllCapitals(head)
  let end = words.length
  while (end > 1) {
    const size = titleSizeBefore(words, end, capitals)
    if (size === 0 || size >= end) break
    end -= size
  }
  if (end === words.length) return { name: head, back: '' }
  return { name: words.slice(0, end).join(' '), back: words.slice(end).join(' ') }
}

/** How many words before `end` make one gelar: `SH` is one, `S. Pd` is two. */
function titleSizeBefore(words: readonly string[], end: number, capitals: boolean): number {
  const last = words[end - 1] ?? ''
  const before = words[end - 2] ?? ''
  const afterInitial = /^[SMAD]\.$/.test(before) && end > 2
  if (afterInitial && isListedTitle(before + last)) return 2
  return isBackTitle(last, capitals) ? 1 : 0
}
