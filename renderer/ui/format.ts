/** Numbers, moments and sizes as this app writes them; calendar words come from shared/domain. */
import { thousands } from '#shared/domain/words.ts'
import { toLocal, type Zone, zoneOfComputer } from '#shared/domain/time.ts'

export { thousands }

/** For screens outside an event. */
export const laptopZone: Zone = zoneOfComputer()

/** "08.41.07", the clock on the wall of the event. */
export function clockWithSeconds(utcMs: number, zone: Zone): string {
  const seconds = String(Math.floor(utcMs / 1000) % 60).padStart(2, '0')
  return `${toLocal(utcMs, zone).time.replace(':', '.')}.${seconds}`
}

/** "baru saja", "3 menit lalu", "2 jam lalu", "5 hari lalu" */
export function ago(thenMs: number, nowMs: number): string {
  const minutes = Math.floor(Math.max(0, nowMs - thenMs) / 60_000)
  if (minutes < 1) return 'baru saja'
  if (minutes < 60) return `${minutes} menit lalu`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} jam lalu` : `${thousands(Math.floor(hours / 24))} hari lalu`
}

const SIZES = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** "3,2 MB" */
export function fileSize(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < SIZES.length - 1) {
    size /= 1000
    unit += 1
  }
  const rounded = size < 10 && unit > 0 ? Math.round(size * 10) / 10 : Math.round(size)
  return `${String(rounded).replace('.', ',')} ${SIZES[unit] ?? ''}`
}
