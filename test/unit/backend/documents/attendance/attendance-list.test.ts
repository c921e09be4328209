import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AttendanceListData } from '../../../../../electron/backend/documents/attendance/attendance-list-data.ts'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { attendanceData, RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, fontsOf, pageTexts, pdfFacts } from '../../../../support/pdf-tools.ts'
import { drawn as drawnOf, makeTwoDayEvent, type TwoDayEvent } from '../../../../support/two-day-event.ts'

const drawn = (data: AttendanceListData) =>
  draw({ kind: 'attendance_list', data, resources: RESOURCES, createdAt: 0 })
/** Numbers in the signature cells of a page, in order. */
const numbersOn = (page: string) =>
  [...page.matchAll(/(\d+)\. …/g)].map((match) => Number(match[1])).sort((a, b) => a - b)

describe('the drawing', () => {
  test.for([0, 1, 2, 3, 14, 21, 22, 23, 24, 25, 26, 233])(
    'of %i people holds everybody and never splits a pair',
    async (count) => {
      const data = attendanceData(count, { blankRows: 2 })
      const { bytes, pages } = await drawn(data)
      const texts = pageTexts(bytes)
      expect(texts).toHaveLength(pages)
      const numbers = texts.map(numbersOn)
      expect(numbers.flat()).toEqual(Array.from({ length: count + 2 }, (_, index) => index + 1))
      for (const [page, found] of numbers.entries()) {
        expect(found[0] ?? 1).toSatisfy((first: number) => first % 2 === 1)
        if (page < pages - 1) expect(found.at(-1)).toSatisfy((last: number) => last % 2 === 0)
      }
      const text = flatText(bytes)
      for (const line of data.parts[0]?.lines ?? []) expect(text).toContain(line.nip)
    },
  )

  test.for(Array.from({ length: 24 }, (_, index) => index + 20))(
    'of %i people ends with at least two rows beside the signature',
    async (count) => {
      const texts = pageTexts((await drawn(attendanceData(count, { blankRows: 0 }))).bytes)
      const last = texts.at(-1) ?? ''
      expect(last).toContain('EDUARD CONTOH')
      expect(numbersOn(last).length).toBeGreaterThanOrEqual(2)
    },
  )

  test('repeats its head and says which page it is on every page, the letterhead only on the first', async () => {
    const texts = pageTexts((await drawn(attendanceData(100))).bytes)
    for (const [index, text] of texts.entries()) {
      expect(text).toContain('Tanda tangan')
      expect(text).toContain(`Halaman ${index + 1} dari ${texts.length}`)
      expect(text.includes('PEMERINTAH KABUPATEN')).toBe(index === 0)
    }
  })

  test('is on F4 or A4 to the point, with embedded fonts, in Indonesian, as PDF/A', async () => {
    const f4 = await drawn(attendanceData(3))
    const facts = pdfFacts(f4.bytes)
    expect(facts.get('Page size')).toMatch(/^609\.4\d* x 935\.4\d* pts/)
    expect(facts.get('Title')).toBe('Daftar Hadir Peserta')
    expect(facts.get('Author')).toBe('Badan Kesatuan Bangsa dan Politik')
    expect(facts.get('Producer')).toBe('Ikrar')
    const raw = Buffer.from(f4.bytes).toString('latin1')
    expect(raw).toContain('/Lang (id-ID)')
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(raw).toContain('/GTS_PDFA1')
    for (const font of fontsOf(f4.bytes))
      expect(font).toMatchObject({ name: expect.stringContaining('Arimo'), isEmbedded: true })
    const a4 = await drawn({ ...attendanceData(3), page: 'A4' })
    expect(pdfFacts(a4.bytes).get('Page size')).toMatch(/^595\.2\d* x 841\.\d* pts/)
  })

  test('of the same people is the same to the byte', async () => {
    const [one, two] = [await drawn(attendanceData(60)), await drawn(attendanceData(60))]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
  })

  test('keeps very long names and units whole', async () => {
    const data = attendanceData(4, { blankRows: 0 })
    const [first, second] = data.parts[0]?.lines ?? []
    if (!first || !second) throw new Error('no people')
    first.name = 'Prof. Dr. Ir. H. Muhammad Abdurrahman Kusumawardhana Tjokroaminoto, S.H., M.Si., Ph.D.'
    first.origin =
      'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana'
    second.name = 'X'.repeat(300)
    const { bytes, pages } = await drawn(data)
    expect(pages).toBe(1)
    const words = pageTexts(bytes).join(' ').split(/\s+/)
    for (const word of `${first.name} ${first.origin}`.split(' ')) expect(words).toContain(word)
    expect(words.join('').match(/X/g)).toHaveLength(300)
  })

  test('survives hostile names', async () => {
    const data = attendanceData(6, { blankRows: 0 })
    for (const line of data.parts[0]?.lines ?? [])
      line.name = 'Budi \u202e😀 العربية\u0000\u0007 \ud800 )Tj ET Q\\'
    const { bytes, pages } = await drawn(data)
    expect(pages).toBe(1)
    expect(flatText(bytes)).toContain(')Tj ET Q\\')
  })
})

describe('the list of an event', () => {
  let backend: TestBackend
  let eventId: string
  const render = async (options: object) => {
    const { file, pages } = await backend.client.documents.render({
      eventId,
      options: { kind: 'attendance_list', ...options },
    })
    return { bytes: new Uint8Array(await file.arrayBuffer()), pages }
  }

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 0, 41) })
    eventId = (await backend.client.events.create({ event: eventDraft() })).id
    const add = (name: string, changes: object) =>
      backend.client.participants.add({ eventId, person: personNamed(name, changes) })
    await add('Maria Bria, S.H.', {
      nip: '198501012010012001',
      rank: 'III/d',
      position: 'Analis',
      unit: 'Dinas Kesehatan',
    })
    const gone = await add('Orang Dihapus', { unit: 'Dinas Kesehatan' })
    await backend.client.participants.remove({ eventId, ids: [gone.id] })
    await add('Agus Nalle', { unit: 'Inspektorat' })
    const present = await add('Yosef Seran', {
      category: 'kepala_desa',
      village: 'Oenoni',
      district: 'Amarasi',
    })
    await backend.client.attendance.checkIn({
      eventId,
      participantId: present.id,
      nonce: nonce(),
      desk: 'Meja 1',
    })
  })
  afterAll(() => backend.remove())

  test('prints a NIP only for who has one, and where a village head comes from', async () => {
    const text = flatText((await render({ blankRows: 0 })).bytes)
    expect(text.match(/NIP\./g)).toHaveLength(1)
    expect(text).toContain('NIP. 19850101 201001 2 001')
    expect(text).toContain('Penata Tk. I, III/d')
    expect(text).toContain('Kepala Desa')
    expect(text).toMatch(/Oenoni,? Kec\. Amarasi/)
    expect(text).not.toContain('Orang Dihapus')
  })

  test('is in the order of given names, or of protocol', async () => {
    const order = (text: string) =>
      ['Agus', 'Maria', 'Yosef'].sort((a, b) => text.indexOf(a) - text.indexOf(b))
    expect(order(flatText((await render({ order: 'name' })).bytes))).toEqual(['Agus', 'Maria', 'Yosef'])
    expect(order(flatText((await render({ order: 'protocol' })).bytes))[0]).toBe('Yosef')
  })

  test('begins every unit on a new page with its own numbers and a few blank rows', async () => {
    const { bytes, pages } = await render({ grouping: 'unit' })
    const texts = pageTexts(bytes)
    expect(pages).toBe(3)
    expect(texts[0]).toContain('Dinas Kesehatan')
    expect(texts[1]).toContain('Inspektorat')
    expect(texts[2]).toMatch(/Kecamatan\s*:\s*Amarasi/)
    for (const text of texts) expect(numbersOn(text)).toEqual([1, 2, 3, 4])
  })

  test('says when somebody was checked in, by the clock of the event, and can leave out who is absent', async () => {
    const all = flatText((await render({ showArrival: true })).bytes)
    expect(all.match(/QR \d\d\.\d\d/g)).toEqual(['QR 08.41'])
    const text = flatText((await render({ onlyPresent: true, blankRows: 0 })).bytes)
    expect(text).toContain('Yosef Seran')
    expect(text).not.toContain('Maria')
  })

  test('names the rows that are free for guests', async () => {
    const text = flatText((await render({ blankRows: 4 })).bytes)
    expect(text).toContain('Baris 4–7 disediakan untuk peserta yang belum terdaftar.')
  })

  test('begins every kecamatan or category on a new page', async () => {
    const districts = pageTexts((await render({ grouping: 'district', blankRows: 0 })).bytes)
    expect(districts.map((page) => /Kecamatan\s*:\s*(\S+)/.exec(page)?.[1])).toEqual(['Amarasi', 'Lainnya'])
    const categories = pageTexts((await render({ grouping: 'category', blankRows: 0 })).bytes)
    expect(categories.map((page) => /Kategori\s*:\s*(\S+)/.exec(page)?.[1])).toEqual(['PNS', 'Kepala'])
  })

  test('of nobody is refused in words', async () => {
    const empty = await backend.client.events.create({ event: eventDraft() })
    const asked = backend.client.documents.render({
      eventId: empty.id,
      options: { kind: 'attendance_list', blankRows: 0 },
    })
    await expect(asked).rejects.toMatchObject({ code: 'nobody_to_print' })
  })
})

describe('lists for others than participants', () => {
  let backend: TestBackend
  let made: TwoDayEvent
  const render = async (options: object) =>
    (await drawnOf(backend.client, made.event.id, { kind: 'attendance_list', blankRows: 0, ...options }))
      .bytes

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 27, 2) })
    made = await makeTwoDayEvent(backend.client)
    await backend.client.participants.add({
      eventId: made.event.id,
      person: personNamed('Ketua Tamu', { category: 'forkopimda', nip: '197001011995031001' }),
    })
  })
  afterAll(() => backend.remove())

  test('guests of rank sign without NIP and rank', async () => {
    const text = flatText(await render({ audience: 'guests' }))
    expect(text).toContain('DAFTAR HADIR UNDANGAN')
    expect(text).toContain('Ketua Tamu')
    expect(text).not.toContain('19700101')
    expect(text).not.toContain('Pangkat, Gol.')
    expect(text).not.toContain('Maria')
  })

  test('speakers stand with their topics', async () => {
    const text = flatText(await render({ audience: 'speakers' }))
    expect(text).toContain('Pembicara Utama, S.H.')
    expect(text).toContain('Netralitas ASN')
    expect(text).toContain('Jumlah narasumber dalam daftar: 1 orang.')
  })

  test('the committee is its officials and its participants', async () => {
    const text = flatText(await render({ audience: 'committee' }))
    for (const name of ['Pemandu Acara', 'Budi Panitia']) expect(text.split(name), name).toHaveLength(2)
  })

  test('a session is named, on its day and at its time', async () => {
    const [step] = made.event.agenda
    const text = flatText(await render({ stepId: step?.id, onlyPresent: true }))
    expect(text).toContain('Sesi : Netralitas ASN')
    expect(text).toContain('Sabtu, 28 September 2024')
    expect(text).toContain('Waktu : 10.00 s.d. 11.00 WITA')
    expect(text).toContain('Yosef')
    expect(text).not.toContain('Agus')
    await expect(render({ stepId: nonce() })).rejects.toMatchObject({ code: 'option_not_possible' })
  })

  test('three officials sign, the last one with place and date', async () => {
    const signerIds = made.event.officials.map(({ id }) => id)
    const page = pageTexts(await render({ audience: 'committee', signerIds })).at(-1) ?? ''
    expect(page.match(/Mengetahui,/g)).toHaveLength(2)
    expect(page).toMatch(/Mengetahui,\s+Mengetahui,\s+Contoh, 27 September 2024/)
    for (const name of ['KEPALA BADAN', 'PEMBICARA UTAMA', 'PEMANDU ACARA']) expect(page).toContain(name)
  })

  test('what the data is used for stands at the foot where it is asked for', async () => {
    const sentence = 'Data dalam daftar ini dipakai untuk administrasi kegiatan'
    expect(flatText(await render({}))).not.toContain(sentence)
    expect(flatText(await render({ privacyNote: true }))).toContain(sentence)
  })
})
