import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgendaStep } from '#shared/contract/events.ts'
import { paperOf } from '../../../support/event-paper.ts'
import { official } from '../../../support/official.ts'
import { eventDraft, nonce, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import { flatText, pageTexts } from '../../../support/pdf-tools.ts'

const [FIRST, SECOND] = ['2026-11-20', '2026-11-21'] as const
const step = (title: string, changes: Partial<AgendaStep> = {}): AgendaStep => ({
  id: nonce(),
  day: FIRST,
  kind: 'lainnya',
  title,
  startTime: '09:00',
  endTime: '09:30',
  actor: '',
  follower: '',
  ...changes,
})
const days = [
  { day: FIRST, startTime: '09:00', endTime: '12:00' },
  { day: SECOND, startTime: '08:00', endTime: null },
]

describe('a rundown', () => {
  let backend: TestBackend
  beforeAll(async () => {
    backend = await openTestBackend()
  })
  afterAll(() => backend.remove())

  const drawn = async (changes: Parameters<typeof eventDraft>[0], options: object = {}) => {
    const { id } = await backend.client.events.create({ event: eventDraft(changes) })
    return paperOf(backend, id, { kind: 'rundown', ...options })
  }

  test('says when, what and who, and who follows', async () => {
    const agenda = [
      step('Pembacaan ikrar', { actor: 'Asisten', follower: 'Seluruh ASN yang hadir' }),
      step('Indonesia Raya', { follower: 'seluruh hadirin', startTime: '09:30', endTime: '' }),
    ]
    const text = flatText((await drawn({ agenda, theme: 'Netral itu wajib' })).bytes)
    expect(text).toMatch(/SUSUNAN ACARA .* Tema: Netral itu wajib/)
    expect(text).toMatch(/Waktu \(WITA\) Acara Pelaku Keterangan/)
    expect(text).toContain('09.00–09.30')
    expect(text).toContain('Diikuti seluruh ASN')
    expect(text).toMatch(/09\.30 Indonesia Raya Seluruh hadirin/)
  })

  test('has a table for every day, or for the one that was chosen', async () => {
    const agenda = [step('Acara pertama'), step('Acara kedua', { day: SECOND })]
    const both = flatText((await drawn({ days, agenda })).bytes)
    expect(both).toMatch(
      /Jumat, 20 November 2026 Waktu.*Acara pertama.*Sabtu, 21 November 2026 Waktu.*Acara kedua/,
    )
    const one = flatText((await drawn({ days, agenda }, { day: SECOND })).bytes)
    expect(one).toContain('Acara kedua')
    expect(one).not.toContain('Acara pertama')
  })

  test('runs over pages with its head repeated, each step once, and its signature not alone', async () => {
    const agenda = Array.from({ length: 70 }, (_, index) =>
      step(`Acara ke${index}z dengan judul yang panjang sekali`),
    )
    const signer = official('Eduard Contoh', ['penanggung_jawab'])
    const { bytes, pages } = await drawn({ agenda, officials: [signer] })
    const texts = pageTexts(bytes)
    expect(pages).toBeGreaterThan(2)
    for (const text of texts) expect(text).toContain('Keterangan')
    for (let index = 0; index < 70; index++)
      expect(texts.join(' ').match(new RegExp(`ke${index}z`, 'g')), String(index)).toHaveLength(1)
    expect(texts.at(-1)).toMatch(/ke69z[\s\S]*EDUARD CONTOH/)
  })

  test('leaves rows to write on where no agenda was entered', async () => {
    const { bytes, pages } = await drawn({ agenda: [], city: '', venue: '' })
    expect(pages).toBe(1)
    expect(flatText(bytes)).toMatch(/Tempat : …+ Waktu \(WITA\)/)
  })
})
