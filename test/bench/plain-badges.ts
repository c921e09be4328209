/** Badges as one would write them by hand on pdfkit: the same grid, texts and QR rectangles, no kit. */
import PdfFile from 'pdfkit'
import type { Badge } from '../../electron/backend/documents/cards/badge-card.ts'
import type { BadgesData } from '../../electron/backend/documents/cards/badges.ts'
import { collected, fontFile, mm } from './plain-pdf.ts'
import { drawQr } from './plain-qr.ts'

type Doc = PDFKit.PDFDocument

const [ACROSS, DOWN] = [2, 5]
const [CARD_WIDTH, CARD_HEIGHT] = [mm(90), mm(55)]
const INSET = mm(4)
const QR = mm(25.4)
const LEADING = 1.22
const GREY = '#444444'

export function plainBadges(data: BadgesData, resources: string): Promise<Uint8Array> {
  const doc = new PdfFile({
    size: 'A4',
    margin: 0,
    lang: 'id-ID',
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    autoFirstPage: false,
  })
  doc.registerFont('regular', fontFile(resources, 'Arimo-Regular.ttf'))
  doc.registerFont('bold', fontFile(resources, 'Arimo-Bold.ttf'))
  const bytes = collected(doc)
  const left = (mm(210) - ACROSS * CARD_WIDTH) / 2
  const top = (mm(297) - DOWN * CARD_HEIGHT) / 2
  data.badges.forEach((badge, index) => {
    const place = index % (ACROSS * DOWN)
    if (place === 0) {
      doc.addPage()
      drawCutMarks(doc, left, top)
    }
    const x = left + (place % ACROSS) * CARD_WIDTH
    const y = top + Math.floor(place / ACROSS) * CARD_HEIGHT
    drawCard(doc, badge, data.event, x, y)
  })
  doc.end()
  return bytes
}

function drawCutMarks(doc: Doc, left: number, top: number): void {
  const length = mm(3)
  for (let column = 0; column <= ACROSS; column++) {
    for (let row = 0; row <= DOWN; row++) {
      const [x, y] = [left + column * CARD_WIDTH, top + row * CARD_HEIGHT]
      doc
        .moveTo(x - length, y)
        .lineTo(x + length, y)
        .moveTo(x, y - length)
        .lineTo(x, y + length)
    }
  }
  doc.lineWidth(0.3).stroke('#888888')
}

function drawCard(doc: Doc, badge: Badge, event: string, x: number, y: number): void {
  const width = CARD_WIDTH - 2 * INSET
  doc.font('bold').fontSize(7).fillColor(GREY)
  doc.text(event, x + INSET, y + INSET, { width, height: 17, ellipsis: true, lineGap: 0.5 })
  const rule = y + INSET + 14 * LEADING + mm(0.8)
  doc
    .lineWidth(0.5)
    .moveTo(x + INSET, rule)
    .lineTo(x + INSET + width, rule)
    .stroke(GREY)
  drawWords(doc, badge, {
    x: x + INSET,
    y: rule + mm(2.4),
    width: width - QR - mm(4),
    bottom: y + CARD_HEIGHT - INSET,
  })
  const qrX = x + INSET + width - QR
  drawQr(doc, badge.code, { x: qrX, y: rule + mm(4.1), size: QR })
  const size = QR / 7.4
  doc.font('bold').fontSize(size)
  doc.text(badge.shortCode, qrX + (QR - doc.widthOfString(badge.shortCode)) / 2, rule + mm(7.7) + QR, {
    lineBreak: false,
  })
}

function drawWords(
  doc: Doc,
  badge: Badge,
  box: { x: number; y: number; width: number; bottom: number },
): void {
  const { x, width } = box
  const room = box.bottom - box.y - 7.5 * LEADING - mm(1)
  let size = 16
  for (; size > 4; size *= 0.92) {
    doc.font('bold').fontSize(size)
    const isBroken = badge.name.split(' ').some((word) => doc.widthOfString(word) > width)
    const name = doc.heightOfString(badge.name, { width })
    doc.font('regular').fontSize(size * 0.6)
    const lower = doc.heightOfString(badge.position, { width }) + doc.heightOfString(badge.origin, { width })
    if (!isBroken && name + lower + mm(2.4) <= room) break
  }
  doc.fillColor('#000000').font('bold').fontSize(size).text(badge.name, x, box.y, { width })
  doc.font('regular').fontSize(size * 0.6)
  doc.text(badge.position, x, doc.y + mm(0.8), { width })
  doc.text(badge.origin, x, doc.y + mm(0.8), { width })
  doc
    .fontSize(7.5)
    .fillColor(GREY)
    .text(badge.category, x, box.bottom - 7.5 * LEADING, { lineBreak: false })
  doc.fillColor('#000000')
}
