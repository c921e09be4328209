import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import type { PledgeSheetData } from '../../../../../electron/backend/documents/pledges/pledge-sheet.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pageTexts } from '../../../../support/pdf-tools.ts'

const block = (above: string, name: string) => ({
  place: null,
  above,
  office: ['ASISTEN PEREKONOMIAN,'],
  name,
  below: [],
})

function sheetData(count: number, changes: Partial<PledgeSheetData> = {}): PledgeSheetData {
  return {
    title: 'Ikrar netralitas pegawai ASN',
    label: 'IKR · ikrar-asn v1 · 0123abcd',
    institution: 'Badan Kesatuan Bangsa dan Politik',
    page: 'F4',
    letterhead: LETTERHEAD,
    pledge: {
      title: ['IKRAR NETRALITAS'],
      opening: 'Kami berikrar:',
      points: ['Menjaga netralitas.', 'Menolak politik uang.'],
      closing: 'Demikian.',
    },
    place: 'Kupang, 27 September 2024',
    signers: Array.from({ length: count }, (_, index) => ({
      participantId: null,
      name: `Peserta ${index + 1}`,
      position: 'Analis',
      origin: 'Dinas',
    })),
    signing: 'YANG BERIKRAR,',
    blankRows: 0,
    captured: {},
    evidence: null,
    witnesses: [block('Saksi,', 'NAMA SAKSI'), block('Pembaca ikrar,', 'NAMA PEMBACA')],
    ...changes,
  }
}

const drawn = (data: PledgeSheetData) =>
  draw({ kind: 'pledge_sheet', data, resources: RESOURCES, createdAt: 0 })
const numbersOn = (page: string) =>
  [...page.matchAll(/(\d+)\. …/g)].map((match) => Number(match[1])).sort((a, b) => a - b)

describe('the drawing', () => {
  test.for(Array.from({ length: 40 }, (_, index) => index + 1))(
    'of %i signers keeps pairs together and leaves no signature alone on a page',
    async (count) => {
      const texts = pageTexts((await drawn(sheetData(count))).bytes)
      const numbers = texts.map(numbersOn)
      expect(numbers.flat()).toEqual(Array.from({ length: count }, (_, index) => index + 1))
      for (const page of numbers.slice(0, -1)) expect(page.length % 2).toBe(0)
      const last = texts.at(-1) ?? ''
      expect(last).toContain('NAMA SAKSI')
      expect(last).toContain('NAMA PEMBACA')
      expect(numbersOn(last).length).toBeGreaterThanOrEqual(Math.min(2, count))
    },
  )

  test.for([12, 13, 14, 15, 16, 17, 18, 19, 20])(
    'with %i points puts place, date and heading on the page of the first signatures',
    async (points) => {
      const data = sheetData(4)
      const long = 'Menjaga dan menegakkan prinsip netralitas di instansi masing-masing. '.repeat(2)
      const pledge = { ...data.pledge, points: Array.from({ length: points }, () => long) }
      const pages = pageTexts((await drawn({ ...data, pledge })).bytes)
      const first = pages.find((page) => numbersOn(page).includes(1)) ?? ''
      expect(first).toContain('YANG BERIKRAR,')
      expect(first).toContain('Kupang, 27 September 2024')
      expect(first).toContain('Tanda tangan')
    },
  )

  test('prints which text it is at the foot of every page', async () => {
    const pages = pageTexts((await drawn(sheetData(60))).bytes)
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
      expect(page).toContain('IKR · ikrar-asn v1 · 0123abcd')
    }
  })

  test('has room for eight witnesses', async () => {
    const witnesses = Array.from({ length: 8 }, (_, index) =>
      block(`Saksi ${index + 1},`, `SAKSI KE-${index + 1}`),
    )
    const text = flatText((await drawn(sheetData(3, { witnesses }))).bytes)
    for (let index = 1; index <= 8; index++) expect(text).toContain(`SAKSI KE-${index}`)
  })
})

describe('the sheet of an event', () => {
  let backend: TestBackend
  let eventId: string
  const textOf = async (options: object = {}) => {
    const { file } = await backend.client.documents.render({
      eventId,
      options: { kind: 'pledge_sheet', ...options },
    })
    return flatText(new Uint8Array(await file.arrayBuffer()))
  }

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1) })
    const event = eventDraft({
      city: 'Kupang',
      instruments: ['ikrar_asn', 'ikrar_kepala_desa', 'deklarasi_damai'],
      officials: [
        official('Alexon Contoh', ['penandatangan'], { prefix: 'Pj.', officeTitle: 'Bupati Kupang' }),
        official('Yosef Seran', ['penandatangan'], { officeTitle: 'Kepala Desa Oenoni' }),
        official('Marthoni Contoh', ['saksi'], { officeTitle: 'Ketua Bawaslu' }),
        official('Ignasius Contoh, S.H.', ['pembaca_ikrar'], { officeTitle: 'Asisten Perekonomian' }),
      ],
    })
    eventId = (await backend.client.events.create({ event })).id
    const add = (name: string, changes: object) =>
      backend.client.participants.add({ eventId, person: personNamed(name, changes) })
    const present = await add('Maria Bria', { position: 'Analis', unit: 'Dinas Kesehatan' })
    await backend.client.attendance.checkIn({
      eventId,
      participantId: present.id,
      nonce: nonce(),
      desk: 'Meja 1',
    })
    await add('Agus Nalle', { category: 'honorer' })
    await add('Damaris Pellokila', { category: 'kepala_desa', village: 'Hansisi', district: 'Semau' })
    await add('Tamu Forkopimda', { category: 'forkopimda' })
  })
  afterAll(() => backend.remove())

  test('holds the text filled for the election, who was named to sign, and the civil servants', async () => {
    const text = await textOf()
    expect(text).toContain('IKRAR NETRALITAS PEGAWAI APARATUR SIPIL NEGARA PADA PEMILIHAN TAHUN 2026')
    expect(text).toContain('3. Menggunakan media sosial secara bijak')
    expect(text).toContain('Kupang, 20 November 2026')
    for (const name of ['Alexon Contoh', 'Maria Bria', 'Agus Nalle']) expect(text).toContain(name)
    for (const name of ['Damaris Pellokila', 'Yosef Seran', 'Tamu Forkopimda'])
      expect(text).not.toContain(name)
    expect(text).toMatch(/Saksi,.*MARTHONI CONTOH/)
    expect(text).toMatch(/Pembaca ikrar,.*IGNASIUS CONTOH, S\.H\./)
    expect(text).toMatch(/IKR · ikrar-asn v1 · [0-9a-f]{8}/)
  })

  test('of village heads holds their text and only them', async () => {
    const text = await textOf({ instrument: 'ikrar_kepala_desa' })
    expect(text).toContain('IKRAR KEPALA DESA PADA PEMILIHAN SERENTAK TAHUN 2026')
    expect(text).toContain('5. Menolak praktik politik uang.')
    for (const name of ['Yosef Seran', 'Damaris Pellokila']) expect(text).toContain(name)
    expect(text).toContain('Hansisi, Kec. Semau')
    for (const name of ['Maria Bria', 'Alexon Contoh']) expect(text).not.toContain(name)
  })

  test('lists leaders before staff, unless names are asked for', async () => {
    const event = await backend.client.events.create({ event: eventDraft({ instruments: ['ikrar_asn'] }) })
    const add = (name: string, changes: object) =>
      backend.client.participants.add({ eventId: event.id, person: personNamed(name, changes) })
    await add('Agus Staf', { category: 'pns', rank: 'II/c' })
    await add('Budi Kepala', { category: 'kepala_opd' })
    await add('Citra Sekda', { category: 'sekda' })
    const ordered = async (options: object) => {
      const { file } = await backend.client.documents.render({
        eventId: event.id,
        options: { kind: 'pledge_sheet', ...options },
      })
      const text = flatText(new Uint8Array(await file.arrayBuffer()))
      return [...text.matchAll(/Agus Staf|Budi Kepala|Citra Sekda/g)].map(([name]) => name)
    }
    expect(await ordered({})).toEqual(['Citra Sekda', 'Budi Kepala', 'Agus Staf'])
    expect(await ordered({ order: 'name' })).toEqual(['Agus Staf', 'Budi Kepala', 'Citra Sekda'])
  })

  test('can be signed by officials alone, or by those who came', async () => {
    const officials = await textOf({ signatories: 'officials' })
    expect(officials).toContain('Alexon Contoh')
    expect(officials).not.toContain('Maria Bria')
    const present = await textOf({ signatories: 'present' })
    expect(present).toContain('Maria Bria')
    expect(present).not.toContain('Agus Nalle')
  })

  test('lists somebody once who was named to sign and is on the list too', async () => {
    const nip = '198501012010012001'
    const event = await backend.client.events.create({
      event: eventDraft({
        instruments: ['ikrar_asn'],
        officials: [
          official('Dr. Novita Kase', ['penandatangan'], { officeTitle: 'Sekretaris Daerah', nip }),
        ],
      }),
    })
    const add = (name: string, changes: object) =>
      backend.client.participants.add({ eventId: event.id, person: personNamed(name, changes) })
    await add('Novita Kase', { nip, position: 'Sekretaris Daerah' })
    await add('Novita Kase', { position: 'Guru' })
    const [line] = (await backend.client.documents.list({ eventId: event.id })).filter(
      ({ kind }) => kind === 'pledge_sheet',
    )
    expect(line?.people).toBe(2)
  })

  test('is refused in words while the organiser has not written the text', async () => {
    for (const instrument of ['deklarasi_damai', 'komitmen_bersama'])
      await expect(textOf({ instrument })).rejects.toMatchObject({ code: 'text_missing' })
  })

  test('is refused for a pakta, which everybody signs on a page of his own', async () => {
    await expect(textOf({ instrument: 'pakta_integritas' })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
  })

  test('of nobody is refused in words, unless rows are left free', async () => {
    const empty = await backend.client.events.create({ event: eventDraft() })
    const asked = (blankRows: number) =>
      backend.client.documents.render({
        eventId: empty.id,
        options: { kind: 'pledge_sheet', instrument: 'ikrar_kepala_desa', blankRows },
      })
    await expect(asked(0)).rejects.toMatchObject({ code: 'nobody_to_print' })
    expect((await asked(4)).pages).toBe(1)
  })

  test('of a day among several is dated on the day the pledge is read', async () => {
    const day = (number: number) => ({ day: `2026-11-2${number}`, startTime: '09:00', endTime: null })
    const step = {
      id: nonce(),
      day: '2026-11-21',
      kind: 'pembacaan_ikrar' as const,
      title: 'Ikrar',
      startTime: '' as const,
      endTime: '' as const,
      actor: '',
      follower: '',
    }
    const event = await backend.client.events.create({
      event: eventDraft({ days: [day(0), day(1)], agenda: [step], city: 'Kupang' }),
    })
    const { file } = await backend.client.documents.render({
      eventId: event.id,
      options: { kind: 'pledge_sheet', blankRows: 2 },
    })
    expect(flatText(new Uint8Array(await file.arrayBuffer()))).toContain('Kupang, 21 November 2026')
  })
})
