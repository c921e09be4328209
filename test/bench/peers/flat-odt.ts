/** The attendance list as flat OpenDocument, for LibreOffice: one table with a repeated head and rows that stay whole. */
import type { AttendanceLine } from '../../../electron/backend/documents/attendance/attendance-lines.ts'
import type { AttendanceListData } from '../../../electron/backend/documents/attendance/attendance-list-data.ts'

const COLUMNS_MM = [10, 48, 27, 43, 21, 21]
const POINTS = { small: 8.5, normal: 13, large: 15 }
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'

/** The attributes of a paragraph and of its letters. */
const PARAGRAPHS: Readonly<Record<string, readonly [paragraph: string, text: string]>> = {
  Cell: ['', 'fo:font-size="9pt"'],
  Nip: ['', 'fo:font-size="8pt"'],
  Number: ['fo:text-align="center"', 'fo:font-size="9pt"'],
  Head: ['fo:text-align="center"', 'fo:font-size="9pt" fo:font-weight="bold"'],
  Sign: ['', 'fo:font-size="8.5pt"'],
  Foot: ['', 'fo:font-size="7.5pt"'],
  Label: ['', 'fo:font-size="10.5pt"'],
  Rule: ['fo:border-bottom="1.8pt double #000000" fo:margin-bottom="5mm"', 'fo:font-size="2pt"'],
  Title: ['fo:text-align="center" fo:margin-bottom="4mm"', 'fo:font-size="12.5pt" fo:font-weight="bold"'],
  ...Object.fromEntries(
    Object.entries(POINTS).flatMap(([size, points]) =>
      ['normal', 'bold'].map((weight) => [
        `${size}-${weight}`,
        ['fo:text-align="center"', `fo:font-size="${points}pt" fo:font-weight="${weight}"`] as const,
      ]),
    ),
  ),
}

export function flatOdt(data: AttendanceListData): string {
  const [part] = data.parts
  if (!part) throw new Error('a list without a part')
  const { lines, blankRows, labels } = part
  const total = lines.length + blankRows
  const rows = Array.from({ length: total }, (_row, index) => row(index + 1, lines[index]))
  const [block] = data.signatures
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces()} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>${styles()}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>
<text:p text:style-name="Foot">Halaman <text:page-number/> dari <text:page-count/> · ${escaped(data.label)}</text:p>
</style:footer></style:master-page></office:master-styles>
<office:body><office:text>
${(data.letterhead?.lines ?? []).map((line) => p(`${line.size}-${line.bold ? 'bold' : 'normal'}`, line.text)).join('')}
${p('Rule', '')}${p('Title', 'DAFTAR HADIR PESERTA')}
${labels.map(({ label, value }) => p('Label', `${label}: ${value}`)).join('')}
<table:table table:style-name="List">
${COLUMNS_MM.map((_width, index) => `<table:table-column table:style-name="Column${index}"/>`).join('')}
<table:table-header-rows>${tableRow([p('Head', 'No.'), p('Head', 'Nama / NIP'), p('Head', 'Pangkat, Gol.'), p('Head', 'Jabatan / Instansi'), p('Head', 'Tanda'), p('Head', 'tangan')])}</table:table-header-rows>
${rows.join('\n')}
</table:table>
${p('Sign', `Jumlah peserta dalam daftar: ${lines.length} orang. Baris ${lines.length + 1}–${total} disediakan untuk peserta yang belum terdaftar.`)}
${[block?.place ?? '', ...(block?.office ?? []), '', '', '', block?.name ?? '', ...(block?.below ?? [])].map((line) => p('Label', line)).join('')}
</office:text></office:body></office:document>
`
}

function row(number: number, line: AttendanceLine | undefined): string {
  const sign = p('Sign', `${number}. ……………`)
  return tableRow([
    p('Number', String(number)),
    line ? p('Cell', line.name) + p('Nip', `NIP. ${line.nip}`) : p('Cell', ''),
    p('Cell', line?.rank ?? ''),
    line ? p('Cell', line.position) + p('Nip', line.origin) : p('Cell', ''),
    ...(number % 2 === 1 ? [sign, p('Sign', '')] : [p('Sign', ''), sign]),
  ])
}

function tableRow(cells: readonly string[]): string {
  const inside = cells.map((cell) => `<table:table-cell table:style-name="Box">${cell}</table:table-cell>`)
  return `<table:table-row table:style-name="Row">${inside.join('')}</table:table-row>`
}

function p(style: string, text: string): string {
  return `<text:p text:style-name="${style}">${escaped(text)}</text:p>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function namespaces(): string {
  const own = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`)
  return [...own, `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`].join(' ')
}

function styles(): string {
  const paragraphs = Object.entries(PARAGRAPHS).map(
    ([name, [paragraph, text]]) =>
      `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties style:font-name="Arimo" fo:font-family="Arimo" ${text}/></style:style>`,
  )
  const columns = COLUMNS_MM.map(
    (width, index) =>
      `<style:style style:name="Column${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}mm"/></style:style>`,
  )
  return `<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="215mm" fo:page-height="330mm" fo:margin-top="15mm" fo:margin-right="20mm" fo:margin-bottom="11mm" fo:margin-left="25mm"/></style:page-layout>
<style:style style:name="List" style:family="table"><style:table-properties style:width="170mm" table:align="left"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties style:min-row-height="10.2mm" fo:keep-together="always"/></style:style>
<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties fo:border="0.6pt solid #000000" fo:padding="1.4mm" style:vertical-align="middle"/></style:style>
${columns.join('')}${paragraphs.join('')}`
}
