import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CertificatesData } from '../../../../../electron/backend/documents/certificates/certificates-data.ts'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import { openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pageTexts, pdfFacts, placedLines } from '../../../../support/pdf-tools.ts'
import { drawn, makeTwoDayEvent, type TwoDayEvent, writeContent } from '../../../../support/two-day-event.ts'

const LONG_NAME = `Prof. Dr. Ir. H. ${'Muhammad Abdurrahman '.repeat(4)}Siregar, S.T., M.T., S.H., M.H., M.Si., Ph.D.`

function sheets(names: string[], changes: Partial<CertificatesData> = {}): CertificatesData {
  return {
    title: 'Sertifikat',
    label: 'IKR · sertifikat',
    institution: 'Badan',
    page: { widthMm: 297, heightMm: 210 },
    letterhead: LETTERHEAD,
    heading: 'SERTIFIKAT',
    statement: 'pada kegiatan Sosialisasi, hari Jumat, 27 September 2024.',
    certificates: names.map((name) => ({
      name,
      identity: ['NIP. 19850101 201001 2 001', 'Analis, Dinas Kesehatan'],
      role: 'Peserta',
      number: '001',
    })),
    signatures: [
      { place: 'Contoh, 27 September 2024', above: null, office: ['KEPALA,'], name: 'NAMA', below: [] },
    ],
    materials: null,
    ...changes,
  }
}
const paperOf = (data: CertificatesData) =>
  draw({ kind: 'certificates', data, resources: RESOURCES, createdAt: 0 })

describe('the drawing', () => {
  test('sets a short name larger than a long one, each whole on one page', async () => {
    const { bytes, pages } = await paperOf(sheets(['Ani', LONG_NAME]))
    expect(pages).toBe(2)
    const [first, second] = placedLines(bytes)
    const heightOf = (page: typeof first, word: string) => {
      const found = page?.lines.find(({ text }) => text.includes(word))
      return found ? found.bottom - found.top : 0
    }
    expect(heightOf(first, 'Ani')).toBeGreaterThan(heightOf(second, 'Abdurrahman'))
    expect(flatText(bytes).replaceAll(' ', '')).toContain(LONG_NAME.replaceAll(' ', ''))
  })

  test.for([
    [
      'a letterhead of five lines',
      { letterhead: { ...LETTERHEAD, lines: [...LETTERHEAD.lines, ...LETTERHEAD.lines.slice(0, 1)] } },
    ],
    [
      'a sentence of six lines',
      { statement: `pada kegiatan ${'Sosialisasi Netralitas Aparatur Sipil Negara '.repeat(14)}.` },
    ],
    [
      'no letterhead and three signers',
      {
        letterhead: null,
        signatures: Array.from({ length: 3 }, () => ({
          place: null,
          above: 'Mengetahui,',
          office: ['KEPALA BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA,'],
          name: 'NAMA',
          below: ['Pembina', 'NIP. 1'],
        })),
      },
    ],
  ] as const)('with %s stays on one page, and nothing stands on anything else', async ([, changes]) => {
    const { bytes, pages } = await paperOf(
      sheets([LONG_NAME], structuredClone(changes) as Partial<CertificatesData>),
    )
    expect(pages).toBe(1)
    const [page] = placedLines(bytes)
    const lines = page?.lines ?? []
    for (const [index, line] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left)
        const down = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top)
        expect(
          across > 1 && down > Math.min(line.bottom - line.top, other.bottom - other.top) * 0.45,
          `${line.text} / ${other.text}`,
        ).toBe(false)
      }
  })

  test('has what was taught on the back of every sheet, with the hours that are known', async () => {
    const materials = [
      { title: 'Netralitas ASN', speaker: 'Ketua Bawaslu', hours: 2 },
      { title: 'Disiplin', speaker: '', hours: null },
    ]
    const texts = pageTexts((await paperOf(sheets(['Ani', 'Budi'], { materials }))).bytes)
    expect(texts).toHaveLength(4)
    expect(texts[1]).toMatch(/Netralitas ASN\s+Ketua Bawaslu\s+2/)
    expect(texts[3]).toMatch(/Jumlah\s+2/)
  })
})

describe('certificates of an event', () => {
  let backend: TestBackend
  let made: TwoDayEvent
  const render = (options: object = {}) =>
    drawn(backend.client, made.event.id, { kind: 'certificates', ...options })
  const issue = (options: object = {}) =>
    backend.client.documents.issueNumbers({
      eventId: made.event.id,
      options: {
        kind: 'certificates',
        paper: 'A4',
        recipients: 'participants',
        leastDays: null,
        withMaterials: false,
        order: 'name',
        ...options,
      },
    })

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 27, 2) })
    made = await makeTwoDayEvent(backend.client)
  })
  afterAll(() => backend.remove())

  test('are for who came every day, or on as many days as asked for', async () => {
    const every = await render()
    expect(every.pages).toBe(2)
    expect(flatText(every.bytes)).not.toContain('Agus')
    const any = await render({ leastDays: 1 })
    expect(any.pages).toBe(4)
    expect(flatText(any.bytes)).not.toContain('Petrus')
  })

  test('lie on A4 and say as what somebody came', async () => {
    const { bytes } = await render({ leastDays: 1 })
    expect(pdfFacts(bytes).get('Page size')).toMatch(/^841\.\d* x 595\.2/)
    const pages = pageTexts(bytes)
    expect(pages.find((page) => page.includes('Maria'))).toContain('PESERTA')
    expect(pages.find((page) => page.includes('Budi'))).toContain('PANITIA')
  })

  test('go to speakers and to the committee too', async () => {
    const speakers = flatText((await render({ recipients: 'speakers' })).bytes)
    expect(speakers).toContain('Pembicara Utama, S.H.')
    expect(speakers).toContain('NARASUMBER')
    const committee = await render({ recipients: 'committee' })
    expect(flatText(committee.bytes)).toContain('Pemandu Acara')
    expect(flatText(committee.bytes)).toContain('Budi Panitia')
    expect(committee.pages).toBe(2)
  })

  test('have dots for a number until one is given, and no number is given without a pattern', async () => {
    expect(flatText((await render()).bytes)).toMatch(/Nomor: …+/)
    await expect(issue()).rejects.toMatchObject({ code: 'number_pattern_unusable' })
  })

  test('keep the number that was once given, whatever is changed later', async () => {
    await writeContent(backend.client, made.event.id, 'certificates', {
      ...{ pattern: '{urut}/{kode}/{BULAN_ROMAWI}/{tahun}', code: '800.1', digits: 3, first: 7 },
    })
    expect(await issue()).toEqual({ issued: 2, numbered: 2 })
    expect(await issue()).toEqual({ issued: 0, numbered: 2 })
    const numberOf = async (name: string) =>
      /Nomor: (\S+)/.exec(
        pageTexts((await render({ leastDays: 1 })).bytes).find((page) => page.includes(name)) ?? '',
      )?.[1]
    expect(await numberOf('Budi')).toBe('007/800.1/IX/2024')
    expect(await numberOf('Maria')).toBe('008/800.1/IX/2024')
    await writeContent(backend.client, made.event.id, 'certificates', { pattern: 'B-{urut}', first: 1 })
    expect(await issue({ leastDays: 1 })).toEqual({ issued: 2, numbered: 4 })
    expect(await numberOf('Budi')).toBe('007/800.1/IX/2024')
    expect(await numberOf('Agus')).toBe('B-009')
  })

  test('have numbers that the database itself keeps', () => {
    const database = new Database(join(backend.data, 'kegiatan.db'))
    try {
      expect(() => database.exec("update certificate set number = 'x'")).toThrow('numbers once given stay')
      expect(() => database.exec('delete from certificate')).toThrow('numbers once given stay')
    } finally {
      database.close()
    }
  })

  test('of a duplicate count for the person it was merged into', async () => {
    const { client } = backend
    const eventId = made.event.id
    const [keepId, otherId] = [made.ids['dewi'] ?? '', made.ids['yosef'] ?? '']
    await client.participants.merge({ eventId, keepId, otherIds: [otherId] })
    const page = pageTexts((await render({ leastDays: 1 })).bytes).find((one) => one.includes('Dewi'))
    expect(page).toMatch(/Nomor: B-010/)
  })

  test('are numbered for no other kind of paper', async () => {
    const asked = backend.client.documents.issueNumbers({
      eventId: made.event.id,
      options: { kind: 'minutes', paper: 'F4' },
    })
    await expect(asked).rejects.toMatchObject({ code: 'option_not_possible' })
  })
})
