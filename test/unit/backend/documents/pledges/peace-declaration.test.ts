import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperOf, writeFor } from '../../../../support/event-paper.ts'
import { LONG_NAME, LONG_UNIT } from '../../../../support/hard-people.ts'
import { official } from '../../../../support/official.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { writePeaceText } from '../../../../support/peace-text.ts'
import { flatText, pageTexts } from '../../../../support/pdf-tools.ts'

const officials = () => [
  official('Alexon Contoh', ['penandatangan'], { prefix: 'Pj.', officeTitle: 'Bupati Kupang' }),
  official('Marthoni Contoh', ['saksi', 'penandatangan'], { officeTitle: 'Ketua Bawaslu' }),
  official('Amrunur Contoh', ['saksi'], { officeTitle: 'Anggota Bawaslu' }),
]

describe('a deklarasi damai', () => {
  let backend: TestBackend
  const eventWith = async (changes: Parameters<typeof eventDraft>[0] = {}) =>
    (
      await backend.client.events.create({
        event: eventDraft({
          instruments: ['deklarasi_damai'],
          city: 'Kupang',
          officials: officials(),
          ...changes,
        }),
      })
    ).id
  const textOf = async (eventId: string, options: object = {}) =>
    flatText((await paperOf(backend, eventId, { kind: 'peace_declaration', ...options })).bytes)

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1) })
  })
  afterAll(() => backend.remove())

  test('is not offered while nobody has written its text, and refused in words', async () => {
    const id = await eventWith()
    const kinds = (await backend.client.documents.list({ eventId: id })).map(({ kind }) => kind)
    expect(kinds).not.toContain('peace_declaration')
    await expect(textOf(id)).rejects.toMatchObject({ code: 'text_missing' })
  })

  describe('of which the organiser wrote the text', () => {
    beforeAll(async () => {
      await writePeaceText(backend.client)
    })

    test('holds that text, the officials and the parties in their order, and its version', async () => {
      const id = await eventWith()
      await writeFor(backend, id, 'peace_declaration', {
        parties: [
          { name: 'Yosef Seran', represents: 'Forum Kerukunan Umat Beragama' },
          { name: '', represents: 'Komisi Pemilihan Umum Kabupaten Kupang' },
        ],
      })
      const text = await textOf(id)
      expect(text).toContain('DEKLARASI PEMILIHAN DAMAI TAHUN 2026')
      expect(text).toContain('2. Menolak politik uang.')
      expect(text).toContain('Kupang, 20 November 2026')
      expect(text).toMatch(
        /1 Alexon Contoh Pj\. Bupati Kupang 2 Marthoni Contoh Ketua Bawaslu 3 Yosef Seran Forum Kerukunan Umat Beragama 4 Komisi Pemilihan Umum/,
      )
      expect(text).toMatch(/IKR · deklarasi-damai vP1 · [0-9a-f]{8}/)
    })

    test('is not witnessed by who declares', async () => {
      const text = await textOf(await eventWith())
      expect(text).toContain('Saksi,')
      expect(text).toContain('AMRUNUR CONTOH')
      expect(text).not.toContain('MARTHONI CONTOH')
    })

    test('has rows to fill in by hand where nobody was named', async () => {
      const text = await textOf(await eventWith({ officials: [] }))
      expect(text).toContain('Tanda tangan 1 2 3 4 5 6')
    })

    test('takes sixty parties with long names, each once, and never leaves the witness alone', async () => {
      const id = await eventWith()
      const parties = Array.from({ length: 60 }, (_, index) => ({
        name: `${LONG_NAME} ${index + 1}.`,
        represents: LONG_UNIT,
      }))
      await writeFor(backend, id, 'peace_declaration', { parties })
      const { bytes } = await paperOf(backend, id, { kind: 'peace_declaration' })
      const text = flatText(bytes)
      for (let index = 1; index <= 60; index++) expect(text.split(`Ph.D. ${index}.`).length - 1).toBe(1)
      const last = pageTexts(bytes).at(-1) ?? ''
      expect(last).toContain('AMRUNUR CONTOH')
      expect(last.replace(/\s+/g, ' ')).toContain('Ph.D. 60.')
    })
  })
})
