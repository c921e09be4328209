import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import type { EventDraft } from '#shared/contract/events.ts'
import type { OfficeDraft } from '#shared/contract/office.ts'
import { HOUSE_STYLES } from '#shared/domain/house-style.ts'
import { official } from '../../../support/official.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { LETTERHEAD } from '../../../support/paper-data.ts'
import { flatText, pdfFacts, placedLines } from '../../../support/pdf-tools.ts'

const SIGNER = official('Dr. Maria Contoh, M.Si.', ['pimpinan_rapat', 'penanggung_jawab'], {
  officeTitle: 'Asisten Administrasi Umum',
  onBehalf: 'Bupati Contoh',
  through: 'Sekretaris Daerah',
  rank: 'Pembina Utama Muda',
  nip: '196801041993031007',
})

let backend: TestBackend
beforeAll(async () => {
  backend = await openTestBackend()
})
afterAll(() => backend.remove())

async function office(changes: Partial<OfficeDraft> = {}): Promise<string> {
  const draft = {
    name: 'Badan Contoh',
    letterhead: LETTERHEAD,
    city: 'Oelamasi',
    paper: 'F4',
    style: 'pemda',
  } as const
  const { leftLogo: _left, rightLogo: _right, ...letterhead } = LETTERHEAD
  const made = await backend.client.offices.create({
    office: { ...draft, letterhead, houseStyle: null, ...changes },
  })
  return made.id
}

async function paperOf(
  event: Partial<EventDraft>,
  options: DocumentOptionsInput = { kind: 'minutes' },
): Promise<Uint8Array> {
  const { id } = await backend.client.events.create({ event: eventDraft({ officials: [SIGNER], ...event }) })
  await backend.client.participants.add({ eventId: id, person: personNamed('Agus Nalle') })
  const { file } = await backend.client.documents.render({ eventId: id, options })
  return new Uint8Array(await file.arrayBuffer())
}

/** Distance of the outermost text from the left and right edge, in millimetres. */
function sides(bytes: Uint8Array): { left: number; right: number } {
  const millimetres = (points: number) => Math.round((points * 25.4) / 72)
  const [page] = placedLines(bytes)
  if (!page) throw new Error('no page')
  return {
    left: millimetres(Math.min(...page.lines.map(({ left }) => left))),
    right: millimetres(page.width - Math.max(...page.lines.map(({ right }) => right))),
  }
}

describe('the style of an institution', () => {
  test('keeps the least margins of its preset, and lets lists come closer', async () => {
    for (const style of ['pemda', 'anri'] as const) {
      const officeId = await office({ style })
      const letter = sides(await paperOf({ officeId }))
      expect(letter.left).toBe(HOUSE_STYLES[style].leftMm)
      expect(letter.right).toBeGreaterThanOrEqual(HOUSE_STYLES[style].rightMm)
      expect(sides(await paperOf({ officeId }, { kind: 'attendance_list' })).left).toBeLessThan(letter.left)
    }
  })

  test('of its own says how wide margins are, what folio is, and how a name is signed', async () => {
    const houseStyle = {
      ...HOUSE_STYLES.anri,
      ...{ leftMm: 40, narrowTables: false, nip: false, gapLines: 7 },
      folioMm: { widthMm: 210, heightMm: 330 },
    }
    const officeId = await office({ style: 'anri', houseStyle })
    const own = await paperOf({ officeId })
    expect(pdfFacts(own).get('Page size')).toContain('595.276 x 935.433')
    expect(sides(own).left).toBe(40)
    expect(sides(await paperOf({ officeId }, { kind: 'attendance_list' })).left).toBeGreaterThanOrEqual(40)
    expect(flatText(own)).not.toContain('NIP.')
    expect(gapOf(own)).toBeGreaterThan(
      gapOf(await paperOf({ officeId: await office({ style: 'anri' }) })) * 1.5,
    )
    // A4 is the same everywhere.
    const a4 = await paperOf({ officeId }, { kind: 'minutes', paper: 'A4' })
    expect(pdfFacts(a4).get('Page size')).toContain('595.276 x 841.89')
  })

  test('sets a.n. and u.b. with capitals and rank, or without', async () => {
    const pemda = flatText(await paperOf({ officeId: await office() }))
    expect(pemda).toContain('a.n. BUPATI CONTOH SEKRETARIS DAERAH u.b. ASISTEN ADMINISTRASI UMUM,')
    expect(pemda).toContain('Dr. MARIA CONTOH, M.Si. Pembina Utama Muda NIP. 19680104 199303 1 007')
    const anri = flatText(await paperOf({ officeId: await office({ style: 'anri' }) }))
    expect(anri).toContain('a.n. Bupati Contoh Sekretaris Daerah u.b. Asisten Administrasi Umum,')
    expect(anri).toContain('Dr. Maria Contoh, M.Si. NIP. 19680104 199303 1 007')
  })

  test('is stored and comes back; one that no printer takes is refused', async () => {
    const { folioMm: _folio, ...style } = HOUSE_STYLES.pemda
    const houseStyle = { ...style, folioMm: { widthMm: 216, heightMm: 356 } }
    const id = await office({ houseStyle })
    const found = (await backend.client.offices.list()).find((one) => one.id === id)
    expect(found?.houseStyle).toEqual(houseStyle)
    for (const wrong of [{ leftMm: 2 }, { gapLines: 3 }, { folioMm: { widthMm: 20, heightMm: 30 } }])
      await expect(office({ houseStyle: { ...houseStyle, ...wrong } })).rejects.toThrow()
  })
})

describe('the letterhead of a paper', () => {
  test('is that of the unit that signs it, where one was chosen; a missing one is that of the event', async () => {
    const officeId = await office()
    const { leftLogo: _left, rightLogo: _right, ...letterhead } = LETTERHEAD
    const unit = await office({
      letterhead: {
        ...letterhead,
        lines: [{ text: 'SEKRETARIAT DAERAH CONTOH', size: 'large', bold: true }],
      },
    })
    const own = flatText(await paperOf({ officeId, letterheads: { minutes: unit } }))
    expect(own).toContain('SEKRETARIAT DAERAH CONTOH')
    expect(own).not.toContain('BADAN KESATUAN BANGSA')
    const other = flatText(await paperOf({ officeId, letterheads: { invitations: unit } }))
    expect(other).toContain('BADAN KESATUAN BANGSA')
    const gone = flatText(
      await paperOf({ officeId, letterheads: { minutes: '7f3f8a52-6a0c-4f25-9f0a-1f7a3d0c9b11' } }),
    )
    expect(gone).toContain('BADAN KESATUAN BANGSA')
  })

  test.each([1, 2, 5, 6])('of %i lines stands above the title, each line once', async (count) => {
    const lines = Array.from({ length: count }, (_, index) => ({
      text: `BARIS KOP ${index + 1} ${'Panjang Sekali '.repeat(6)}`.trim(),
      size: (['small', 'normal', 'large'] as const)[index % 3] ?? 'normal',
      bold: index % 2 === 0,
    }))
    for (const rule of ['none', 'single', 'double', 'thick'] as const) {
      const bytes = await paperOf({ officeId: await office({ letterhead: { lines, rule } }) })
      const text = flatText(bytes)
      for (let line = 1; line <= count; line++) expect(text.split(`BARIS KOP ${line} `)).toHaveLength(2)
      expect(text.indexOf(`BARIS KOP ${count}`)).toBeLessThan(text.indexOf('NOTULA'))
    }
  })
})

test('a number may be a pattern: month and year are filled, the sequence stays dotted', async () => {
  const documentNumbers = { minutes: '800/{urut}/BKD/{BULAN_ROMAWI}/{tahun}' }
  const days = [{ day: '2026-09-20', startTime: '09:00', endTime: null }]
  expect(flatText(await paperOf({ documentNumbers, days }))).toContain('Nomor: 800/………/BKD/IX/2026')
})

/** From the last line of the office to the name, in points. */
function gapOf(bytes: Uint8Array): number {
  const lines = placedLines(bytes).flatMap((page) => page.lines)
  const place = (part: string) => lines.findLast(({ text }) => text.includes(part))?.top ?? Number.NaN
  return place('Dr. Maria Contoh') - place('Administrasi Umum')
}
