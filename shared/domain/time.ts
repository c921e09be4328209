/**
 * Calendar dates, clock times and the three Indonesian time zones. The zone belongs to the event
 * (from its province), never to the laptop. Pure arithmetic on UTC: no Intl, no local clock.
 */

/** A calendar date 'YYYY-MM-DD', years 1900 to 9999. */
export type CivilDate = string
/** A clock time 'HH:MM', 00:00 to 23:59. */
export type CivilTime = string

export const ZONES = ['WIB', 'WITA', 'WIT'] as const
export type Zone = (typeof ZONES)[number]

/** Keppres 41/1987. Indonesia knows no daylight saving time, so the offsets are fixed. */
export const ZONE_FACTS: Readonly<Record<Zone, { iana: string; offsetMinutes: number; label: string }>> = {
  WIB: { iana: 'Asia/Jakarta', offsetMinutes: 7 * 60, label: 'Waktu Indonesia Barat' },
  WITA: { iana: 'Asia/Makassar', offsetMinutes: 8 * 60, label: 'Waktu Indonesia Tengah' },
  WIT: { iana: 'Asia/Jayapura', offsetMinutes: 9 * 60, label: 'Waktu Indonesia Timur' },
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The zone a laptop is set to, by its IANA name; undefined outside Indonesia's three zones. */
export function zoneOfIana(iana: string): Zone | undefined {
  const other =
    iana === 'Asia/Pontianak' ? 'Asia/Jakarta' : iana === 'Asia/Ujung_Pandang' ? 'Asia/Makassar' : iana
  return ZONES.find((zone) => ZONE_FACTS[zone].iana === other)
}

/** For what belongs to no event: the zone this computer is set to, WIB where it is set to another country's. */
export function zoneOfComputer(): Zone {
  return zoneOfIana(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? 'WIB'
}

export type DateParts = { year: number; month: number; day: number }

/** The numbers of a calendar date, or undefined where the text is not a date that exists. */
export function dateParts(text: string): DateParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined
}

export function isCivilDate(text: string): boolean {
  return dateParts(text) !== undefined
}

export function isCivilTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Days since 1970-01-01. Throws RangeError for a text that is no date. */
function dayNumber(date: CivilDate): number {
  const parts = dateParts(date)
  if (!parts) throw new RangeError(`not a calendar date: ${date}`)
  return Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS
}

function fromDayNumber(days: number): CivilDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10)
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}

/** Minutes since midnight. Throws RangeError for a text that is no time. */
export function minutesOf(time: CivilTime): number {
  if (!isCivilTime(time)) throw new RangeError(`not a clock time: ${time}`)
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** The clock time so many minutes after midnight, going round at 24 hours. */
export function timeOfMinutes(minutes: number): CivilTime {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** What a clock on the wall of the event shows at this moment (milliseconds since 1970 UTC). */
export function toLocal(utcMs: number, zone: Zone): { date: CivilDate; time: CivilTime } {
  const localMs = utcMs + ZONE_FACTS[zone].offsetMinutes * MINUTE_MS
  const iso = new Date(localMs).toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) }
}

/** The moment in milliseconds since 1970 UTC at which the wall clock of the event shows this. */
export function toUtcMs(date: CivilDate, time: CivilTime, zone: Zone): number {
  return dayNumber(date) * DAY_MS + (minutesOf(time) - ZONE_FACTS[zone].offsetMinutes) * MINUTE_MS
}
