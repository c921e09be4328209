/** A line above the people of a list or above forms: the OPD, kecamatan, desa or kind of people below it. */
import { isAllCapitals, tidy } from '../spelling.ts'
import { sentenceWords } from './content.ts'
import type { RosterField } from './fields.ts'
import { saysNoPlace } from './section-state.ts'
import { readSection } from './section.ts'

export type GroupHeading = {
  /** null for a division such as `Kelompok 1`; 'unclear' where nobody can say what the words mean. */
  field: Extract<RosterField, 'unit' | 'district' | 'village' | 'category'> | null | 'unclear'
  text: string
}

/** null where the line is no heading. */
export function groupHeading(written: string, isBold: boolean, villages: boolean): GroupHeading | null {
  const text = tidy(written)
    .replace(/\s*[:;]+$/, '')
    .replace(/^(?:daftar\s+)?(?:para\s+)?peserta\b.{0,60}?\b(?:dari|asal|utusan)\s+(?=\S)/i, '')
  if (text === '' || text.length > 100) return null
  if (sentence.test(text)) return null
  const section = readSection(text, villages)
  if (section.kind === 'people') return { field: 'category', text: section.value }
  if (section.kind !== 'unknown') return { field: section.kind, text: section.value }
  const stands = /:\s*$/.test(written) || isBold || isAllCapitals(text)
  if (!stands || sentenceWords.test(text) || text.split(' ').length > 6 || /[.!?,]$/.test(text)) return null
  return { field: saysNoPlace(text) ? null : 'unclear', text: section.value }
}

/** Words no heading has, though it names an office: `Kantor kami mengirim`. */
const sentence =
  /\b(?:isi|dengan|harap|mohon|untuk|yang|agar|berikut|kami|mengirim\w*|akan|telah|ini|tersebut|nama|kepada|yth)\b/i
