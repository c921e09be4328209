import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgendaStep } from '#shared/contract/events.ts'
import { officialRecordContent } from '#shared/contract/document-content/official-record.ts'
import { chainHead } from '../../../../../electron/backend/proofs/pledge-chain.ts'
import { closeDatabase, openReadOnly } from '../../../../../electron/backend/store/db.ts'
import { docxParagraphs, docxParts } from '../../../../support/docx-tools.ts'
import { paperOf, writeFor } from '../../../../support/event-paper.ts'
import { LONG_NAME } from '../../../../support/hard-people.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText, pageTexts } from '../../../../support/pdf-tools.ts'

const step = (kind: AgendaStep['kind'], title: string, actor: string, follower: string): AgendaStep => ({
  ...{ id: nonce(), day: '2024-09-27', kind, title, startTime: '10:00', endTime: '10:15', actor, follower },
})
const party = officialRecordContent.parse({}).second
const answering = official('Eduard Contoh, S.IP.', ['penanggung_jawab'], {
  officeTitle: 'Kepala Badan Kesatuan Bangsa dan Politik',
  rank: 'IV/c',
  nip: '196801041993031007',
})
const chair = official('Marthoni Contoh', ['saksi'], { officeTitle: 'Ketua Bawaslu Kabupaten Kupang' })
const witness = official('Amrunur Contoh, S.H.', ['saksi'], { officeTitle: 'Koordinator Divisi' })

const draft = (changes: Parameters<typeof eventDraft>[0] = {}) =>
  eventDraft({
    ...{ title: 'Deklarasi Netralitas', venue: 'Hotel Aston Kupang', city: 'Kupang' },
    days: [{ day: '2024-09-27', startTime: '09:00', endTime: '12:00' }],
    legalBases: ['Undang-Undang Nomor 20 Tahun 2023'],
    officials: [answering, chair, witness],
    agenda: [
      step('pembacaan_ikrar', 'Pembacaan ikrar', 'Asisten Perekonomian', 'seluruh ASN yang hadir'),
      step('penandatanganan_bersama', 'Penandatanganan bersama', 'Pj. Bupati Kupang', ''),
    ],
    ...changes,
  })

describe('a berita acara', () => {
  let backend: TestBackend
  let eventId: string
  const textOf = async (id: string, options: object = {}) =>
    flatText((await paperOf(backend, id, { kind: 'official_record', ...options })).bytes)
  const created = async (changes: Parameters<typeof eventDraft>[0] = {}) =>
    (await backend.client.events.create({ event: draft(changes) })).id

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 27, 4) })
    eventId = await created({ documentNumbers: { official_record: '200.1.5/17/BA/2024' } })
    for (const [index, category] of (['pns', 'pns', 'honorer', 'kepala_desa'] as const).entries()) {
      const person = personNamed(`Peserta ${index}`, { category })
      const { id } = await backend.client.participants.add({ eventId, person })
      if (index === 3) continue
      await backend.client.attendance.checkIn({ eventId, participantId: id, nonce: nonce(), desk: 'Meja 1' })
      await backend.client.pledges.set({
        ...{ eventId, instrument: 'ikrar_asn', participantIds: [id], desk: 'Meja 1' },
        state: index === 2 ? 'spoken' : 'signed',
      })
    }
  })
  afterAll(() => backend.remove())

  test('closes the records of pledges with the newest link of their chain', async () => {
    const database = openReadOnly({ file: join(backend.data, 'kegiatan.db') })
    const head = chainHead(database, eventId)
    closeDatabase(database)
    const digits = head?.link.match(/.{8}/g)?.join(' ')
    expect(await textOf(eventId)).toContain(
      `ditutup dengan mata rantai nomor ${head?.sequence}, dengan sidik SHA-256: ${digits}`,
    )
    expect(await textOf(await created())).not.toContain('mata rantai')
  })

  test('opens with the day in words, and tells what took place from the data of the event', async () => {
    const text = await textOf(eventId)
    expect(text).toContain(
      'BERITA ACARA PEMBACAAN DAN PENANDATANGANAN IKRAR NETRALITAS PEGAWAI ASN DAN IKRAR NETRALITAS KEPALA DESA Nomor: 200.1.5/17/BA/2024',
    )
    expect(text).toContain(
      'Pada hari ini, Jumat tanggal dua puluh tujuh bulan September tahun dua ribu dua puluh empat (27-09-2024), bertempat di Hotel Aston Kupang,',
    )
    expect(text).toContain('Waktu : 09.00 s.d. 12.00 WITA')
    expect(text).toContain('1. Undang-Undang Nomor 20 Tahun 2023')
    expect(text).toContain('Diundang 4 (empat) orang, hadir 3 (tiga) orang (75%), dengan rincian:')
    expect(text).toContain('PNS : diundang 2, hadir 2')
    expect(text).toContain('Kepala Desa : diundang 1, hadir 0')
    expect(text).toContain('Dibacakan oleh Asisten Perekonomian, diikuti seluruh ASN yang hadir.')
    expect(text).toContain('Penandatanganan bersama oleh Pj. Bupati Kupang.')
    expect(text).toContain('Ikrar netralitas pegawai ASN: 2 (dua) tanda tangan.')
    expect(text).toMatch(/Ikrar netralitas kepala desa: …+ tanda tangan\./)
    expect(text).toMatch(/7\. Hal-hal lain …+/)
    expect(text).toContain('dalam rangkap 2 (dua) untuk dipergunakan sebagaimana mestinya.')
    expect(text).toContain('Lampiran 1. Naskah ikrar 2. Daftar hadir 3. Rekapitulasi 4. Dokumentasi')
  })

  test('tells who came by OPD in a short table, and of many OPD in an annex, in PDF, Word and Markdown alike', async () => {
    const { client } = backend
    const attended = async (units: number) => {
      const id = await created()
      for (let unit = 1; unit <= units; unit++) {
        const person = personNamed(`Peserta ${unit}`, { unit: `Dinas ke-${String(unit).padStart(2, '0')}` })
        const { id: participantId } = await client.participants.add({ eventId: id, person })
        if (unit > 1)
          await client.attendance.checkIn({ eventId: id, participantId, nonce: nonce(), desk: 'Meja 1' })
      }
      return id
    }
    const [few, many] = [await attended(3), await attended(13)]
    const [short, long] = [await textOf(few), await textOf(many)]
    const rows = 'Perangkat daerah/asal Diundang Hadir Persentase Dinas ke-01 1 0 0% Dinas ke-02 1 1 100%'
    expect(short).toContain(rows)
    expect(short.indexOf(rows)).toBeLessThan(short.indexOf('5. Pembacaan ikrar'))
    expect(short).not.toContain('Lampiran: kehadiran')
    expect(long).toContain('Rincian menurut perangkat daerah/asal ada pada lampiran berita acara ini.')
    expect(long).toContain(`Lampiran: kehadiran menurut perangkat daerah/asal ${rows}`)
    expect(long.indexOf(rows)).toBeGreaterThan(long.indexOf('PIHAK PERTAMA,'))
    expect(long).toContain('Jumlah 13 12 92,3%')
    const { file } = await client.writeUps.markdown({ eventId: many, kind: 'official_record' })
    expect(await file.text()).toContain('| Dinas ke-13 | 1 | 1 | 100% |')
    const options = { kind: 'official_record', paper: 'F4' } as const
    const word = await client.documents.renderDocx({ eventId: many, options })
    const parts = await docxParts(new Uint8Array(await word.file.arrayBuffer()))
    const words = docxParagraphs(parts.get('word/document.xml') ?? '').map(({ text }) => text)
    expect(words.indexOf('Dinas ke-13')).toBeGreaterThan(
      words.indexOf('Lampiran: kehadiran menurut perangkat daerah/asal'),
    )
    expect(words).toContain('Lampiran: kehadiran menurut perangkat daerah/asal')
  })

  test('is between who answers for the event and a second party, who is dots until chosen', async () => {
    const text = await textOf(eventId)
    expect(text).toContain('Nama : Eduard Contoh, S.IP. NIP : 19680104 199303 1 007')
    expect(text).toContain('selanjutnya disebut PIHAK PERTAMA (penyelenggara);')
    expect(text).toMatch(
      /Nama : …+ NIP : …+ Pangkat, Gol\. : …+ Jabatan : …+ selanjutnya disebut PIHAK KEDUA;/,
    )
    const signed = text.slice(text.indexOf('sebagaimana mestinya'))
    expect(signed.indexOf('PIHAK KEDUA,')).toBeLessThan(signed.indexOf('PIHAK PERTAMA,'))
  })

  test('takes an official as second party, who then no longer witnesses', async () => {
    const id = await created()
    await writeFor(backend, id, 'official_record', {
      second: {
        ...party,
        officialId: (await backend.client.events.get({ eventId: id })).officials[1]?.id ?? null,
        as: 'pengawas',
      },
      copies: 3,
      notes: ['Acara berjalan tertib.'],
      subject: 'Deklarasi bersama',
    })
    const text = await textOf(id)
    expect(text).toContain('BERITA ACARA DEKLARASI BERSAMA')
    expect(text).toContain(
      'Nama : Marthoni Contoh Jabatan : Ketua Bawaslu Kabupaten Kupang selanjutnya disebut PIHAK KEDUA (pengawas);',
    )
    expect(text).toMatch(/Saksi-saksi 1\. Amrunur Contoh, S\.H\., Koordinator Divisi …+ Lampiran/)
    expect(text).toContain('7. Hal-hal lain 1. Acara berjalan tertib.')
    expect(text).toContain('dalam rangkap 3 (tiga)')
  })

  test('takes a party written by hand, however long the name, and keeps both signatures on one page', async () => {
    const id = await created()
    const written = { ...party, name: LONG_NAME, office: 'Ketua Panitia' }
    await writeFor(backend, id, 'official_record', { first: written, second: written })
    const pages = pageTexts((await paperOf(backend, id, { kind: 'official_record' })).bytes)
    const signing = pages.filter((page) => page.includes('PIHAK PERTAMA,'))
    expect(signing).toHaveLength(1)
    expect(signing[0]).toContain('PIHAK KEDUA,')
    expect(await textOf(id)).not.toContain('Eduard Contoh')
  })

  test.for([0, 2, 4, 6, 8, 10, 12])(
    'with %i notes never leaves its signatures alone on a page',
    async (count) => {
      const id = await created()
      const notes = Array.from(
        { length: count },
        (_, index) => `Catatan ${index + 1}. ${'Acara berjalan tertib. '.repeat(6)}`,
      )
      await writeFor(backend, id, 'official_record', { notes })
      const pages = pageTexts((await paperOf(backend, id, { kind: 'official_record' })).bytes)
      const signing = pages.find((page) => page.includes('PIHAK PERTAMA,')) ?? ''
      expect(signing).toContain('Demikian Berita Acara ini')
    },
  )

  test('tells of every reading of the agenda who read it', async () => {
    const id = await created({
      agenda: [
        step('pembacaan_ikrar', 'Pembacaan ikrar ASN', 'Asisten Perekonomian', 'seluruh ASN'),
        step('pembacaan_ikrar', 'Pembacaan ikrar kepala desa', 'Kepala Desa Oenoni', ''),
      ],
    })
    expect(await textOf(id)).toContain(
      '1. Pembacaan ikrar ASN: dibacakan oleh Asisten Perekonomian, diikuti seluruh ASN. 2. Pembacaan ikrar kepala desa: dibacakan oleh Kepala Desa Oenoni.',
    )
  })

  test('of an event of which nothing is known shows dots, never inventions', async () => {
    const id = await created({
      ...{ officials: [], agenda: [], legalBases: [], instruments: [], venue: '', city: '' },
      days: [{ day: '2024-09-27', startTime: '09:00', endTime: null }],
    })
    const text = await textOf(id)
    expect(text).toContain('BERITA ACARA PELAKSANAAN KEGIATAN')
    expect(text).toMatch(/bertempat di …+,/)
    expect(text).toMatch(/Diundang …+ orang, hadir …+ orang\./)
    expect(text).not.toContain('Pembacaan')
    expect(text).not.toContain('Saksi-saksi')
    expect(text).toContain('09.00 WITA s.d. selesai')
  })

  test('of several days is made on the last, or on the day that was chosen', async () => {
    const day = (date: string) => ({ day: date, startTime: '09:00', endTime: null })
    const id = await created({ days: [day('2024-09-26'), day('2024-09-27')], agenda: [] })
    expect(await textOf(id)).toContain('(27-09-2024)')
    expect(await textOf(id, { day: '2024-09-26' })).toContain('(26-09-2024)')
  })

  test('says the same as a Word document', async () => {
    const options = { kind: 'official_record' as const }
    const { file } = await backend.client.documents.renderDocx({
      eventId,
      options: { ...options, paper: 'F4' },
    })
    const parts = await docxParts(new Uint8Array(await file.arrayBuffer()))
    const text = docxParagraphs(parts.get('word/document.xml') ?? '')
      .map((paragraph) => paragraph.text)
      .join(' ')
    expect(text).toContain('PEMBACAAN DAN PENANDATANGANAN IKRAR NETRALITAS PEGAWAI ASN')
    expect(text).toContain('Diundang 4 (empat) orang')
    expect(text).toContain('PIHAK PERTAMA,')
  })
})
