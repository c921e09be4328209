/** What a phone says of an answer: colour, icon, word, sound, and how it shakes in the hand. */
import {
  IconAlertTriangleFilled,
  IconArrowBackUp,
  IconCircleXFilled,
  IconPlugConnectedX,
} from '@tabler/icons-react'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { NOT_RECORDED_WORD, nextStep, type ScanSetting } from '#shared/texts/scan.ts'
import { playSound, type Sound } from '../../devices/sound.ts'
import { type Look, lookOfOutcome } from '../../ui/scan-look.ts'
import { lookOfKept, stepAfterKept } from '../queue/kept-look.ts'
import type { DoorAnswer } from './asks.ts'

export function lookOfAnswer(answer: DoorAnswer): Look {
  switch (answer.kind) {
    case 'answered':
      return lookOfOutcome(answer.outcome.kind)
    case 'undone':
      return { word: 'Kehadiran dibatalkan', tone: 'plain', icon: IconArrowBackUp, sound: null }
    case 'failed':
      return { word: NOT_RECORDED_WORD, tone: 'bad', icon: failureIcon(answer.code), sound: 'attention' }
    case 'kept':
      return lookOfKept(answer)
    case 'not_reached':
      return { word: NOT_RECORDED_WORD, tone: 'bad', icon: IconPlugConnectedX, sound: 'attention' }
  }
}

/** One line of what to do now. */
export function stepAfter(answer: DoorAnswer, setting: ScanSetting): string {
  switch (answer.kind) {
    case 'answered':
      return nextStep(answer.outcome, setting)
    case 'undone':
      return 'Dihitung belum hadir. Catatan kedatangannya tetap tersimpan di laptop bersama pembatalannya.'
    case 'failed':
      return failureSentence(answer.code)
    case 'kept':
      return stepAfterKept(answer, setting.zone)
    case 'not_reached':
      return 'Laptop belum menjawab. Jangan persilakan masuk dulu; periksa Wi-Fi, lalu pindai sekali lagi. Bila tadi sudah sampai, tidak dihitung dua kali.'
  }
}

/** On a loud landing it is felt before it is heard. */
const SHAKES: Readonly<Record<Sound, number[]>> = {
  welcome: [60],
  already: [60, 80, 60],
  refuse: [250, 80, 250],
  attention: [40, 60, 40, 60, 40],
}
const FULL_VOLUME = 1

export function signal(answer: DoorAnswer): void {
  const { sound } = lookOfAnswer(answer)
  if (!sound) return
  playSound(sound, FULL_VOLUME)
  // Not on an iPhone, nor on a laptop.
  const canShake = 'vibrate' in navigator
  if (canShake) navigator.vibrate(SHAKES[sound])
}

function failureIcon(code: ErrorCode): Look['icon'] {
  return code === 'internal' ? IconCircleXFilled : IconAlertTriangleFilled
}

function failureSentence(code: ErrorCode): string {
  return code === 'internal' ? NOT_DONE : errorSentence(code)
}

const NOT_DONE =
  'Laptop tidak menjalankan permintaan ini, dan tidak ada yang berubah. Coba sekali lagi; bila tetap begitu, minta bantuan petugas di laptop.'
