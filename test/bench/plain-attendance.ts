/**
 * The attendance list as one would write it by hand on pdfkit: the same rows, fonts, cells and page breaks, no kit.
 * Written with care (nothing measured twice, one stroke per page), so that it is a fair thing to be compared with.
 */
import PdfFile from 'pdfkit'
import type { AttendanceLine } from '../../electron/backend/documents/attendance/attendance-lines.ts'
import type {
  AttendanceListData,
  AttendancePart,
} from '../../electron/backend/documents/attendance/attendance-list-data.ts'
import { drawLetterhead } from './plain-letterhead.ts'
import { collected, fontFile, mm } from './plain-pdf.ts'

type Doc = PDFKit.PDFDocument

const [WIDTH, HEIGHT] = [mm(215), mm(330)]
const [LEFT, RIGHT, TOP, BOTTOM] = [mm(25), WIDTH - mm(20), mm(15), HEIGHT - mm(20)]
const PAD = mm(1.4)
const LEADING = 1.22
const EDGES = [0, 10, 58, 85, 128, 170].map((x) => LEFT + mm(x))
const ROW = mm(10.2)
/** Notes and signature block, which stay with the last pair of rows. */
const CLOSING = 150

export function plainAttendance(data: AttendanceListData, resources: string): Promise<Uint8Array> {
  const doc = new PdfFile({
    size: [WIDTH, HEIGHT],
    margin: 0,
    bufferPages: true,
    lang: 'id-ID',
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
  })
  doc.registerFont('regular', fontFile(resources, 'Arimo-Regular.ttf'))
  doc.registerFont('bold', fontFile(resources, 'Arimo-Bold.ttf'))
  const bytes = collected(doc)
  for (const part of data.parts) {
    let y = drawHead(doc, data, part.labels)
    y = drawTable(doc, y, part)
    const total = part.lines.length + part.blankRows
    doc.font('regular').fontSize(8.5)
    doc.text(
      `Jumlah peserta dalam daftar: ${part.lines.length} orang. Baris ${part.lines.length + 1}–${total} disediakan untuk peserta yang belum terdaftar.`,
      LEFT,
      y + mm(2),
      { lineBreak: false },
    )
    drawSignature(doc, data, y + mm(12))
  }
  drawFooters(doc, data.label)
  doc.end()
  return bytes
}

function drawHead(doc: Doc, data: AttendanceListData, labels: { label: string; value: string }[]): number {
  let y = drawLetterhead(doc, data.letterhead, { x: LEFT, y: TOP, width: RIGHT - LEFT })
  doc
    .font('bold')
    .fontSize(12.5)
    .text('DAFTAR HADIR PESERTA', LEFT, y, { width: RIGHT - LEFT, align: 'center' })
  y += 12.5 * LEADING + mm(4)
  doc.font('regular').fontSize(10.5)
  for (const { label, value } of labels) {
    doc.text(label, LEFT, y, { lineBreak: false })
    doc.text(':', LEFT + mm(25), y, { lineBreak: false })
    doc.text(value, LEFT + mm(28), y, { width: RIGHT - LEFT - mm(28) })
    y = doc.y + 1.2
  }
  return y + mm(2)
}

type Cell = { text: string; font: 'regular' | 'bold'; size: number; height: number; isLine: boolean }

/** Texts of a cell below each other, each with its height when wrapped to the column. */
function cell(doc: Doc, texts: readonly (readonly [string, number])[], column: number): Cell[] {
  const width = (EDGES[column + 1] ?? 0) - (EDGES[column] ?? 0) - 2 * PAD
  return texts.map(([text, size]) => {
    doc.font('regular').fontSize(size)
    const isLine = doc.widthOfString(text) <= width
    const height = isLine
      ? size * LEADING
      : doc.heightOfString(text, { width, lineGap: size * (LEADING - 1.149) })
    return { text, font: 'regular', size, height, isLine }
  })
}

function drawTable(doc: Doc, start: number, { lines, blankRows, runningHead }: AttendancePart): number {
  const total = lines.length + blankRows
  let y = drawTableHead(doc, start)
  let top = start
  for (let index = 0; index < total; index += 2) {
    const rows = [index, index + 1].filter((at) => at < total).map((at) => rowOf(doc, lines[at], at + 1))
    const heights = rows.map((row) => Math.max(ROW, ...row.map((parts) => sum(parts) + 2 * PAD)))
    const height = heights.reduce((all, one) => all + one, 0)
    const isLast = index + 2 >= total
    if (y + height + (isLast ? CLOSING : 0) > BOTTOM) {
      closePage(doc, top, y)
      doc.addPage()
      doc.font('regular').fontSize(8).text(runningHead, LEFT, TOP, { lineBreak: false })
      top = TOP + 8 * LEADING + mm(2)
      y = drawTableHead(doc, top)
    }
    rows.forEach((row, at) => {
      const rowHeight = heights[at] ?? ROW
      drawRow(doc, row, y, rowHeight, index + at + 1)
      y += rowHeight
      doc.moveTo(LEFT, y).lineTo(at === rows.length - 1 ? RIGHT : (EDGES[4] ?? 0), y)
    })
  }
  closePage(doc, top, y)
  return y
}

function rowOf(doc: Doc, line: AttendanceLine | undefined, number: number): Cell[][] {
  if (!line) return [cell(doc, [[String(number), 9]], 0), [], [], []]
  return [
    cell(doc, [[String(number), 9]], 0),
    cell(
      doc,
      line.nip === ''
        ? [[line.name, 9]]
        : [
            [line.name, 9],
            [`NIP. ${line.nip}`, 8],
          ],
      1,
    ),
    cell(doc, [[line.rank, 9]], 2),
    cell(
      doc,
      line.origin === ''
        ? [[line.position, 9]]
        : [
            [line.position, 9],
            [line.origin, 8],
          ],
      3,
    ),
  ]
}

function sum(parts: readonly Cell[]): number {
  return parts.reduce((all, part) => all + part.height, 0)
}

function drawTableHead(doc: Doc, y: number): number {
  const height = 9 * LEADING + 2.4 * PAD
  doc.font('bold').fontSize(9)
  ;['No.', 'Nama / NIP', 'Pangkat, Gol.', 'Jabatan / Instansi', 'Tanda tangan'].forEach((head, column) => {
    const [x, until] = [EDGES[column] ?? 0, EDGES[column + 1] ?? 0]
    doc.text(head, x + (until - x - doc.widthOfString(head)) / 2, y + 1.2 * PAD, { lineBreak: false })
  })
  doc
    .moveTo(LEFT, y)
    .lineTo(RIGHT, y)
    .moveTo(LEFT, y + height)
    .lineTo(RIGHT, y + height)
  return y + height
}

function drawRow(doc: Doc, row: readonly Cell[][], y: number, height: number, number: number): void {
  row.forEach((parts, column) => {
    const x = (EDGES[column] ?? 0) + PAD
    const width = (EDGES[column + 1] ?? 0) - x - PAD
    let at = y + (height - sum(parts)) / 2
    for (const part of parts) {
      doc.font(part.font).fontSize(part.size)
      if (column === 0)
        doc.text(part.text, x + (width - doc.widthOfString(part.text)) / 2, at, { lineBreak: false })
      else if (part.isLine) doc.text(part.text, x, at, { lineBreak: false })
      else doc.text(part.text, x, at, { width, lineGap: part.size * (LEADING - 1.149) })
      at += part.height
    }
  })
  const isOdd = number % 2 === 1
  doc.font('regular').fontSize(8.5)
  doc.text(
    `${number}. ……………`,
    (EDGES[4] ?? 0) + (isOdd ? mm(1.5) : mm(21)),
    isOdd ? y + mm(1.6) : y + height - mm(4.6),
    { lineBreak: false },
  )
}

function closePage(doc: Doc, top: number, bottom: number): void {
  for (const x of EDGES) doc.moveTo(x, top).lineTo(x, bottom)
  doc.lineWidth(0.6).stroke()
}

function drawSignature(doc: Doc, data: AttendanceListData, start: number): void {
  let y = start
  for (const block of data.signatures) {
    const lines = [block.place ?? '', ...block.office, '', '', '', '', block.name, ...block.below]
    for (const line of lines) {
      doc.font(line === block.name ? 'bold' : 'regular').fontSize(10.5)
      if (line !== '') doc.text(line, LEFT + mm(88), y, { lineBreak: false })
      y += 10.5 * LEADING
    }
  }
}

function drawFooters(doc: Doc, label: string): void {
  const { count } = doc.bufferedPageRange()
  doc.font('regular').fontSize(7.5)
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    const right = `${label} · lembar ${page + 1}`
    doc.text(`Halaman ${page + 1} dari ${count}`, LEFT, HEIGHT - mm(13), { lineBreak: false })
    doc.text(right, RIGHT - doc.widthOfString(right), HEIGHT - mm(13), { lineBreak: false })
  }
}
