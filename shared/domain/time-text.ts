/**
 * Dates and times in the words of Indonesian papers. Weekdays are always computed, never typed:
 * the press prints wrong ones. Spelling after KBBI: Jumat, Februari, November, Minggu.
 */

import {
  addDays,
  type CivilDate,
  type CivilTime,
  dateParts,
  type DateParts,
  isCivilTime,
  toLocal,
  weekdayOf,
  type Zone,
} from './time.ts'
import { terbilang } from './words.ts'

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const

export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** "Jumat" */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[weekdayOf(date)] ?? ''
}

/** "27 September 2024" */
export function longDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${monthName(month)} ${year}`
}

/** "Jumat, 27 September 2024" */
export function dayAndDate(date: CivilDate): string {
  return `${weekdayName(date)}, ${longDate(date)}`
}

/** "27-09-2024" */
export function shortDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date)
  return `${pad(day)}-${pad(month)}-${year}`
}

/** "Jumat tanggal dua puluh tujuh bulan September tahun dua ribu dua puluh empat" */
export function dateInWords(date: CivilDate): string {
  const { year, month, day } = partsOf(date)
  return `${weekdayName(date)} tanggal ${terbilang(day)} bulan ${monthName(month)} tahun ${terbilang(year)}`
}

/** "09.00" */
export function clock(time: CivilTime): string {
  if (!isCivilTime(time)) throw new RangeError(`not a clock time: ${time}`)
  return time.replace(':', '.')
}

/** "09.00 s.d. 12.00 WITA"; without an end "09.30 WITA s.d. selesai". */
export function timeRange(start: CivilTime, end: CivilTime | null, zone: Zone): string {
  return end === null ? `${clock(start)} ${zone} s.d. selesai` : `${clock(start)} s.d. ${clock(end)} ${zone}`
}

/** A moment as the event's own wall clock showed it: "08.41 WITA". */
export function clockAt(utcMs: number, zone: Zone): string {
  return `${clock(toLocal(utcMs, zone).time)} ${zone}`
}

/** "Jumat, 27 September 2024 pukul 08.41 WITA" */
export function momentText(utcMs: number, zone: Zone): string {
  return `${dayAndDate(toLocal(utcMs, zone).date)} pukul ${clockAt(utcMs, zone)}`
}

/**
 * All days of an event in one phrase. Days in a row become a range, "Kamis s.d. Jumat, 26 s.d. 27
 * September 2024"; separate days or ranges are joined. Order and repetitions do not matter.
 */
export function daysText(dates: readonly CivilDate[]): string {
  const runs = consecutiveRuns(dates).map(([first, last]) =>
    first === last ? dayAndDate(first) : rangeText(first, last),
  )
  if (runs.length <= 2) return runs.join(' dan ')
  return `${runs.slice(0, -1).join('; ')}; dan ${runs.at(-1) ?? ''}`
}

/** A month or a year that both ends share is said once. */
function rangeText(first: CivilDate, last: CivilDate): string {
  const [from, to] = [partsOf(first), partsOf(last)]
  const year = from.year === to.year ? '' : ` ${from.year}`
  const month = year === '' && from.month === to.month ? '' : ` ${monthName(from.month)}`
  return `${weekdayName(first)} s.d. ${weekdayName(last)}, ${from.day}${month}${year} s.d. ${longDate(last)}`
}

function consecutiveRuns(dates: readonly CivilDate[]): [CivilDate, CivilDate][] {
  const runs: [CivilDate, CivilDate][] = []
  for (const date of [...new Set(dates)].toSorted()) {
    const run = runs.at(-1)
    if (run && addDays(run[1], 1) === date) run[1] = date
    else runs.push([date, date])
  }
  return runs
}

function partsOf(date: CivilDate): DateParts {
  const parts = dateParts(date)
  if (!parts) throw new RangeError(`not a calendar date: ${date}`)
  return parts
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
