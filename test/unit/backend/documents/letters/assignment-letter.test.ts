import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperOf, writeFor } from '../../../../support/event-paper.ts'
import { hardPeople, LONG_NAME, LONG_UNIT } from '../../../../support/hard-people.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText, pageTexts } from '../../../../support/pdf-tools.ts'

describe('an assignment letter', () => {
  let backend: TestBackend
  let eventId: string
  const text = async (options: object = {}) =>
    flatText((await paperOf(backend, eventId, { kind: 'assignment_letter', ...options })).bytes)

  beforeAll(async () => {
    backend = await openTestBackend()
    const event = eventDraft({
      title: 'Sosialisasi Netralitas ASN',
      legalBases: ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara'],
      documentNumbers: { assignment_letter: '800.1.11.1/7/BKBP/2026' },
      officials: [official('Eduard Contoh', ['penanggung_jawab'], { officeTitle: 'Kepala Badan' })],
    })
    eventId = (await backend.client.events.create({ event })).id
  })
  afterAll(() => backend.remove())

  test('leaves rows to write on while no committee was entered', async () => {
    const letter = await text()
    expect(letter).toContain('Nomor: 800.1.11.1/7/BKBP/2026')
    expect(letter).toMatch(/MEMERINTAHKAN: Kepada : No\. Nama \/ NIP .* 1 2 3 4 Untuk/)
    const line = (await backend.client.documents.list({ eventId })).find(
      ({ kind }) => kind === 'assignment_letter',
    )
    expect(line?.people).toBeNull()
  })

  test('sends the committee for the event, on the legal bases and what was added to them', async () => {
    await writeFor(backend, eventId, 'assignment_letter', {
      bases: ['Keputusan Kepala Badan Nomor 12 Tahun 2026.'],
      assignees: [
        {
          name: 'Maria Panitia, S.Sos.',
          nip: '198001012005012001',
          rank: 'Penata, III/c',
          position: 'Ketua',
        },
        { name: 'Agus Panitia', nip: '', rank: '', position: 'Anggota' },
      ],
      copies: ['Inspektorat.'],
      letterDate: '2026-11-12',
    })
    const letter = await text()
    expect(letter).toContain('1. Undang-Undang Nomor 20 Tahun 2023')
    expect(letter).toContain('2. Keputusan Kepala Badan Nomor 12 Tahun 2026.')
    expect(letter).toContain('NIP. 19800101 200501 2 001')
    expect(letter).toContain('Agus Panitia')
    expect(letter.match(/NIP\. /g)).toHaveLength(1)
    expect(letter).toMatch(
      /Melaksanakan tugas sebagai panitia kegiatan Sosialisasi Netralitas ASN .* pada hari Jumat, 20 November 2026, pukul 09\.00 WITA s\.d\. selesai, bertempat di Aula, Contoh\./,
    )
    expect(letter).toMatch(/Contoh, 12 November 2026 KEPALA BADAN, .*EDUARD CONTOH.*Tembusan: Inspektorat\./)
  })

  test('sends participants, each once, to attend', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Orang Nomor${index}a`)
    for (const name of names)
      await backend.client.participants.add({ eventId, person: personNamed(name, { position: 'Analis' }) })
    for (const person of hardPeople()) await backend.client.participants.add({ eventId, person })
    const letter = await text({ who: 'participants' })
    for (const name of names) expect(letter.match(new RegExp(`${name}\\b`, 'g')), name).toHaveLength(1)
    expect(letter.replaceAll(' ', '')).toContain(LONG_NAME.replaceAll(' ', ''))
    expect(letter.replaceAll(' ', '')).toContain(LONG_UNIT.replaceAll(' ', ''))
    expect(letter).toContain('Menghadiri kegiatan')
    expect(letter).toContain('□')
  })

  test('is for the participants who were picked, also where the committee is written', async () => {
    const { rows } = await backend.client.participants.page({
      eventId,
      filter: { query: 'Nomor7a' },
      sort: 'name',
      offset: 0,
      limit: 5,
    })
    const letter = await text({ participantIds: rows.map(({ id }) => id) })
    expect(letter).toContain('Orang Nomor7a')
    expect(letter).not.toContain('Maria Panitia')
  })

  test('never leaves its signature without the closing words', async () => {
    for (const count of [1, 9, 14, 15, 16, 17, 18, 24]) {
      const assignees = Array.from({ length: count }, (_, index) => ({
        name: `Panitia ${index}`,
        nip: '',
        rank: '',
        position: '',
      }))
      await writeFor(backend, eventId, 'assignment_letter', { assignees })
      const { bytes } = await paperOf(backend, eventId, { kind: 'assignment_letter' })
      const last = pageTexts(bytes).at(-1) ?? ''
      expect(last, String(count)).toContain('EDUARD CONTOH')
      expect(last, String(count)).toContain('Demikian surat tugas ini')
    }
  })
})
