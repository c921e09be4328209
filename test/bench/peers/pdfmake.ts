/** Papers as a first program on pdfmake writes them, a process of its own: pdfmake.ts PAPER CONTENT.json PAPER.pdf RESOURCES. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pdfmake, { type Content, type TableCell } from 'pdfmake'
import type { AttendanceListData } from '../../../electron/backend/documents/attendance/attendance-list-data.ts'
import type { Badge } from '../../../electron/backend/documents/cards/badge-card.ts'
import type { BadgesData } from '../../../electron/backend/documents/cards/badges.ts'
import type { LetterheadData } from '../../../electron/backend/documents/kit/letterhead.ts'
import type { SignedBlock } from '../../../electron/backend/documents/kit/signatures.ts'
import { mm } from '../plain-pdf.ts'
import type { CodedPacts, PaperName } from './content.ts'

type Definition = Parameters<typeof pdfmake.createPdf>[0]

const WIDTH = mm(170)
const F4 = { width: mm(215), height: mm(330) }
const GREY = '#444444'
const SIZES = { small: 8.5, normal: 13, large: 15 }
const NO_BORDERS = { layout: 'noBorders' } as const

const [paper = '', file = '', out = '', resources = ''] = process.argv.slice(2)
const font = (name: string) => join(resources, 'fonts', `Arimo-${name}.ttf`)
pdfmake.setFonts({
  Arimo: { normal: font('Regular'), bold: font('Bold'), italics: font('Italic'), bolditalics: font('Bold') },
})
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(resources))

const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
// The bench wrote the content for the paper it names.
const papers: Record<PaperName, () => Definition> = {
  attendance_list: () => attendanceList(content as AttendanceListData),
  integrity_pact: () => integrityPacts(content as CodedPacts),
  badges: () => badges(content as BadgesData),
}
const definition = papers[paper as PaperName]()
writeFileSync(out, await pdfmake.createPdf({ ...definition, defaultStyle: { font: 'Arimo' } }).getBuffer())

function attendanceList(data: AttendanceListData): Definition {
  const [part] = data.parts
  if (!part) throw new Error('a list without a part')
  const { lines, blankRows } = part
  const total = lines.length + blankRows
  const head = ['No.', 'Nama / NIP', 'Pangkat, Gol.', 'Jabatan / Instansi', 'Tanda tangan', '']
  const rows = Array.from({ length: total }, (_row, index): TableCell[] => {
    const line = lines[index]
    const sign = { text: `${index + 1}. ……………`, fontSize: 8.5 }
    const cells: TableCell[] = line
      ? [
          { stack: [line.name, { text: `NIP. ${line.nip}`, fontSize: 8 }] },
          line.rank,
          { stack: [line.position, { text: line.origin, fontSize: 8 }] },
        ]
      : ['', '', '']
    return [
      { text: String(index + 1), alignment: 'center' },
      ...cells,
      ...(index % 2 ? ['', sign] : [sign, '']),
    ]
  })
  return {
    info: { title: data.title, author: data.institution },
    pageSize: F4,
    pageMargins: [mm(25), mm(19), mm(20), mm(20)],
    header: (page) =>
      page > 1 ? { text: part.runningHead, fontSize: 8, margin: [mm(25), mm(14), 0, 0] } : null,
    footer: (page, pages) => ({
      columns: [
        `Halaman ${page} dari ${pages}`,
        { text: `${data.label} · lembar ${page}`, alignment: 'right' },
      ],
      fontSize: 7.5,
      margin: [mm(25), mm(5), mm(20), 0],
    }),
    content: [
      ...letterhead(data.letterhead),
      {
        text: 'DAFTAR HADIR PESERTA',
        bold: true,
        fontSize: 12.5,
        alignment: 'center',
        margin: [0, 0, 0, 10],
      },
      labels(part.labels, mm(25), 10.5),
      {
        fontSize: 9,
        margin: [0, 8, 0, 8],
        table: {
          headerRows: 1,
          dontBreakRows: true,
          heights: mm(10.2) - 4,
          widths: [mm(7), '*', mm(24), mm(40), mm(18), mm(18)],
          body: [
            head.map((text) => ({
              text,
              bold: true,
              alignment: 'center',
              colSpan: text === 'Tanda tangan' ? 2 : 1,
            })),
            ...rows,
          ],
        },
      },
      {
        fontSize: 8.5,
        text: `Jumlah peserta dalam daftar: ${lines.length} orang. Baris ${lines.length + 1}–${total} disediakan untuk peserta yang belum terdaftar.`,
      },
      ...data.signatures.map((block) => signature(block, [mm(88), mm(4), 0, 0])),
    ],
  }
}

function integrityPacts(data: CodedPacts): Definition {
  return {
    info: { title: data.title, author: data.institution },
    pageSize: F4,
    pageMargins: [mm(25), mm(15), mm(20), mm(20)],
    footer: { text: data.label, fontSize: 7.5, alignment: 'right', margin: [0, mm(6), mm(20), 0] },
    content: data.pacts.map((pact, index): Content => ({
      pageBreak: index > 0 ? 'before' : undefined,
      fontSize: 11.5,
      lineHeight: 1.25,
      stack: [
        ...letterhead(data.letterhead),
        ...data.heading.map((text) => ({ text, bold: true, fontSize: 12.5, alignment: 'center' as const })),
        { text: data.opening, margin: [0, 16, 0, 4] },
        { ...labels(pact.identity, mm(43), 11.5), margin: [mm(8), 0, 0, 4] },
        data.statement,
        // pdfmake writes into what it is given: every page needs a list of its own.
        { ol: [...data.points], alignment: 'justify', margin: [0, 4, 0, 4] },
        { text: data.closing, alignment: 'justify', margin: [0, 0, 0, 14] },
        {
          columns: [
            signature({
              place: '',
              above: 'Mengetahui,',
              office: ['Atasan langsung,'],
              name: '…………………',
              below: [],
            }),
            signature({ place: data.placeAndDate, above: 'Yang membuat pernyataan,', office: [''], ...pact }),
          ],
        },
        qr(data.codes[index] ?? '', 20, { x: mm(25), y: F4.height - mm(28) }),
      ],
    })),
  }
}

function badges(data: BadgesData): Definition {
  const cards = data.badges.map((badge) => card(badge, data.event))
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_row, row): TableCell[] => [
    cards[2 * row] ?? '',
    cards[2 * row + 1] ?? '',
  ])
  return {
    info: { title: data.title, author: data.institution },
    pageSize: 'A4',
    pageMargins: [mm(15), mm(11), mm(15), mm(10)],
    content: {
      table: { widths: [mm(90), mm(90)], heights: mm(55), dontBreakRows: true, body: rows },
      layout: {
        defaultBorder: true,
        hLineWidth: () => 0.3,
        vLineWidth: () => 0.3,
        hLineColor: () => '#888888',
        vLineColor: () => '#888888',
        ...{ paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 0, paddingBottom: () => 0 },
      },
    },
  }
}

/** Long names are not made smaller here: pdfmake can't measure a text that isn't drawn yet. */
function card(badge: Badge, event: string): TableCell {
  return {
    margin: [mm(4), mm(4), mm(4), 0],
    stack: [
      { text: event, bold: true, fontSize: 7, color: GREY },
      rule(mm(82), 2, 0.5),
      {
        margin: [0, mm(2), 0, 0],
        columns: [
          {
            width: '*',
            stack: [
              { text: badge.name, bold: true, fontSize: 13 },
              { text: badge.position, fontSize: 8 },
              { text: badge.origin, fontSize: 8 },
              { text: badge.category, bold: true, fontSize: 8.5, color: GREY, margin: [0, 4, 0, 0] },
            ],
          },
          {
            width: mm(26),
            stack: [
              qr(badge.code, 25.4),
              {
                text: badge.shortCode,
                bold: true,
                fontSize: 10.3,
                alignment: 'center',
                margin: [0, 2, 0, 0],
              },
            ],
          },
        ],
      },
    ],
  }
}

function qr(code: string, sizeMm: number, absolutePosition?: { x: number; y: number }): Content {
  return {
    ...{ qr: code, fit: mm(sizeMm), eccLevel: 'M', mode: 'alphanumeric' },
    ...(absolutePosition ? { absolutePosition } : {}),
  }
}

function letterhead(data: LetterheadData | null): Content[] {
  return [
    ...(data?.lines ?? []).map((line): Content => ({
      ...{ text: line.text, bold: line.bold, fontSize: SIZES[line.size], alignment: 'center' },
    })),
    rule(WIDTH, 5, 1.8),
    { ...rule(WIDTH, 2.6, 0.7), margin: [0, 0, 0, 12] },
  ]
}

function rule(width: number, y: number, lineWidth: number) {
  return { canvas: [{ type: 'line' as const, x1: 0, y1: y, x2: width, y2: y, lineWidth }] }
}

function labels(lines: readonly { label: string; value: string }[], width: number, fontSize: number) {
  const body = lines.map(({ label, value }) => [label, ':', value])
  return { ...NO_BORDERS, fontSize, table: { widths: [width, 3, '*'], body } }
}

function signature(
  { place, above, office, name, below }: Omit<SignedBlock, 'inGap'>,
  margin: [number, number, number, number] = [0, 0, 0, 0],
): Content {
  return {
    ...{ margin, fontSize: 10.5 },
    stack: [
      ...[place, above, ...office].filter((text) => text !== null).map((text) => text || ' '),
      { text: name, bold: true, decoration: 'underline', margin: [0, mm(18), 0, 0] },
      ...below,
    ],
  }
}
