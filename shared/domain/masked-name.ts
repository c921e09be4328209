/** A name that greets its owner and tells nobody else who stands there: `S*** R***`. */
import { splitName } from './names.ts'

/** The same number for every name, so that its length says nothing. */
const STARS = '***'
const MOST_WORDS = 2

/** The first letters of the first two words, without gelar; '' for a name without a letter. */
export function maskedName(full: string): string {
  return splitName(full)
    .name.split(/[\s.,]+/)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .slice(0, MOST_WORDS)
    .map((letter) => `${letter.toLocaleUpperCase('id')}${STARS}`)
    .join(' ')
}
