/**
 * What was written, made comparable. `tidy` is the only change ever made to a given text: outer spaces,
 * runs of spaces and characters nobody can see. Folding is for comparing and searching, never for showing.
 */

const plainLine = /^[!-~]+(?: [!-~]+)*$/
/** Control and format characters (zero-width, bidi overrides, byte order marks) that are no white space. */
const unseen = /\uFEFF|(?!\s)[\p{Cc}\p{Cf}]/gu
const whiteSpace = /\s+/gu

/** One line: outer spaces trimmed, inner runs of spaces collapsed, unseen characters gone. */
export function tidy(text: string): string {
  if (plainLine.test(text)) return text
  return text.replace(unseen, '').replace(whiteSpace, ' ').trim()
}

/** The non-empty lines of a cell, each tidy. */
export function tidyLines(text: string): string[] {
  if (!/[\n\r\u2028\u2029\v]/.test(text)) {
    const line = tidy(text)
    return line === '' ? [] : [line]
  }
  return text
    .split(/[\n\r\u2028\u2029\v]+/)
    .map(tidy)
    .filter((line) => line !== '')
}

/** Whether `tidy` removes more than spaces. */
export function hasUnseen(text: string): boolean {
  return !plainLine.test(text) && text.search(unseen) >= 0
}

const plainLetters = /^[ -~]*$/
const asciiWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const apostrophes = /['`´‘’‛ʻʼʽʾʿ′]/g
const undecomposed: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
])

/** Lower case without diacritics and apostrophes, every other sign a space: `Ma'ruf, S.H.` is `maruf s h`. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (asciiWords.test(lower)) return lower
  if (plainLetters.test(lower))
    return lower
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return withoutMarks(lower)
    .replace(apostrophes, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function withoutMarks(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øđðłßæœı]/g, (letter) => undecomposed.get(letter) ?? letter)
}

const latinLetter = /\p{Script=Latin}/u
const foreignLetter = /[\p{L}--[\p{Script=Latin}\p{Script=Common}]]/v

/** Latin letters beside letters of another script that look like them. */
export function hasMixedScripts(text: string): boolean {
  return !plainLetters.test(text) && foreignLetter.test(text) && latinLetter.test(text)
}

const ordinaryName = /^[A-Za-z .,'()/-]+$/
const nameCharacters = /^[\p{L}\p{M}\s.,'`´‘’ʻʼ"“”()/&-]+$/u

/** Signs that no name has: digits, emoji, question marks left by a wrong character set. */
export function hasOddCharacters(name: string): boolean {
  return !ordinaryName.test(name) && !nameCharacters.test(name)
}

/** Whether there is a letter at all. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || /\p{L}/u.test(text)
}

/** Letters, and none of them small: `DINAS KESEHATAN`. */
export function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}
