/** What comes next in the work, as the line at the foot says it. */
import { thousands } from '#shared/domain/words.ts'
import type { EventStage } from '#shared/domain/event-stage.ts'
import type { EventScreen } from './screens.ts'

export type WorkSoFar = {
  stage: EventStage
  hasVenue: boolean
  people: number
  present: number
  /** Undefined while it is not known. */
  badgesPrinted: boolean | undefined
  /** The agenda step that follows on the wall clock, on a day of the event. */
  upcoming: { title: string; time: string } | undefined
}

export type NextStep = { text: string; to: EventScreen['to'] }

export function nextStep(work: WorkSoFar): NextStep | undefined {
  switch (work.stage) {
    case 'before':
      return beforeTheDay(work)
    case 'during':
      return onTheDay(work)
    case 'after':
      if (work.present > 0)
        return { text: 'lengkapi notula, lalu simpan rekap', to: '/kegiatan/$eventId/notula' }
      return { text: 'catat kehadiran dari daftar hadir kertas', to: '/kegiatan/$eventId/presensi' }
  }
}

function beforeTheDay({ people, hasVenue, badgesPrinted }: WorkSoFar): NextStep | undefined {
  if (people === 0) return { text: 'impor daftar peserta', to: '/kegiatan/$eventId/peserta' }
  if (!hasVenue) return { text: 'isi tempat kegiatan', to: '/kegiatan/$eventId/rincian' }
  if (badgesPrinted === undefined) return undefined
  if (!badgesPrinted)
    return { text: `cetak kartu untuk ${thousands(people)} peserta`, to: '/kegiatan/$eventId/surat' }
  return { text: 'cetak daftar hadir dan lembar ikrar', to: '/kegiatan/$eventId/dokumen' }
}

function onTheDay({ people, present, upcoming }: WorkSoFar): NextStep | undefined {
  if (people === 0)
    return { text: 'impor daftar peserta, atau catat tamu di Presensi', to: '/kegiatan/$eventId/presensi' }
  if (present === 0)
    return { text: 'buka Presensi dan pindai kartu pertama', to: '/kegiatan/$eventId/presensi' }
  if (upcoming) return { text: `${upcoming.title} pukul ${upcoming.time}`, to: '/kegiatan/$eventId/catatan' }
  return { text: 'catat jalannya acara', to: '/kegiatan/$eventId/catatan' }
}
