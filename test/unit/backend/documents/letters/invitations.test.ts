import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTicket } from '#shared/domain/ticket.ts'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import type {
  InvitationsData,
  Invited,
} from '../../../../../electron/backend/documents/letters/invitation.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { badgesData, LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { paperOf, writeFor } from '../../../../support/event-paper.ts'
import { flatText, pageTexts, readQrCodes } from '../../../../support/pdf-tools.ts'

const TITLE =
  'Sosialisasi dan Deklarasi Netralitas ASN dan Kepala Desa Tingkat Kabupaten Kupang pada Pemilihan Tahun 2024'

function lettersTo(invited: Invited[], changes: Partial<InvitationsData> = {}): InvitationsData {
  return {
    title: 'Undangan',
    label: '',
    institution: 'Badan Kesatuan Bangsa dan Politik',
    page: 'A4',
    letterhead: LETTERHEAD,
    top: {
      head: [
        { label: 'Nomor', value: '200.1.5/12/BKBP/2024' },
        { label: 'Hal', value: 'Undangan' },
      ],
      placeAndDate: 'Oelamasi, ………………………………',
    },
    opening: 'Dengan hormat, kami mengundang Bapak/Ibu/Saudara untuk menghadiri kegiatan pada:',
    facts: [
      { label: 'Hari, tanggal', value: 'Jumat, 27 September 2024' },
      { label: 'Acara', value: TITLE },
    ],
    closing: ['Demikian undangan ini kami sampaikan.'],
    signatures: [
      { place: null, above: null, office: ['KEPALA BADAN,'], name: 'EDUARD CONTOH', below: ['Pembina'] },
    ],
    copies: [],
    invited,
    attachment: null,
    ...changes,
  }
}

/** Papers that were recorded carry the code of their seal besides. */
const ticketsOn = (bytes: Uint8Array) => readQrCodes(bytes).filter((one) => readTicket(one).ok)
const [code = '', otherCode = ''] = badgesData(2).badges.map((badge) => badge.code)
const guest = (name: string, address: string[] = ['Analis', 'Dinas Kesehatan']): Invited => ({
  name,
  address,
  ticket: { code, shortCode: 'ABCD-1234' },
})
const drawn = (data: InvitationsData) =>
  draw({ kind: 'invitations', data, resources: RESOURCES, createdAt: 0 })

describe('a letter', () => {
  test('holds number, address, facts, code and signature on one page', async () => {
    const { bytes, pages } = await drawn(lettersTo([guest('Maria Bria, S.H.')]))
    expect(pages).toBe(1)
    const text = flatText(bytes)
    expect(text).toContain('200.1.5/12/BKBP/2024')
    expect(text).toMatch(/Yth\. ?Maria Bria, S\.H\. Analis Dinas Kesehatan di – Tempat/)
    expect(text).toContain(TITLE)
    expect(text.match(/ABCD-1234/g)).toHaveLength(2)
    expect(text).toContain('EDUARD CONTOH')
    expect(readQrCodes(bytes)).toEqual([code])
  })

  test('is set smaller before it would need a second page', async () => {
    const long =
      'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana '
    const facts = [
      { label: 'Acara', value: TITLE.repeat(4) },
      { label: 'Tema', value: long.repeat(4) },
    ]
    const invited = [guest('Kusumawardhana '.repeat(15), [long.repeat(3), long.repeat(3)])]
    const { bytes, pages } = await drawn(lettersTo(invited, { facts, opening: long.repeat(6) }))
    expect(pages).toBe(1)
    expect(flatText(bytes)).toContain('EDUARD CONTOH')
    expect(readQrCodes(bytes)).toEqual([code])
  })

  test('survives hostile names', async () => {
    const invited = ['Budi \u202e😀 العربية\u0000\u0007 \ud800 )Tj ET Q\\', 'X'.repeat(300)].map((name) =>
      guest(name),
    )
    const { bytes, pages } = await drawn(lettersTo(invited))
    expect(pages).toBe(2)
    expect(flatText(bytes)).toContain(')Tj ET Q\\')
    expect(pageTexts(bytes)[1]?.match(/X/g)).toHaveLength(300)
  })

  test('goes to everybody with the own code', async () => {
    const invited = [
      guest('Maria Bria'),
      { ...guest('Agus Nalle'), ticket: { code: otherCode, shortCode: 'WXYZ-5678' } },
    ]
    const { bytes, pages } = await drawn(lettersTo(invited))
    expect(pages).toBe(2)
    expect(readQrCodes(bytes)).toEqual([code, otherCode])
  })
})

describe('the list of who is invited', () => {
  const listed = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `Orang ke${index}z`,
      position: 'Analis',
      origin: 'Dinas Kesehatan',
    }))
  const withList = (count: number) =>
    lettersTo([{ ...guest('Bapak/Ibu/Saudara', ['(daftar terlampir)']), ticket: null }], {
      attachment: {
        lines: ['Lampiran Surat Undangan'],
        labels: [{ label: 'Nomor', value: '12' }],
        listed: listed(count),
      },
    })

  test.for([1, 24, 25, 26, 27, 28, 29, 30, 31, 32, 200])(
    'of %i people ends with its signature and somebody of the list',
    async (count) => {
      const texts = pageTexts((await drawn(withList(count))).bytes)
      for (let index = 0; index < count; index++)
        expect(texts.join(' ').match(new RegExp(`ke${index}z`, 'g')), String(index)).toHaveLength(1)
      expect(texts.at(-1)).toMatch(/ke\d+z[\s\S]*EDUARD CONTOH/)
      for (const text of texts.slice(2)) expect(text).toContain('Daftar Undangan · Nomor 12')
    },
  )
})

describe('invitations of an event', () => {
  let backend: TestBackend
  let eventId: string
  const render = () => paperOf(backend, eventId, { kind: 'invitations' })

  beforeAll(async () => {
    backend = await openTestBackend()
    const step = {
      id: nonce(),
      day: '2026-11-20',
      title: 'Registrasi',
      endTime: '' as const,
      actor: '',
      follower: '',
    }
    const event = eventDraft({
      title: 'Sosialisasi Netralitas ASN',
      theme: 'Bersama Rakyat Awasi Pemilihan',
      organisers: ['Pemerintah Kabupaten Contoh', 'Bawaslu Kabupaten Contoh'],
      venue: 'Aula Kantor Bupati',
      city: 'Contoh',
      days: [
        { day: '2026-11-20', startTime: '09:00', endTime: '12:00' },
        { day: '2026-11-21', startTime: '08:00', endTime: null },
      ],
      agenda: [{ ...step, kind: 'registrasi', startTime: '08:15' }],
      officials: [official('Eduard Contoh', ['penanggung_jawab'], { officeTitle: 'Kepala Badan' })],
    })
    eventId = (await backend.client.events.create({ event })).id
    const add = (name: string, changes: object) =>
      backend.client.participants.add({ eventId, person: personNamed(name, changes) })
    await add('Damaris Pellokila', { category: 'kepala_desa', village: 'Hansisi', district: 'Semau' })
    const reissued = await add('Maria Bria', { position: 'Analis', unit: 'Dinas Kesehatan' })
    await backend.client.participants.reissueTicket({ eventId, id: reissued.id, reason: 'hilang' })
    const gone = await add('Orang Dihapus', {})
    await backend.client.participants.remove({ eventId, ids: [gone.id] })
  })
  afterAll(() => backend.remove())

  test('say when, where and for what, and leave dots where no number was given', async () => {
    const { bytes, pages } = await render()
    expect(pages).toBe(2)
    const text = flatText(bytes)
    expect(text).toMatch(/Nomor ?: ?…+/)
    expect(text).toContain(
      'diselenggarakan oleh Pemerintah Kabupaten Contoh bersama Bawaslu Kabupaten Contoh pada:',
    )
    expect(text).toContain('Jumat s.d. Sabtu, 20 s.d. 21 November 2026')
    expect(text).toContain('Jumat 09.00 s.d. 12.00 WITA; Sabtu 08.00 WITA s.d. selesai')
    expect(text).toContain('Aula Kantor Bupati, Contoh')
    expect(text).toContain('Registrasi peserta dibuka Jumat, 20 November 2026 pukul 08.15 WITA.')
    expect(text).toMatch(/Kepala Desa Hansisi, Kec\. Semau/)
    expect(text).not.toContain('Orang Dihapus')
  })

  test('can go out without a code', async () => {
    const { bytes, pages } = await paperOf(backend, eventId, {
      kind: 'invitations',
      form: 'personal_without_code',
    })
    expect(pages).toBe(2)
    expect(ticketsOn(bytes)).toEqual([])
    expect(flatText(bytes)).not.toContain('Kode ini milik pribadi')
  })

  test('say the day, the dress, the copies, and through whom villages are written to', async () => {
    await writeFor(backend, eventId, 'invitations', {
      letterDate: '2026-11-10',
      dressCode: 'PDH Khaki',
      addressedVia: 'Camat',
      copies: ['Bupati Contoh (sebagai laporan);', 'Arsip.'],
    })
    const [village, unit] = pageTexts((await render()).bytes).map((page) => page.replace(/\s+/g, ' '))
    expect(village).toMatch(
      /Yth\. Damaris Pellokila Kepala Desa Hansisi, Kec\. Semau melalui Camat Semau di –/,
    )
    expect(unit).toMatch(/Yth\. Maria Bria Analis Dinas Kesehatan di –/)
    for (const letter of [village, unit]) {
      expect(letter).toContain('Contoh, 10 November 2026')
      expect(letter).toContain('Pakaian : PDH Khaki')
      expect(letter).toContain('Tembusan: 1. Bupati Contoh (sebagai laporan); 2. Arsip.')
    }
  })

  test('are one letter with a list that names everybody once, by protocol, with its own signature', async () => {
    const { bytes, pages } = await paperOf(backend, eventId, {
      kind: 'invitations',
      form: 'list',
      order: 'protocol',
    })
    expect(pages).toBe(2)
    const [letter, list] = pageTexts(bytes).map((page) => page.replace(/\s+/g, ' '))
    expect(letter).toContain('Yth. Bapak/Ibu/Saudara (daftar terlampir)')
    expect(letter).toContain('Lampiran : 1 (satu) berkas')
    expect(letter).not.toContain('Maria Bria')
    expect(list).toMatch(/Lampiran Surat Undangan Nomor : …+ Tanggal : 10 November 2026 DAFTAR UNDANGAN/)
    expect(list).toMatch(/1 Damaris Pellokila Kepala Desa .*2 Maria Bria Analis Dinas Kesehatan/)
    expect(list).toContain('EDUARD CONTOH')
    expect(ticketsOn(bytes)).toEqual([])
  })

  test('carry the ticket that is valid now', async () => {
    const { bytes } = await render()
    const codes = ticketsOn(bytes)
    expect(codes).toHaveLength(2)
    for (const one of codes) {
      expect(readTicket(one).ok).toBe(true)
      const outcome = await backend.client.attendance.scan({
        eventId,
        code: one,
        nonce: nonce(),
        desk: 'Meja 1',
      })
      expect(outcome.kind).toBe('welcome')
    }
  })
})
