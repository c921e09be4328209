/** Dates as spreadsheets store them: days since an epoch, the time of day as the fraction. */

export type DateKind = 'date' | 'time' | 'date_time'

const dayMs = 86_400_000
const daySeconds = 86_400
/** 31-12-9999, the last day a spreadsheet knows. */
const lastSerial = 2_958_465

/**
 * `dd/mm/yyyy`, `dd/mm/yyyy HH:MM` or `HH:MM`, seconds only where there are some. Undefined when the
 * number is no date (a spreadsheet shows `#####` there).
 */
export function serialDateText(serial: number, kind: DateKind, epoch1904: boolean): string | undefined {
  if (!(serial >= 0) || serial > lastSerial) return undefined
  const seconds = Math.round(serial * daySeconds)
  const day = Math.floor(seconds / daySeconds)
  if (kind === 'time') return timeText(seconds)
  const date = dateText(day, epoch1904)
  const rest = seconds - day * daySeconds
  return kind === 'date' || rest === 0 ? date : `${date} ${timeText(rest)}`
}

/** `1984-09-02`, `1984-09-02T07:30:00` or the like → `02/09/1984`, with the time if it isn't midnight. */
export function isoDateText(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(iso)
  if (!parts) return iso
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = parts
  const date = `${day}/${month}/${year}`
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return seconds === 0 ? date : `${date} ${timeText(seconds)}`
}

function dateText(day: number, epoch1904: boolean): string {
  // Excel counts a 29 February 1900 that never was, for the sake of Lotus 1-2-3.
  if (!epoch1904 && day === 60) return '29/02/1900'
  const daysBefore1970 = epoch1904 ? 24_107 : day < 60 ? 25_568 : 25_569
  const date = new Date((day - daysBefore1970) * dayMs)
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}

function timeText(seconds: number): string {
  const rest = seconds % 60
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return rest === 0 ? text : `${text}:${two(rest)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
