/** Text as it may stand on paper: what would break a line, turn its direction or break a file is gone. */

/** Precomposed Latin and common punctuation: nothing in it needs cleaning. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u0233\u2010-\u2027\u25a1]*$/
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g
const SPACES = /[\t\v\f\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
/** Controls (but not the line break), bidi overrides, joiners, variation selectors, lone surrogates, noncharacters. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f\ufdd0-\ufdef\ufffe\uffff]/gu

/** Line breaks stay, as `\n`. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.normalize('NFC').replace(LINE_ENDS, '\n').replace(SPACES, ' ').replace(UNSEEN, '')
}
