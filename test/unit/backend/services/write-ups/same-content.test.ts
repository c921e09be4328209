/** The four texts of the example as PDF, Word and Markdown: the same words in the same order. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WRITE_UP_KINDS, type WriteUpKind } from '#shared/domain/write-up/part.ts'
import { docxParagraphs, docxParts, withoutBullets } from '../../../../support/docx-tools.ts'
import { nonce, openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { flatText } from '../../../../support/pdf-tools.ts'
import { approveText, editPart } from '../../../../support/write-ups.ts'
import { writeNotes } from '../../../../support/write-notes.ts'

let backend: TestBackend
let eventId: string

beforeAll(async () => {
  backend = await openTestBackend()
  const { client } = backend
  eventId = (await client.events.createExample()).id
  const filter = { eventId, filter: {}, sort: 'name', offset: 0, limit: 60 } as const
  const { rows } = await client.participants.page(filter)
  for (const { id: participantId } of rows.slice(0, 40))
    await client.attendance.checkIn({ eventId, participantId, nonce: nonce(), desk: 'Meja 1' })
  await writeNotes(client, eventId, [
    { kind: 'opening', text: 'Acara dibuka dengan **doa**.' },
    { kind: 'question', asker: 'Yohanes', question: 'Bolehkah hadir?', answerer: 'Ketua', answer: 'Boleh.' },
    { kind: 'decision', text: 'Semua menjaga netralitas.' },
    { kind: 'follow_up', what: 'Menyebarluaskan ikrar', who: 'Panitia', due: 'Tujuh hari' },
  ])
  const text = 'Kata **tebal** di tengah.\n- Butir satu\n- Butir **dua**\n1. Nomor satu\n2. Nomor dua'
  await editPart(client, { eventId, kind: 'minutes' }, 'closing', text)
  await approveText(client, { eventId, kind: 'official_record' }, '3/BA/2026')
}, 60_000)
afterAll(() => backend.remove())

/** Without what stands at the head and foot of pages, and with every head of a table once. */
async function pdfWords(kind: WriteUpKind): Promise<string[]> {
  const { file } = await backend.client.documents.render({ eventId, options: { kind } })
  const text = flatText(new Uint8Array(await file.arrayBuffer()))
  const { title } = await backend.client.events.get({ eventId })
  const running = new RegExp(
    `(?:Notula|Berita Acara|Laporan Kegiatan|Siaran Pers) · (?:[^·]*· )?${title}`,
    'g',
  )
  const words = text
    .slice(text.indexOf(TITLES[kind]))
    .replace(/Halaman \d+ dari \d+ IKR · [a-z-]+/g, ' ')
    .replace(/Keaslian: Ikrar, Periksa dokumen (?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/g, ' ')
    .replace(running, ' ')
  return wordsOf(TABLE_HEADS.reduce(once, words))
}

const TABLE_HEADS = ['Perangkat daerah/asal Diundang Hadir Persentase', 'Waktu Acara Pelaku']

/** A table that goes on repeats its head. */
function once(text: string, head: string): string {
  const [before = '', ...others] = text.replace(/\s+/g, ' ').split(head)
  return others.length === 0 ? before : `${before}${head}${others.join(' ')}`
}

const TITLES: Readonly<Record<WriteUpKind, string>> = {
  minutes: 'NOTULA',
  official_record: 'BERITA ACARA',
  activity_report: 'LAPORAN KEGIATAN',
  press_release: 'SIARAN PERS',
}

async function docxXml(kind: WriteUpKind): Promise<string> {
  const { file } = await backend.client.documents.renderDocx({ eventId, options: { kind, paper: 'F4' } })
  return withoutBullets(await docxParts(new Uint8Array(await file.arrayBuffer())))
}

const wordsOf = (text: string) => text.split(/[\s•]+/).filter((word) => word !== '')

describe('a written text', () => {
  test.for(WRITE_UP_KINDS)('of the kind %s says the same as PDF and as Word document', async (kind) => {
    const [inPdf, xml] = [await pdfWords(kind), await docxXml(kind)]
    const inDocx = wordsOf(
      docxParagraphs(xml)
        .map(({ text }) => text)
        .join(' '),
    )
    expect(inDocx.toSorted()).toEqual(inPdf.toSorted())
    // Two signatures beside each other are read column by column in one, row by row in the other.
    const signed = inPdf.findIndex((word) => word === 'Notulis,' || word === 'KEDUA,')
    const upTo = signed === -1 || kind === 'activity_report' ? inPdf.length : signed - 4
    expect(inDocx.slice(0, upTo)).toEqual(inPdf.slice(0, upTo))
  })

  test('has real lists, headings, repeated heads and bold words in Word', async () => {
    const xml = await docxXml('minutes')
    const paragraphs = docxParagraphs(xml)
    expect(xml).toMatch(/<w:b\/>.{0,80}<w:t[^>]*>tebal</)
    expect(paragraphs.filter(({ style }) => style === 'ListParagraph').length).toBeGreaterThan(4)
    expect(paragraphs.find(({ text }) => text === 'A. Pembukaan')?.style).toBe('Heading1')
    expect(xml).toContain('<w:tblHeader/>')
  })

  test('as Markdown holds its headings, tables and bold words', async () => {
    const { file } = await backend.client.writeUps.markdown({ eventId, kind: 'minutes' })
    expect(file.name).toBe('notula.md')
    const text = await file.text()
    expect(text).toMatch(/^# NOTULA\n/)
    expect(text).toContain('### A. Pembukaan\n\nAcara dibuka dengan **doa**.')
    expect(text).toMatch(/\| Kategori \| Diundang \| Hadir \| Persentase \|\n\| :-- \| --: \| --: \| --: \|/)
    expect(text).toContain('- Butir satu\n- Butir **dua**')
  })

  test('names nobody in the properties of its Word document', async () => {
    const { file } = await backend.client.documents.renderDocx({ eventId, options: { kind: 'minutes' } })
    const core = (await docxParts(new Uint8Array(await file.arrayBuffer()))).get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Notula</dc:title>')
    const event = await backend.client.events.get({ eventId })
    for (const { name } of event.officials) expect(core).not.toContain(name)
  })
})
