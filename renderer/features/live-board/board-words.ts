/** What the figures of the door say, as sentences and short phrases. */
import type { ArrivalBoard } from '#shared/contract/arrivals.ts'
import { LEAST_ARRIVALS } from '#shared/domain/queue-forecast.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'

const MINUTE_MS = 60_000
const OVER_MS = 120 * MINUTE_MS

/** "12,8" */
export function oneDecimal(value: number): string {
  return value.toFixed(1).replace('.', ',')
}

/** "7 detik", "1,5 menit"; "–" where nobody knows. */
export function duration(ms: number | null): string {
  if (ms === null) return '–'
  return ms < 90_000 ? `${Math.round(ms / 1000)} detik` : `${oneDecimal(ms / MINUTE_MS)} menit`
}

/** "09.12" */
export function time(at: number, zone: Zone): string {
  return clock(toLocal(at, zone).time)
}

/** "18 menit", "2 jam 5 menit" */
export function minutes(ms: number): string {
  const all = Math.max(0, Math.round(ms / MINUTE_MS))
  const [hours, rest] = [Math.floor(all / 60), all % 60]
  if (hours === 0) return `${rest} menit`
  return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`
}

/** "Mulai 09.00 WITA, 18 menit lagi". */
export function startWords({ schedule, at }: Pick<ArrivalBoard, 'schedule' | 'at'>, zone: Zone): string {
  const { startsAt, opensAt } = schedule
  const opening = opensAt === null ? '' : `Registrasi ${time(opensAt, zone)} · `
  const start = `${opening}mulai ${time(startsAt, zone)} ${zone}`
  const left = startsAt - at
  const words =
    left > 24 * 60 * MINUTE_MS || left < -24 * 60 * MINUTE_MS
      ? start
      : left > 0
        ? `${start}, ${minutes(left)} lagi`
        : `${start}, ${minutes(-left)} lalu`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export type Figure = { value: string; note: string }

/** When the queue ends: the likely time, and between which times it surely does. */
export function endFigure(board: ArrivalBoard, zone: Zone): Figure {
  const last = lastScanAt(board)
  return isOver(board) && last !== null
    ? { value: 'Selesai', note: `Pindaian terakhir pukul ${time(last, zone)}.` }
    : forecastFigure(board, zone)
}

/** Nobody comes any more, however many were invited. */
function isOver(board: ArrivalBoard): boolean {
  const last = lastScanAt(board)
  return last !== null && board.at - last > OVER_MS && board.at > board.schedule.startsAt
}

function lastScanAt({ desks }: ArrivalBoard): number | null {
  return desks.length === 0 ? null : Math.max(...desks.map((desk) => desk.lastAt))
}

function forecastFigure({ forecast, expected }: ArrivalBoard, zone: Zone): Figure {
  switch (forecast.kind) {
    case 'nobody_left':
      return { value: 'Lengkap', note: 'Semua yang diperkirakan hadir sudah masuk.' }
    case 'not_enough':
      return {
        value: 'Belum cukup data',
        note: `Perlu sedikitnya ${LEAST_ARRIVALS} kedatangan dalam 15 menit terakhir.`,
      }
    case 'ends': {
      const range = `antara ${time(forecast.earliest, zone)} dan ${time(forecast.latest, zone)}`
      const basis = expected.basis === 'everybody' ? ', bila semua undangan datang' : ''
      return { value: time(forecast.likely, zone), note: `${range}${basis}` }
    }
  }
}

export function adviceWords(board: ArrivalBoard, zone: Zone): string {
  const { advice, forecast, schedule } = board
  if (isOver(board)) return 'Sudah lama tidak ada yang dipindai. Tidak ada yang perlu dilakukan.'
  if (forecast.kind === 'nobody_left') return 'Semua yang diperkirakan hadir sudah masuk.'
  if (advice === null) return 'Belum cukup data untuk menyarankan jumlah meja.'
  const start = time(schedule.startsAt, zone)
  switch (advice.kind) {
    case 'enough':
      return `Dengan laju sekarang semua sudah masuk sebelum pukul ${start}. Jumlah meja cukup.`
    case 'desks_wait':
      return 'Meja lebih sering menunggu tamu. Menambah meja tidak akan mempercepat.'
    case 'open_more':
      return `Buka ${thousands(advice.desks)} meja lagi: perkiraan selesai maju menjadi pukul ${time(advice.by, zone)}.`
  }
}

const BASIS_WORDS = {
  organiser: 'ditetapkan penyelenggara',
  usual: 'seperti kegiatan sebelumnya',
  everybody: 'semua undangan',
} as const

/** "1.243 orang, semua undangan" */
export function expectedWords({ expected }: ArrivalBoard): string {
  const { basis, low, likely, high } = expected
  const range = low === high ? '' : ` (${thousands(low)} sampai ${thousands(high)})`
  return `${thousands(likely)} orang${range}, ${BASIS_WORDS[basis]}`
}
