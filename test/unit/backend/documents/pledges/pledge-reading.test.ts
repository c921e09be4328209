import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import type { PledgeReadingData } from '../../../../../electron/backend/documents/pledges/pledge-reading-drawing.ts'
import { paperOf } from '../../../../support/event-paper.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pageTexts, placedLines } from '../../../../support/pdf-tools.ts'

const POINT =
  'Menjaga dan menegakkan prinsip netralitas, tidak memihak kepada siapa pun, dan menolak politik uang.'

function readingData(changes: Partial<PledgeReadingData> = {}): PledgeReadingData {
  return {
    title: 'Naskah Baca',
    label: 'IKR · ikrar-asn v1 · 0123abcd',
    institution: '',
    page: 'A4',
    letterhead: null,
    pledge: {
      title: ['IKRAR NETRALITAS'],
      opening: 'Kami berikrar:',
      points: Array.from({ length: 12 }, () => POINT),
      closing: 'Demikian ikrar ini kami buat.',
    },
    size: 22,
    callAndResponse: true,
    ...changes,
  }
}
const drawn = (data: PledgeReadingData) =>
  draw({ kind: 'pledge_reading', data, resources: RESOURCES, createdAt: 0 })

describe('the drawing', () => {
  test.for([20, 22, 28, 36])(
    'in %i points is at least that large and stands a clause to a line',
    async (size) => {
      const { bytes } = await drawn(readingData({ size }))
      const lines = placedLines(bytes).flatMap((page) => page.lines)
      const spoken = lines.filter(({ text }) => text.includes('netralitas,') || text === 'Kami berikrar:')
      expect(spoken.length).toBeGreaterThan(0)
      for (const { top, bottom } of spoken) expect(bottom - top).toBeGreaterThanOrEqual(size)
      expect(flatText(bytes).split('tidak memihak').length - 1).toBe(12)
    },
  )

  test('counts the points in words', async () => {
    const text = flatText((await drawn(readingData())).bytes)
    for (const word of ['Pertama,', 'Kedua,', 'Keempat,', 'Kesepuluh,', 'Kedua belas,'])
      expect(text).toContain(word)
  })

  test('keeps a point on one page, with its number', async () => {
    const pages = pageTexts((await drawn(readingData())).bytes)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      const heads = page.match(/^\s*Ke?[a-z ]+,$|^\s*Pertama,$/gm)?.length ?? 0
      const ends = page.match(/politik uang\./g)?.length ?? 0
      expect(heads).toBe(ends)
    }
  })

  test('turns the page between clauses where a point is longer than a page', async () => {
    const long = Array.from(
      { length: 60 },
      (_, index) => `kalimat ke-${index + 1} yang panjang sekali,`,
    ).join(' ')
    const { bytes } = await drawn(readingData({ pledge: { ...readingData().pledge, points: [long] } }))
    const text = flatText(bytes)
    for (let index = 1; index <= 60; index++) expect(text).toContain(`kalimat ke-${index} yang`)
  })

  test('says how it is spoken only where all repeat it', async () => {
    const plain = await drawn(readingData({ callAndResponse: false }))
    const repeated = await drawn(readingData())
    expect(flatText(plain.bytes)).not.toContain('menirukan')
    expect(flatText(repeated.bytes)).toContain('hadirin menirukannya')
    expect(plain.pages).toBeLessThan(repeated.pages)
  })
})

describe('the reading copy of an event', () => {
  let backend: TestBackend
  beforeAll(async () => {
    backend = await openTestBackend()
  })
  afterAll(() => backend.remove())

  test('is offered for every instrument that has a text, but not for a pakta', async () => {
    const instruments = ['ikrar_asn', 'ikrar_kepala_desa', 'pakta_integritas', 'deklarasi_damai'] as const
    const { id } = await backend.client.events.create({
      event: eventDraft({ instruments: [...instruments] }),
    })
    const offered = (await backend.client.documents.list({ eventId: id })).flatMap(({ options }) =>
      options.kind === 'pledge_reading' ? [options.instrument] : [],
    )
    expect(offered).toEqual(['ikrar_asn', 'ikrar_kepala_desa'])
    const text = flatText(
      (await paperOf(backend, id, { kind: 'pledge_reading', instrument: 'ikrar_kepala_desa' })).bytes,
    )
    expect(text).toContain('Kelima,')
    expect(text).toMatch(/IKR · ikrar-kepala-desa v1 · [0-9a-f]{8}/)
  })

  test('of a text nobody wrote is refused in words', async () => {
    const { id } = await backend.client.events.create({
      event: eventDraft({ instruments: ['deklarasi_damai'] }),
    })
    await expect(
      paperOf(backend, id, { kind: 'pledge_reading', instrument: 'deklarasi_damai' }),
    ).rejects.toMatchObject({ code: 'text_missing' })
  })
})
