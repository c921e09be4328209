import { describe, expect, it } from 'vitest'
import type { Attendee, ScanOutcome } from '../../../../shared/contract/attendance.ts'
import { SCAN_OUTCOME_KINDS } from '../../../../shared/domain/scan.ts'
import { nextStep, SCAN_WORDS, type ScanSetting } from '../../../../shared/texts/scan.ts'

const setting: ScanSetting = { zone: 'WITA', withPledge: true }
const at = Date.UTC(2024, 8, 27, 0, 41)
const attendee: Attendee = {
  id: '0192294b-4b00-7000-8000-000000000001',
  name: 'Dra. Margaretha Nenoliu, M.Si.',
  position: null,
  unit: null,
  village: null,
  category: 'pns',
  seat: null,
  note: null,
  hasPledged: true,
}
const arrival = { attendee, entryId: attendee.id, day: '2024-09-27', at, substitute: null }
const welcome = (change: Partial<Attendee> = {}): ScanOutcome => ({
  kind: 'welcome',
  ...arrival,
  attendee: { ...attendee, ...change },
})

describe('the words at the door', () => {
  it('are short, Indonesian, and different for every verdict', () => {
    const words = SCAN_OUTCOME_KINDS.map((kind) => SCAN_WORDS[kind])
    expect(new Set(words).size).toBe(words.length)
    for (const word of words) expect(word.length).toBeLessThan(24)
  })

  it('show the way in, with the seat when there is one', () => {
    expect(nextStep(welcome(), setting)).toBe('Persilakan masuk.')
    expect(nextStep(welcome({ seat: 'B-14' }), setting)).toBe('Persilakan ke kursi B-14.')
  })

  it('say what is still missing and what was noted about the person', () => {
    const guest = welcome({ hasPledged: false, note: 'Kursi roda' })
    expect(nextStep(guest, setting)).toBe('Persilakan masuk. Ikrarnya belum dicatat. Catatan: Kursi roda')
    expect(nextStep(guest, { ...setting, withPledge: false })).toBe('Persilakan masuk. Catatan: Kursi roda')
  })

  it('say when and where somebody has arrived already, by the clock of the event', () => {
    const already: ScanOutcome = { kind: 'already', ...arrival, desk: 'Meja 2' }
    expect(nextStep(already, setting)).toMatch(/^Tercatat pukul 08\.41 WITA di Meja 2\./)
  })

  it('say for whom somebody else has come already', () => {
    const name = { id: attendee.id, name: 'Ina Bria', nip: '', position: '' }
    const substitute = { ...name, letterNumber: '', letterDate: null }
    const already: ScanOutcome = { kind: 'already', ...arrival, substitute, desk: 'Meja 2' }
    expect(nextStep(already, setting)).toMatch(
      /^Dra\. Margaretha Nenoliu, M\.Si\. tercatat diwakili pukul 08\.41 WITA di Meja 2\./,
    )
  })

  it('tell what to do with a card that is not good', () => {
    const refusals: ScanOutcome[] = [
      { kind: 'unknown' },
      { kind: 'other_event', title: 'Apel', firstDay: '2024-10-01' },
      { kind: 'revoked', attendee, revokedAt: at, reason: 'kartu hilang' },
      { kind: 'removed', attendee, removedAt: at },
      { kind: 'paper_code' },
      { kind: 'sheet_code' },
      { kind: 'not_a_code' },
    ]
    const steps = refusals.map((outcome) => nextStep(outcome, setting))
    expect(steps[1]).toBe(
      'Kartu ini untuk “Apel”, Selasa, 1 Oktober 2024. Cari namanya dalam daftar kegiatan ini.',
    )
    expect(steps[2]).toContain('dicabut Jumat, 27 September 2024 pukul 08.41 WITA (kartu hilang)')
    for (const step of steps) expect(step).toMatch(/(Cari|cari|Tanyakan|Pindai)/)
  })
})
