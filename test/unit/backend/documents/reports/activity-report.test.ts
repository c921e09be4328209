import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import { docxParagraphs, docxParts } from '../../../../support/docx-tools.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { bookmarksOf, flatText, pageTexts } from '../../../../support/pdf-tools.ts'
import { writeNotes } from '../../../../support/write-notes.ts'

let backend: TestBackend
let eventId: string

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1) })
})
afterAll(() => backend.remove())

beforeEach(async () => {
  const event = eventDraft({
    title: 'Sosialisasi Netralitas ASN',
    legalBases: ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara'],
    documentNumbers: { activity_report: '12/LAP/2026' },
    instruments: ['ikrar_asn'],
    officials: [
      official('Marthoni Contoh, S.H.', ['narasumber', 'moderator'], { officeTitle: 'Ketua Bawaslu' }),
      official('Eduard Contoh', ['penanggung_jawab'], { officeTitle: 'Kepala Badan' }),
    ],
    agenda: [
      {
        ...{ id: nonce(), day: '2026-11-20', kind: 'pembacaan_ikrar' as const, title: 'Pembacaan ikrar' },
        ...{ startTime: '09:15', endTime: '', actor: 'Asisten I', follower: 'seluruh ASN yang hadir' },
      },
    ],
  })
  eventId = (await backend.client.events.create({ event })).id
  for (const name of ['Maria Bria', 'Agus Nalle']) {
    const { id } = await backend.client.participants.add({ eventId, person: personNamed(name) })
    if (name === 'Maria Bria') {
      const here = { eventId, participantId: id, nonce: nonce(), desk: 'Meja 1' }
      await backend.client.attendance.checkIn(here)
      await backend.client.pledges.set({
        ...{ eventId, instrument: 'ikrar_asn', state: 'signed', participantIds: [id], desk: 'Meja 1' },
      })
    }
  }
})

async function write(body: Partial<ContentOf<'activity_report'>>): Promise<void> {
  const kind = 'activity_report'
  const { content, updatedAt } = await backend.client.documents.content({ eventId, kind })
  await backend.client.documents.saveContent({
    eventId,
    expected: updatedAt,
    content: { kind, body: { ...(content.body as ContentOf<'activity_report'>), ...body } },
  })
}

async function report(contents = false): Promise<Uint8Array> {
  const options = { kind: 'activity_report', contents } as const
  const { file } = await backend.client.documents.render({ eventId, options })
  return new Uint8Array(await file.arrayBuffer())
}

describe('a report', () => {
  test('is put together from the data of the event', async () => {
    const text = flatText(await report())
    expect(text).toContain('LAPORAN KEGIATAN SOSIALISASI NETRALITAS ASN Nomor: 12/LAP/2026')
    expect(text).toContain('Diundang 2 orang, hadir 1 orang (50%).')
    expect(text).toContain('1. Marthoni Contoh, S.H. (Ketua Bawaslu), narasumber dan moderator')
    expect(text).toContain('Pembacaan ikrar oleh Asisten I, diikuti seluruh ASN yang hadir')
    expect(text).toMatch(
      /Ikrar netralitas pegawai ASN Kategori Diundang Tanda tangan Lisan PNS 2 1 0 Jumlah 2 1 0/,
    )
    expect(text).toMatch(/Contoh, …+ KEPALA BADAN, EDUARD CONTOH/)
  })

  test('leaves dotted lines where the form wants what nobody wrote, and leaves out what it does not want', async () => {
    const text = flatText(await report())
    expect(text).toMatch(/A\. Latar belakang …+ …+ B\. Dasar/)
    expect(text).toMatch(/A\. Kesimpulan …+ …+ V\. PENUTUP/)
    for (const part of ['Persiapan', 'Kendala', 'Saran', 'Lampiran', 'Tembusan', 'Kepada'])
      expect(text).not.toContain(part)
  })

  test('prints what was written, each line as a paragraph, annexes and copies below the signature', async () => {
    await write({
      addressee: 'Sekretaris Daerah Kabupaten Contoh',
      background: 'Alinea pertama.\nAlinea kedua.',
      purpose: 'Menjaga netralitas.',
      obstacles: 'Listrik padam.',
      suggestions: ['Diulang tiap tahun.'],
      annexes: ['Daftar hadir', 'Notula'],
      copies: ['Inspektorat'],
      reportDate: '2026-11-23',
    })
    const text = flatText(await report())
    expect(text).toContain('Kepada : Yth. Sekretaris Daerah Kabupaten Contoh')
    expect(text).toContain('A. Latar belakang Alinea pertama. Alinea kedua.')
    expect(text).toContain('Kendala dan penyelesaian Listrik padam.')
    expect(text).toContain('B. Saran 1. Diulang tiap tahun.')
    expect(text).toContain('Contoh, 23 November 2026')
    expect(text).toMatch(/EDUARD CONTOH Lampiran: 1\. Daftar hadir 2\. Notula Tembusan: 1\. Inspektorat/)
  })

  test('takes conclusions and discussion from the minutes while none are written for it', async () => {
    await writeNotes(backend.client, eventId, [
      { kind: 'discussion', heading: 'Netralitas', speaker: 'Marthoni', content: 'Isi materi.' },
      { kind: 'decision', text: 'Semua paham.' },
    ])
    expect(flatText(await report())).toMatch(
      /Materi 1\. Netralitas – Marthoni Isi materi\..*1\. Semua paham\./,
    )
    await write({ conclusions: ['Kesimpulan sendiri.'], materials: 'Materi sendiri.' })
    const text = flatText(await report())
    expect(text).toContain('Kesimpulan sendiri.')
    expect(text).not.toContain('Semua paham.')
    expect(text).not.toContain('Isi materi.')
  })

  test('with a table of contents names the page of every chapter', async () => {
    await write({ background: 'Alinea. '.repeat(700) })
    const bytes = await report(true)
    const pages = pageTexts(bytes)
    expect(pages[0]).toContain('DAFTAR ISI')
    const marks = bookmarksOf(bytes)
    expect(marks.length).toBeGreaterThan(8)
    for (const { title, page } of marks) {
      expect(pages[0]).toMatch(new RegExp(`${title.replaceAll('.', '\\.')}\\s*\\.+\\s*${page}\\s`))
      expect(pages[page - 1]).toContain(title)
    }
  })

  test('is the same as a Word document', async () => {
    await write({ background: 'Alinea pertama.', annexes: ['Notula'] })
    const options = { kind: 'activity_report' } as const
    const { file } = await backend.client.documents.renderDocx({ eventId, options })
    expect(file.name).toBe('laporan-kegiatan.docx')
    const parts = await docxParts(new Uint8Array(await file.arrayBuffer()))
    const inDocx = docxParagraphs(parts.get('word/document.xml') ?? '')
    const words = (text: string) => text.trim().split(/\s+/).sort()
    const foot =
      /Halaman \d+ dari \d+|IKR · laporan-kegiatan|Laporan Kegiatan · [^·]+ · Sosialisasi Netralitas ASN/g
    const code = /Keaslian: Ikrar, Periksa dokumen (?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/g
    const inPdf = flatText(await report())
      .replace(code, ' ')
      .replace(foot, ' ')
    expect(words(inDocx.map(({ text }) => text).join(' '))).toEqual(words(inPdf))
    expect(inDocx.find(({ text }) => text === 'I. PENDAHULUAN')?.style).toBe('Heading1')
    await expect(
      backend.client.documents.renderDocx({ eventId, options: { kind: 'attendance_list' } }),
    ).rejects.toMatchObject({ code: 'option_not_possible' })
  })
})
