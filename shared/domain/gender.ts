/** Man or woman, from the many ways a column says it. */
import type { Gender } from './person.ts'
import { fold } from './spelling.ts'

const men = new Set([
  'l',
  'lk',
  'lki',
  'laki',
  'laki laki',
  'laki2',
  'lakilaki',
  'lelaki',
  'pria',
  'm',
  'male',
  'man',
  'cowok',
])
const women = new Set(['p', 'pr', 'prp', 'pi', 'perempuan', 'wanita', 'w', 'f', 'female', 'woman', 'cewek'])

export function readGender(written: string): Gender | null {
  const word = fold(written)
  if (men.has(word)) return 'L'
  return women.has(word) ? 'P' : null
}
