import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgendaStep } from '#shared/contract/events.ts'
import { paperOf, writeFor } from '../../../../support/event-paper.ts'
import { LONG_NAME, LONG_POSITION } from '../../../../support/hard-people.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText, pageTexts } from '../../../../support/pdf-tools.ts'

const DAY = '2026-11-20'
const step = (kind: AgendaStep['kind'], title: string, changes: Partial<AgendaStep>): AgendaStep => ({
  id: nonce(),
  day: DAY,
  kind,
  title,
  startTime: '',
  endTime: '',
  actor: '',
  follower: '',
  ...changes,
})
const flat = (page: string | undefined) => (page ?? '').replace(/\s+/g, ' ')

let backend: TestBackend
beforeAll(async () => {
  backend = await openTestBackend()
})
afterAll(() => backend.remove())

const newEvent = (changes: Parameters<typeof eventDraft>[0]) =>
  backend.client.events.create({ event: eventDraft(changes) })
const eventWith = async (changes: Parameters<typeof eventDraft>[0]) => (await newEvent(changes)).id

describe('letters to speakers', () => {
  const ketua = official('Marthen Contoh, S.H.', ['narasumber'], { officeTitle: 'Ketua Bawaslu Kabupaten' })
  const kepala = official('Dewi Contoh, M.Si.', ['narasumber'], {
    officeTitle: 'Kepala BKPSDM',
    prefix: 'Plt.',
  })
  const moderator = official('Rudi Contoh', ['moderator'])
  const agenda = [
    step('materi', 'Pengawasan netralitas', {
      actor: 'Ketua Bawaslu Kabupaten',
      startTime: '09:10',
      endTime: '09:50',
    }),
    step('materi', 'Materi: Disiplin pegawai', {
      actor: 'Dewi Contoh',
      startTime: '09:50',
      endTime: '10:20',
    }),
    step('tanya_jawab', 'Tanya jawab', { actor: 'Moderator', startTime: '10:20', endTime: '10:40' }),
  ]

  test('name the topic and the hour that the agenda has for each, by office or by name', async () => {
    const eventId = await eventWith({ officials: [moderator, ketua, kepala], agenda })
    const pages = pageTexts((await paperOf(backend, eventId, { kind: 'speaker_request' })).bytes).map(flat)
    expect(pages).toHaveLength(3)
    expect(pages[0]).toMatch(/Yth\. Marthen Contoh, S\.H\. Ketua Bawaslu Kabupaten di – Tempat/)
    expect(pages[0]).toMatch(/Waktu : 09\.10 s\.d\. 09\.50 WITA.*Materi : Pengawasan netralitas/)
    expect(pages[1]).toMatch(/Plt\. Kepala BKPSDM.*09\.50 s\.d\. 10\.20 WITA.*Materi : Disiplin pegawai/)
    expect(pages[2]).toMatch(/Permohonan Moderator.*09\.10 s\.d\. 10\.40 WITA/)
    expect(pages[2]).toContain('Materi : Pengawasan netralitas; Disiplin pegawai')
  })

  test('go only to those who were chosen', async () => {
    const event = await newEvent({ officials: [moderator, ketua, kepala], agenda })
    const { bytes, pages } = await paperOf(backend, event.id, {
      kind: 'speaker_request',
      officialIds: event.officials.slice(2).map(({ id }) => id),
    })
    expect(pages).toBe(1)
    expect(flatText(bytes)).toContain('Dewi Contoh')
  })

  test('leave dots for a topic that nobody entered, and the hours of the event', async () => {
    const eventId = await eventWith({ officials: [ketua, kepala], agenda: [] })
    const [first] = pageTexts((await paperOf(backend, eventId, { kind: 'speaker_request' })).bytes).map(flat)
    expect(first).toMatch(/Waktu : 09\.00 WITA s\.d\. selesai.*Materi : …+/)
  })

  test('carry what was written: topic, requests, contact, date and copies', async () => {
    const { id: eventId, officials } = await newEvent({ officials: [ketua], agenda })
    await writeFor(backend, eventId, 'speaker_request', {
      topics: officials.map(({ id }) => ({ officialId: id, topic: 'Topik yang ditulis' })),
      requests: ['menyampaikan bahan paparan;', 'mengisi biodata.'],
      contact: 'Rudi (0812-0000-0000)',
      letterDate: '2026-11-10',
      copies: ['Bupati Contoh;', 'Arsip.'],
    })
    const text = flatText((await paperOf(backend, eventId, { kind: 'speaker_request' })).bytes)
    expect(text).toMatch(/Materi ?: ?Topik yang ditulis/)
    expect(text).toContain('1. menyampaikan bahan paparan; 2. mengisi biodata.')
    expect(text).toContain('disampaikan kepada Rudi (0812-0000-0000).')
    expect(text).toContain('Contoh, 10 November 2026')
    expect(text).toContain('Tembusan: 1. Bupati Contoh; 2. Arsip.')
  })

  test('ask once for who speaks and moderates', async () => {
    const both = official('Sari Contoh', ['narasumber', 'moderator'])
    const eventId = await eventWith({ officials: [both] })
    const { bytes, pages } = await paperOf(backend, eventId, { kind: 'speaker_request' })
    expect(pages).toBe(1)
    expect(flatText(bytes)).toContain('menjadi narasumber sekaligus moderator pada:')
  })

  test('hold the longest name and office whole', async () => {
    const eventId = await eventWith({
      officials: [official(LONG_NAME, ['narasumber'], { officeTitle: LONG_POSITION.repeat(3) })],
    })
    const text = flatText((await paperOf(backend, eventId, { kind: 'speaker_request' })).bytes)
    expect(text).toContain(LONG_NAME)
    expect(text.match(/Pelaksana Tugas/g)).toHaveLength(3)
  })

  test('are not made where nobody speaks', async () => {
    const eventId = await eventWith({})
    await expect(paperOf(backend, eventId, { kind: 'speaker_request' })).rejects.toMatchObject({
      code: 'nobody_to_print',
    })
    const line = (await backend.client.documents.list({ eventId })).find(
      ({ kind }) => kind === 'speaker_request',
    )
    expect(line?.people).toBe(0)
  })
})
