/**
 * In which order a line is seen. Our papers read from left to right; Arabic and Hebrew words in them read from
 * right to left, and several in a row stand in that order too, with what is between them. This is the part of
 * the Unicode Bidirectional Algorithm (UAX #9) that a line without embeddings needs; a number after the last
 * such word stays with the paper, as do full stops and commas.
 */
import { type Script, scriptOf } from './scripts.ts'

/** A space, or signs without spaces that one font shows; `at` is where they stand in the line as it is read. */
export type Piece = { text: string; script: Script | null; at: number }

type Flow = 'left' | 'right' | 'number' | 'neutral'
type Token = Piece & { flow: Flow }

const TOKENS =
  /(?<arabic>(?:(?!\p{Nd})\p{Script_Extensions=Arabic})+)|(?<hebrew>\p{Script_Extensions=Hebrew}+)|(?<arabicDigit>(?=\p{Script_Extensions=Arabic})\p{Nd})|(?<javanese>\p{Script_Extensions=Javanese}+)|(?<number>\d+(?:[.,:/-]\d+)*)|(?<letters>\p{L}[\p{L}\p{M}]*)|[^]/gu

/** Brackets show the side they open to, so between words that read the other way they change places. */
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
}

/** The pieces of a line from left to right. */
export function inSeenOrder(line: string): Piece[] {
  const tokens = tokensOf(line)
  const seen: Token[] = []
  for (let start = 0; start < tokens.length;) {
    const end = endOfTurn(tokens, start)
    seen.push(...(end > start ? turned(tokens.slice(start, end)) : tokens.slice(start, start + 1)))
    start = Math.max(end, start + 1)
  }
  return joined(seen)
}

function tokensOf(line: string): Token[] {
  return [...line.matchAll(TOKENS)].map(({ 0: text, index, groups = {} }) => ({
    text,
    script: scriptOf([...text][0] ?? ''),
    at: index,
    flow: flowOf(groups),
  }))
}

function flowOf({
  arabic,
  hebrew,
  arabicDigit,
  javanese,
  number,
  letters,
}: Partial<Record<string, string>>): Flow {
  if (arabic ?? hebrew) return 'right'
  if (arabicDigit ?? number) return 'number'
  return (javanese ?? letters) ? 'left' : 'neutral'
}

/** Behind the last word in a row that reads from right to left; `start` where none begins there. */
function endOfTurn(tokens: readonly Token[], start: number): number {
  let end = start
  for (const token of tokens.slice(start)) {
    if (token.flow === 'left') break
    if (token.flow === 'right' || token.script === 'arabic') end = tokens.indexOf(token) + 1
    else if (end === start) break
  }
  return end
}

/** From the last to the first; the digits of one number keep their order. */
function turned(tokens: readonly Token[]): Token[] {
  const seen: Token[] = []
  let number: Token[] = []
  for (const token of tokens) {
    number = token.flow === 'number' ? [...number, token] : []
    if (token.flow === 'number') seen.splice(number.length - 1, 0, token)
    else seen.unshift({ ...token, text: MIRRORED[token.text] ?? token.text })
  }
  return seen
}

/** Neighbours of one font become one piece, so that they are kerned; what reads to the left stays alone. */
function joined(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  let canGrow = false
  for (const { text, script, at, flow } of tokens) {
    const last = pieces.at(-1)
    const isOpen = flow !== 'right' && script === null && text !== ' '
    if (last && canGrow && isOpen && last.at + last.text.length === at) last.text += text
    else pieces.push({ text, script, at })
    canGrow = isOpen
  }
  return pieces
}
