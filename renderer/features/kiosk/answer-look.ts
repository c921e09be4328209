/** The words, tone and sound of everything the kiosk says. Whoever can't be helped here is sent to a person. */
import type { KioskAnswer } from '#shared/contract/kiosk.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import type { Sound } from '../../devices/sound.ts'

export type KioskFace = { kind: 'waiting' } | { kind: 'busy' } | KioskAnswer | { kind: 'failed' }
export type Answered = Exclude<KioskFace, { kind: 'waiting' | 'busy' }>

type Look = { tone: 'ok' | 'warn' | 'bad' | 'plain'; sound: Sound }

const LOOKS: Readonly<Record<KioskFace['kind'], Look>> = {
  waiting: { tone: 'plain', sound: 'welcome' },
  busy: { tone: 'plain', sound: 'welcome' },
  welcome: { tone: 'ok', sound: 'welcome' },
  goodbye: { tone: 'ok', sound: 'welcome' },
  already: { tone: 'warn', sound: 'already' },
  not_a_code: { tone: 'warn', sound: 'attention' },
  to_desk: { tone: 'bad', sound: 'refuse' },
  failed: { tone: 'bad', sound: 'attention' },
}

export function answerLook({ kind }: KioskFace): Look {
  return LOOKS[kind]
}

const TO_DESK = 'Silakan ke meja petugas.'
const REASONS: Readonly<Record<Extract<KioskAnswer, { kind: 'to_desk' }>['reason'], string>> = {
  unknown: 'Kartu ini tidak dikenal di kegiatan ini.',
  withdrawn: 'Kartu ini tidak berlaku lagi.',
  other_event: 'Kartu ini untuk kegiatan lain.',
  not_open: 'Sekarang bukan waktu masuk untuk kartu ini.',
  full: 'Tempat di sini sudah penuh.',
  other: 'Kartu ini belum dapat dicatat di sini.',
}

/** The word, and one line of what to do. */
export function answerWords(answer: Answered, zone: Zone): { word: string; line: string } {
  switch (answer.kind) {
    case 'welcome':
      return { word: 'Selamat datang', line: 'Kehadiran Anda sudah tercatat. Silakan masuk.' }
    case 'goodbye':
      return { word: 'Sampai jumpa', line: 'Keluarnya Anda sudah tercatat. Terima kasih.' }
    case 'already':
      return {
        word: 'Sudah tercatat',
        line: `Kartu ini sudah dipindai pukul ${clockAt(answer.at, zone)}. Bila bukan oleh Anda: ${TO_DESK.toLowerCase()}`,
      }
    case 'not_a_code':
      return {
        word: 'Belum terbaca',
        line: 'Pindai kode QR pada kartu peserta, atau ketik kode delapan karakter di bawahnya.',
      }
    case 'to_desk':
      return { word: TO_DESK.slice(0, -1), line: REASONS[answer.reason] }
    case 'failed':
      return { word: TO_DESK.slice(0, -1), line: 'Kehadiran Anda belum tercatat di sini.' }
  }
}
