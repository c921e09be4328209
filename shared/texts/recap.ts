/** Words of the recap, for the screen, the paper and the spreadsheet alike. */
import type { RecapChoice, RecapCoverage, RecapFollowUp } from '../contract/recap.ts'
import { EVENT_KIND_LABELS } from '../domain/events.ts'
import type { PersonKeyKind } from '../domain/recap-key.ts'
import { SLOT_MINUTES } from '../domain/recap-slots.ts'
import { shortDate } from '../domain/time-text.ts'
import { percentage, thousands } from '../domain/words.ts'

export const KNOWN_BY_LABELS: Readonly<Record<PersonKeyKind, string>> = {
  nip: 'NIP',
  nik: 'NIK',
  name: 'nama dan tempat',
  single: 'tidak dicocokkan',
}

export const MATCHING_WORDS =
  'Orang dicocokkan antarkegiatan menurut NIP, lalu NIK. Tanpa keduanya: menurut nama dan OPD atau desa yang sama. ' +
  'Nama dianggap milik sebuah NIP atau NIK hanya bila nomor itu satu-satunya yang memakainya dan keduanya tidak pernah berada dalam satu daftar. ' +
  'Nama kembar dalam satu daftar dan nama tanpa tempat tidak dicocokkan.'

export const COVERAGE_BY_WORDS: Readonly<Record<RecapCoverage['by'], string>> = {
  event: 'kegiatan',
  month: 'bulan',
  year: 'tahun',
}

/** "1 Jan 2026 s.d. 31 Mar 2026 · Sosialisasi" */
export function choiceWords({ from, until, kinds, eventIds }: RecapChoice): string {
  const period =
    from !== null && until !== null
      ? `${shortDate(from)} s.d. ${shortDate(until)}`
      : from !== null
        ? `sejak ${shortDate(from)}`
        : until !== null
          ? `sampai ${shortDate(until)}`
          : ''
  const kindWords = kinds === null ? '' : kinds.map((kind) => EVENT_KIND_LABELS[kind]).join(', ')
  const chosen = eventIds === null ? '' : 'kegiatan pilihan'
  const words = [period, kindWords, chosen].filter((part) => part !== '').join(' · ')
  return words === '' ? 'semua kegiatan' : words
}

/** "1 jam 35 menit" */
export function durationWords(minutes: number | null): string {
  if (minutes === null) return ''
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} jam` : '', rest > 0 || hours === 0 ? `${rest} menit` : '']
    .filter((part) => part !== '')
    .join(' ')
}

/** "15 menit sebelum mulai" */
export function slotWords(slot: number): string {
  const minutes = slot * SLOT_MINUTES
  if (minutes === 0) return 'mulai'
  return minutes < 0 ? `${-minutes} menit sebelum mulai` : `${minutes} menit sesudah mulai`
}

/** "120/150 · 80%" */
export function turnoutWords({ present, invited }: { present: number; invited: number }): string {
  return `${thousands(present)}/${thousands(invited)} · ${percentage(present, invited)}`
}

/** "1 Mar 2026, triwulan pertama"; '' where neither a date nor words are known. */
export function deadlineWords({ due, dueDate }: Pick<RecapFollowUp, 'due' | 'dueDate'>): string {
  return [dueDate === null ? '' : shortDate(dueDate), due].filter((part) => part !== '').join(', ')
}
