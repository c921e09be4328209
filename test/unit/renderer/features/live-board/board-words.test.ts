import { describe, expect, it } from 'vitest'
import type { ArrivalBoard } from '#shared/contract/arrivals.ts'
import {
  adviceWords,
  duration,
  endFigure,
  expectedWords,
  minutes,
  startWords,
} from '../../../../../renderer/features/live-board/board-words.ts'

const MINUTE = 60_000
/** 09.00 WITA */
const START = Date.UTC(2026, 10, 20, 1)

const BOARD: ArrivalBoard = {
  ...{ day: '2026-11-20', at: START - 18 * MINUTE, present: 400, represented: 0, invited: 1_000, late: 0 },
  ...{ byUnit: [], byCategory: [], slots: [], recent: 0, desks: [], presentAtStart: null, advice: null },
  schedule: { startsAt: START, opensAt: START - 90 * MINUTE },
  expected: { basis: 'everybody', low: 1_000, likely: 1_000, high: 1_000 },
  forecast: { kind: 'not_enough', left: 600 },
}
const ends: ArrivalBoard['forecast'] = {
  ...{ kind: 'ends', left: 600, perMinute: 30 },
  ...{ earliest: START, likely: START + 2 * MINUTE, latest: START + 5 * MINUTE },
}

describe('the words of the live board', () => {
  it('say when it begins, and how long that is', () => {
    expect(startWords(BOARD, 'WITA')).toBe('Registrasi 07.30 · mulai 09.00 WITA, 18 menit lagi')
    const without = { ...BOARD, schedule: { startsAt: START, opensAt: null }, at: START + 65 * MINUTE }
    expect(startWords(without, 'WITA')).toBe('Mulai 09.00 WITA, 1 jam 5 menit lalu')
    expect(startWords({ ...without, at: START + 3 * 24 * 60 * MINUTE }, 'WITA')).toBe('Mulai 09.00 WITA')
  })

  it('tell the end with its range, and what it reckons with', () => {
    expect(endFigure({ ...BOARD, forecast: ends }, 'WITA')).toEqual({
      ...{ value: '09.02', note: 'antara 09.00 dan 09.05, bila semua undangan datang' },
    })
    expect(endFigure(BOARD, 'WITA').value).toBe('Belum cukup data')
    expect(endFigure({ ...BOARD, forecast: { kind: 'nobody_left' } }, 'WITA').value).toBe('Lengkap')
  })

  it('say that it is over when nobody has come for hours after the beginning', () => {
    const desk = { desk: 'Meja 1', arrived: 9, refused: 0, perMinute5: 0, perMinute15: 0, medianMs: null }
    const desks = [{ ...desk, p90Ms: null, lastAt: START - MINUTE, isOpen: false }]
    const later = { ...BOARD, desks, at: START + 130 * MINUTE }
    expect(endFigure(later, 'WITA')).toEqual({ value: 'Selesai', note: 'Pindaian terakhir pukul 08.59.' })
    expect(adviceWords(later, 'WITA')).toContain('Sudah lama tidak ada yang dipindai.')
    expect(endFigure({ ...later, at: START - 1 }, 'WITA').value).toBe('Belum cukup data')
  })

  it('advise only what is known', () => {
    expect(adviceWords(BOARD, 'WITA')).toBe('Belum cukup data untuk menyarankan jumlah meja.')
    const advised = (advice: ArrivalBoard['advice']) =>
      adviceWords({ ...BOARD, forecast: ends, advice }, 'WITA')
    expect(advised({ kind: 'open_more', desks: 2, by: START - MINUTE })).toBe(
      'Buka 2 meja lagi: perkiraan selesai maju menjadi pukul 08.59.',
    )
    expect(advised({ kind: 'desks_wait' })).toContain('Menambah meja tidak akan mempercepat.')
    expect(advised({ kind: 'enough' })).toContain('Jumlah meja cukup.')
  })

  it('say how many are expected, and why', () => {
    expect(expectedWords(BOARD)).toBe('1.000 orang, semua undangan')
    const usual = { basis: 'usual', low: 700, likely: 800, high: 900 } as const
    expect(expectedWords({ ...BOARD, expected: usual })).toBe(
      '800 orang (700 sampai 900), seperti kegiatan sebelumnya',
    )
  })

  it('write short times in seconds and long ones in minutes', () => {
    expect([duration(null), duration(6_600), duration(90_000)]).toEqual(['–', '7 detik', '1,5 menit'])
    expect([minutes(0), minutes(59 * MINUTE), minutes(120 * MINUTE)]).toEqual([
      '0 menit',
      '59 menit',
      '2 jam',
    ])
  })
})
