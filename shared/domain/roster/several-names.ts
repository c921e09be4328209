/** Whether a name cell names more than one person. */
import { splitName } from '../names.ts'
import { continues } from './broken-text.ts'
import { looksLikeName } from './content.ts'

const counted = /^\W*[1a]\s*[.)]\s*\p{L}.*\s[2b]\s*[.)]\s*\p{L}/su
const bullet = /^[-–•*]\s*\p{L}/u
const separator = /\s*;\s*|\s+(?:&|dan)\s+|\s+\/\s*|\s*\/\s+/
/** A gelar, and behind the next comma words that are none: `…, S.Sos, Siti Aminah, S.Pd`. */
const nameBehindTitle = /,[^,]*\.[^,]*,\s*\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/u
const suspicious = /[;&/]| dan |\d|,.*,/

/** The name as it stands in one line. */
export function namesSeveralInLine(name: string): boolean {
  if (!suspicious.test(name)) return false
  if (counted.test(name) || nameBehindTitle.test(name)) return true
  const pieces = name.split(separator)
  return pieces.length > 1 && pieces.every(isName)
}

/**
 * @param lines those that make the name, without gelar alone and what the header promises
 * @param numbers how many identity numbers stood between them
 */
export function namesSeveralInLines(lines: readonly string[], numbers: number): boolean {
  if (lines.length < 2) return false
  if (lines.every((line) => bullet.test(line))) return true
  if (numbers > 1 && lines.every(isName)) return true
  return lines.some((line, place) => place > 0 && isName(line) && beginsAnew(lines.slice(0, place), line))
}

/** After gelar a new name begins, and with a gelar depan; two names of two words each may be two people. */
function beginsAnew(lines: readonly string[], line: string): boolean {
  const before = lines.join(' ')
  if (before.endsWith(',') || continues(before, line) || !isName(before)) return false
  const [first, second] = [splitName(before), splitName(line)]
  if (first.back !== '' || second.front !== '') return true
  return first.name.includes(' ') && second.name.includes(' ')
}

function isName(text: string): boolean {
  return looksLikeName(text) && /\p{L}{3}/u.test(splitName(text).name)
}
