import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawFlowDocx } from '../../../../../electron/backend/documents/flow/flow-docx.ts'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import type { FlowData } from '../../../../../electron/backend/documents/flow/flow-paper.ts'
import type { FlowBlock } from '../../../../../electron/backend/documents/kit/flow-block.ts'
import { docxParagraphs, docxParts } from '../../../../support/docx-tools.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pageTexts, pdfFacts } from '../../../../support/pdf-tools.ts'
import { makePng } from '../../../../support/picture-maker.ts'
import { writeNotes, type WrittenNote } from '../../../../support/write-notes.ts'

const NOTES: readonly WrittenNote[] = [
  { kind: 'opening', text: 'Acara dibuka pukul 09.00 WITA.\n\nDilanjutkan dengan doa.' },
  {
    ...{ kind: 'discussion', heading: 'Sambutan Ketua Bawaslu', speaker: 'Marthoni Contoh, S.H.' },
    content: 'Netralitas adalah kewajiban.\nBawaslu mengajak semua bijak bermedia sosial.',
  },
  { kind: 'discussion', heading: 'Laporan panitia' },
  {
    ...{ kind: 'question', asker: 'Yohanes Tefa', question: 'Bolehkah ASN menghadiri kampanye?' },
    ...{ answer: 'Boleh untuk memperoleh informasi.', answerer: 'Marthoni Contoh' },
  },
  { kind: 'decision', text: 'Semua peserta menjaga netralitas.' },
  { kind: 'decision', text: 'Pelanggaran dilaporkan kepada Bawaslu.' },
  { kind: 'follow_up', what: 'Menyebarluaskan ikrar', who: 'Badan Kepegawaian', dueDate: '2026-12-04' },
  { kind: 'closing', text: 'Acara ditutup pukul 12.00 WITA.' },
]
const PEOPLE: readonly [name: string, changes: object][] = [
  ['Maria Bria', { unit: 'Dinas Kesehatan' }],
  ['Agus Nalle', { unit: 'Dinas Kesehatan' }],
  ['Simon Klau', { unit: 'Inspektorat' }],
  ['Damaris Pellokila', { category: 'kepala_desa', village: 'Hansisi', district: 'Semau' }],
]

describe('the minutes of an event', () => {
  let backend: TestBackend
  let eventId: string
  let pdf: Uint8Array
  let pages: number
  let docx: Uint8Array

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1) })
    const office = await backend.client.offices.create({
      office: {
        name: 'Badan Contoh',
        letterhead: LETTERHEAD,
        city: 'Oelamasi',
        paper: 'A4',
        style: 'pemda',
        houseStyle: null,
      },
    })
    const step = { day: '2026-11-20', kind: 'sambutan' as const, actor: 'Marthoni Contoh, S.H.' }
    const event = eventDraft({
      officeId: office.id,
      title: 'Sosialisasi Netralitas ASN',
      legalBases: ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara'],
      documentNumbers: { minutes: '12/NOTULA/2026' },
      agenda: [
        { ...step, id: nonce(), title: 'Sambutan', startTime: '09:00', endTime: '09:15', follower: '' },
        {
          ...step,
          id: nonce(),
          title: 'Ikrar',
          startTime: '09:15',
          endTime: '',
          follower: 'seluruh ASN yang hadir',
        },
      ],
      officials: [
        official('Eduard Contoh', ['pimpinan_rapat'], {
          officeTitle: 'Sekretaris',
          nip: '196801041993031007',
        }),
        official('Siti Rahman, S.Sos.', ['notulis'], { officeTitle: 'Analis Kebijakan' }),
      ],
    })
    eventId = (await backend.client.events.create({ event })).id
    for (const [name, changes] of PEOPLE) {
      const { id } = await backend.client.participants.add({ eventId, person: personNamed(name, changes) })
      if (name !== 'Agus Nalle')
        await backend.client.attendance.checkIn({
          eventId,
          participantId: id,
          nonce: nonce(),
          desk: 'Meja 1',
        })
    }
    await writeNotes(backend.client, eventId, NOTES)
    const rendered = await backend.client.documents.render({
      eventId,
      options: { kind: 'minutes', paper: 'A4' },
    })
    pdf = new Uint8Array(await rendered.file.arrayBuffer())
    pages = rendered.pages
    const { file } = await backend.client.documents.renderDocx({ eventId })
    expect(file.name).toBe('notula.docx')
    docx = new Uint8Array(await file.arrayBuffer())
  })
  afterAll(() => backend.remove())

  test('tell what was written, and count who came', () => {
    const text = flatText(pdf)
    expect(text).toContain('NOTULA Nomor: 12/NOTULA/2026')
    expect(text).toContain('Diundang 4 orang, hadir 3 orang (75%)')
    expect(text).toMatch(/PNS 3 2 66,7%/)
    expect(text).toMatch(/Dinas Kesehatan 2 1 50%/)
    expect(text).toMatch(/Kecamatan Semau 1 1 100%/)
    expect(text).toContain('09.00–09.15 Sambutan Marthoni Contoh, S.H.')
    expect(text).toContain('Marthoni Contoh, S.H., diikuti seluruh ASN yang hadir')
    expect(text).toContain('A. Pembukaan Acara dibuka pukul 09.00 WITA. Dilanjutkan dengan doa. B. Dasar')
    expect(text).toContain(
      '1. Pertanyaan – Yohanes Tefa Bolehkah ASN menghadiri kampanye? Jawaban – Marthoni Contoh',
    )
    expect(text).toContain('2. Pelanggaran dilaporkan kepada Bawaslu.')
    expect(text).toContain('1 Menyebarluaskan ikrar Badan Kepegawaian 4 Desember 2026')
    expect(text).toContain('Oelamasi, 20 November 2026')
    expect(text).toMatch(/Pimpinan rapat, SEKRETARIS,/)
    expect(text).toMatch(/Notulis, ANALIS KEBIJAKAN,/)
    // A step at which nobody wrote anything has no heading of its own.
    expect(text).not.toContain('Laporan panitia')
  })

  test('hold the same words as PDF and as Word document', async () => {
    const chrome = new RegExp(`Halaman \\d+ dari ${pages} IKR · notula`, 'g')
    const letterhead = LETTERHEAD.lines.map((line) => line.text).join(' ')
    const running = 'Notula · Jumat, 20 November 2026 · Sosialisasi Netralitas ASN'
    const code = /Keaslian: Ikrar, Periksa dokumen (?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/g
    const printed = flatText(pdf).replace(code, ' ').replace(chrome, '')
    const inPdf = printed.replace(letterhead, '').replaceAll(running, '')
    const inDocx = docxParagraphs((await docxParts(docx)).get('word/document.xml') ?? '')
      .map((paragraph) => paragraph.text)
      .join(' ')
    const words = (text: string) => text.trim().split(/\s+/).sort()
    expect(words(inDocx)).toEqual(words(inPdf))
  })

  test('as a Word document have real headings, the letterhead on the first page, and page numbers', async () => {
    const parts = await docxParts(docx)
    const body = docxParagraphs(parts.get('word/document.xml') ?? '')
    expect(body.find((one) => one.text === 'NOTULA')?.style).toBe('Title')
    expect(body.filter((one) => one.style === 'Heading1').map((one) => one.text)).toEqual([
      'A. Pembukaan',
      'B. Dasar',
      'C. Peserta',
      'D. Susunan acara',
      'E. Pembahasan',
      'F. Tanya jawab',
      'G. Kesimpulan',
      'H. Tindak lanjut',
      'I. Penutup',
    ])
    const xml = parts.get('word/document.xml') ?? ''
    expect(xml).toContain('<w:titlePg/>')
    // 210 × 297 mm in twentieths of a point.
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    const others = [...parts].filter(([name]) => /^word\/(header|footer)\d\.xml$/.test(name))
    const texts = others.map(([, part]) =>
      docxParagraphs(part)
        .map((one) => one.text)
        .join(' '),
    )
    expect(texts.filter((text) => text.includes('PEMERINTAH KABUPATEN CONTOH'))).toHaveLength(1)
    expect(others.filter(([, part]) => part.includes('NUMPAGES'))).toHaveLength(2)
  })

  test('of several days count every day', async () => {
    const days = ['2026-11-20', '2026-11-21'].map((day) => ({ day, startTime: '09:00', endTime: null }))
    const event = await backend.client.events.create({ event: eventDraft({ days }) })
    for (const name of ['Maria Bria', 'Agus Nalle']) {
      const { id } = await backend.client.participants.add({ eventId: event.id, person: personNamed(name) })
      if (name === 'Maria Bria')
        await backend.client.attendance.checkIn({
          eventId: event.id,
          participantId: id,
          nonce: nonce(),
          desk: 'Meja 1',
        })
    }
    const { file } = await backend.client.documents.render({
      eventId: event.id,
      options: { kind: 'minutes' },
    })
    const text = flatText(new Uint8Array(await file.arrayBuffer()))
    expect(text).toContain('Jumat, 20 November 2026 1 Sabtu, 21 November 2026 0')
    expect(text).toContain('Jumlah 2 1 50%')
  })

  test('of an event without notes and people are still a paper to write on', async () => {
    const event = await backend.client.events.create({ event: eventDraft() })
    const { file } = await backend.client.documents.render({
      eventId: event.id,
      options: { kind: 'minutes' },
    })
    const text = flatText(new Uint8Array(await file.arrayBuffer()))
    expect(text).toMatch(/Nomor: …+/)
    expect(text).toContain('Diundang 0 orang, hadir 0 orang (0%)')
    expect(text).toMatch(/Notulis, …+/)
  })
})

describe('the drawing', () => {
  const data = (blocks: FlowBlock[], changes: Partial<FlowData> = {}): FlowData => ({
    title: 'Notula',
    label: 'IKR · notula',
    institution: 'Badan Contoh',
    page: 'F4',
    letterhead: LETTERHEAD,
    runningHead: 'Notula',
    content: { title: 'NOTULA', under: ['Nomor: 1'], labels: [], blocks, signatures: [], after: [] },
    ...changes,
  })
  const drawn = (paper: FlowData) =>
    draw({ kind: 'minutes', data: paper, resources: RESOURCES, createdAt: 0 })

  test('never leaves a heading at the foot of a page', async () => {
    for (let lines = 30; lines < 60; lines++) {
      const before = Array.from({ length: lines }, (): FlowBlock => ({
        kind: 'paragraph',
        text: 'Pembahasan.',
      }))
      const after: FlowBlock[] = [
        { kind: 'heading', text: 'Z. Kesimpulan' },
        { kind: 'paragraph', text: 'Setelah judul.' },
      ]
      const pages = pageTexts((await drawn(data([...before, ...after]))).bytes)
      expect(pages.find((page) => page.includes('Z. Kesimpulan'))).toContain('Setelah judul.')
    }
  })

  test('survives hostile text in both forms', async () => {
    const text = `Kata \u202e😀 العربية\u0000\u0007 \ud800 <w:t>&amp; )Tj ET Q\\ ${'X'.repeat(5_000)}`
    const paper = data([
      { kind: 'heading', text },
      { kind: 'paragraph', text },
      { kind: 'points', points: [text] },
      { kind: 'table', columns: [{ head: 'A', share: 1 }], rows: [[text.slice(0, 400)]] },
    ])
    const { bytes } = await drawn(paper)
    expect(flatText(bytes)).toContain(')Tj ET Q\\')
    const parts = await docxParts(await drawFlowDocx(paper))
    const [paragraph] = docxParagraphs(parts.get('word/document.xml') ?? '').filter(
      (one) => one.style === 'Heading1',
    )
    expect(paragraph?.text).toMatch(/^Kata 😀 العربية {2}<w:t>&amp; \)Tj ET Q\\ X{5000}$/)
  })

  test('takes up to two logos of any shape into the Word document', async () => {
    const letterhead = {
      ...LETTERHEAD,
      leftLogo: makePng({ width: 40, height: 20 }),
      rightLogo: Buffer.from('rusak'),
    }
    const parts = await docxParts(await drawFlowDocx(data([], { letterhead })))
    const header = [...parts.values()].find((part) => part.includes('<wp:extent'))
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(header ?? '') ?? []
    // As wide as its box, half as tall.
    expect(Number(width) / Number(height)).toBeCloseTo(2, 1)
    expect(pdfFacts((await drawn(data([], { letterhead }))).bytes).get('Pages')).toBe('1')
  })
})
