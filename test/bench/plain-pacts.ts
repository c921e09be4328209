/** Pakta integritas as one would write them by hand on pdfkit: every page drawn anew, a QR of its own on each. */
import PdfFile from 'pdfkit'
import type { Pact } from '../../electron/backend/documents/pledges/integrity-pact-data.ts'
import type { CodedPacts } from './peers/content.ts'
import { drawLetterhead } from './plain-letterhead.ts'
import { collected, fontFile, mm } from './plain-pdf.ts'
import { drawQr } from './plain-qr.ts'

type Doc = PDFKit.PDFDocument

const [WIDTH, HEIGHT] = [mm(215), mm(330)]
const [LEFT, TOP] = [mm(25), mm(15)]
const ROOM = WIDTH - mm(45)
const SIZE = 11.5
const LINE_GAP = 4.5
const INDENT = mm(8)
const QR = mm(20)

export function plainPacts(data: CodedPacts, resources: string): Promise<Uint8Array> {
  const doc = new PdfFile({
    ...{ size: [WIDTH, HEIGHT], margin: 0, autoFirstPage: false },
    ...{ lang: 'id-ID', subset: 'PDF/A-2b', pdfVersion: '1.7' },
  })
  doc.registerFont('regular', fontFile(resources, 'Arimo-Regular.ttf'))
  doc.registerFont('bold', fontFile(resources, 'Arimo-Bold.ttf'))
  const bytes = collected(doc)
  data.pacts.forEach((pact, index) => {
    doc.addPage()
    drawPact(doc, data, pact)
    doc.font('regular').fontSize(7.5)
    doc.text(data.label, LEFT, HEIGHT - mm(13), { width: ROOM, align: 'right', lineBreak: false })
    drawQr(doc, data.codes[index] ?? '', { x: LEFT, y: HEIGHT - QR - mm(8), size: QR })
  })
  doc.end()
  return bytes
}

function drawPact(doc: Doc, data: CodedPacts, pact: Pact): void {
  const y = drawLetterhead(doc, data.letterhead, { x: LEFT, y: TOP, width: ROOM })
  doc.font('bold').fontSize(12.5)
  doc.text(data.heading.join('\n'), LEFT, y, { width: ROOM, align: 'center', lineGap: 3 })
  paragraph(doc, data.opening, doc.y + mm(6))
  for (const { label, value } of pact.identity) {
    const top = doc.y + 1.2
    doc.text(label, LEFT + INDENT, top, { lineBreak: false })
    doc.text(':', LEFT + INDENT + mm(40), top, { lineBreak: false })
    doc.text(value, LEFT + INDENT + mm(43), top, { width: ROOM - INDENT - mm(43) })
  }
  paragraph(doc, data.statement, doc.y + mm(2.2))
  data.points.forEach((point, index) => {
    const top = doc.y + mm(0.8)
    doc.text(`${index + 1}.`, LEFT + mm(2), top, { lineBreak: false })
    paragraph(doc, point, top, mm(7))
  })
  paragraph(doc, data.closing, doc.y + mm(1.5))
  const top = doc.y + mm(5)
  sign(doc, { x: LEFT, y: top }, ['', 'Mengetahui,', 'Atasan langsung,'], '…………………', [])
  sign(
    doc,
    { x: LEFT + mm(88), y: top },
    [data.placeAndDate, 'Yang membuat pernyataan,', ''],
    pact.name,
    pact.below,
  )
}

function paragraph(doc: Doc, text: string, y: number, indent = 0): void {
  doc.font('regular').fontSize(SIZE)
  doc.text(text, LEFT + indent, y, { width: ROOM - indent, align: 'justify', lineGap: LINE_GAP })
}

function sign(
  doc: Doc,
  { x, y }: { x: number; y: number },
  above: readonly string[],
  name: string,
  below: readonly string[],
): void {
  doc.font('regular')
  above.forEach((line, index) => doc.text(line, x, y + index * 14, { lineBreak: false }))
  doc.font('bold').text(name, x, y + mm(36), { underline: true, lineBreak: false })
  doc.font('regular')
  below.forEach((line, index) => doc.text(line, x, y + mm(36) + (index + 1) * 14, { lineBreak: false }))
}
