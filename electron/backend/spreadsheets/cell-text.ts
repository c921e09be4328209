/**
 * Cell text as a person can see it. Characters that print nothing or turn the reading direction around
 * are dropped: they make two equal names different and hide text. Line breaks and tabs stay.
 */

// Controls except tab and line feed, zero-width characters and marks, bidi overrides and isolates, byte order mark.
const invisible = /(?![\t\n])[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

export function cleanText(text: string): string {
  let clean = text
  if (clean.includes('\r')) clean = clean.replace(/\r\n?/g, '\n')
  clean = clean.replace(invisible, '')
  // Half a surrogate pair can't be stored or printed anywhere.
  return clean.isWellFormed() ? clean : clean.toWellFormed()
}

/** Whether something is dropped that was no line break. */
export function hasInvisible(text: string): boolean {
  return text.replaceAll('\r', '').search(invisible) >= 0
}

/** A formula that was never computed: better seen than silently empty. `"0812"` says its text itself. */
export function uncomputedText(formula: string): string {
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]
  return literal === undefined ? `=${formula}` : literal.replaceAll('""', '"')
}

export function isBlank(text: string): boolean {
  return text === '' || text.trim() === ''
}
