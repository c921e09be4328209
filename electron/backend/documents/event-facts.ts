/** Facts of an event as papers word them, the same on every paper. */
import type { Event, EventDay, Official } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import type { OfficialRole } from '#shared/domain/events.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import { signatureBlock } from '#shared/domain/signature-block.ts'
import type { Zone } from '#shared/domain/time.ts'
import { dayAndDate, daysText, timeRange, weekdayName } from '#shared/domain/time-text.ts'
import type { SignedBlock } from './kit/signatures.ts'
import type { Label } from './kit/label-block.ts'
import type { TextStyle } from './kit/text.ts'

export const BODY: TextStyle = { font: 'regular', size: 10 }
export const BODY_BOLD: TextStyle = { font: 'bold', size: 10 }
export const TITLE: TextStyle = { font: 'bold', size: 12.5 }
export const SMALL: TextStyle = { font: 'regular', size: 8.5 }

/** A line to write on by hand. */
export const DOTS = '………………………………'

/** Kegiatan, Hari/tanggal, Waktu, Tempat: of one day, or of the whole event. */
export function eventLabels(event: Event, day: string | null): Label[] {
  const days = event.days.filter((one) => day === null || one.day === day)
  const date = day === null ? daysText(event.days.map((one) => one.day)) : dayAndDate(day)
  return [
    { label: 'Kegiatan', value: event.title },
    { label: 'Hari, tanggal', value: date },
    { label: 'Waktu', value: timesText(days, event.zone) },
    { label: 'Tempat', value: placeOf(event) || DOTS },
  ]
}

/** One time for all days, or each day with its own. */
function timesText(days: readonly EventDay[], zone: Zone): string {
  const times = days.map((one) => timeRange(one.startTime, one.endTime, zone))
  if (new Set(times).size <= 1) return times[0] ?? DOTS
  return days.map((one, index) => `${weekdayName(one.day)} ${times[index] ?? ''}`).join('; ')
}

/** Where it takes place; a venue that names its city already is not followed by it again. */
export function placeOf({ venue, city }: Pick<Event, 'venue' | 'city'>): string {
  if (venue.toLowerCase().includes(city.toLowerCase())) return venue
  return [venue, city].filter((part) => part !== '').join(', ')
}

/** Stands before a number of people where there are several days: whoever came on one of them counts. */
export function onAnyDay(days: readonly unknown[]): string {
  return days.length > 1 ? 'sedikitnya satu hari ' : ''
}

export function officialsWith(event: Event, ...roles: OfficialRole[]): Official[] {
  for (const role of roles) {
    const found = event.officials.filter((official) => official.roles.includes(role))
    if (found.length > 0) return found
  }
  return []
}

/** Who signs papers of the event where the clerk chose nobody else. */
export function signerOf(event: Event): Official | undefined {
  return officialsWith(event, 'penanggung_jawab', 'penandatangan')[0]
}

/** The block of an official; dots to write on where nobody was entered. */
export function signedBy(
  official: Official | undefined,
  office: Office | null,
  options: { above?: string; signedAt?: { city: string; date: string } } = {},
): SignedBlock {
  const above = options.above ?? null
  const style = houseStyleOf(office)
  const { gapLines } = style
  if (!official) {
    const place = options.signedAt ? signatureBlock(BLANK, style, options.signedAt).place : null
    return { place, above, office: [DOTS], name: DOTS, below: [], gapLines }
  }
  return { ...signatureBlock(official, style, options.signedAt), above, gapLines }
}

const BLANK = {
  name: '',
  prefix: '' as const,
  officeTitle: '',
  definitiveTitle: '',
  onBehalf: '',
  through: '',
  rank: '',
  nip: '',
}

/** Where papers are signed: the office's own place, else the city of the event. */
export function signingCity(event: Event, office: Office | null): string {
  return office?.city || event.city
}
