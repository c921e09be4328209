/** Draws one letter of invitation. */
import { drawLabels } from './kit/label-block.ts'
import { drawLetterhead } from './kit/letterhead.ts'
import { mm } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import { drawQr } from './kit/qr.ts'
import { drawSignatures, signaturesHeight } from './kit/signatures.ts'
import { lineHeight, type TextStyle } from './kit/text.ts'
import type { InvitationsData, Invited } from './invitation.ts'

/** Twenty-five modules of six dots at 150 per inch. */
const QR = mm(25.4)
const QR_MARGIN = mm(3.5)
const NOTE: TextStyle = { font: 'regular', size: 8 }
const GREY = '#444444'
/** A letter that is too long for its page is set a little smaller. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5]
const INDENT = mm(10)

export function drawLetter(paper: Paper, data: InvitationsData, invited: Invited): void {
  drawLetterhead(paper, data.letterhead)
  const style = styleFor(paper, data, invited)
  drawHead(paper, data, style)
  drawAddress(paper, invited, style)
  drawBody(paper, data, style)
  paper.need(endHeight(paper, data, style))
  drawTicket(paper, invited, paper.y)
  drawSignatures(paper, data.signatures, style)
}

function styleFor(paper: Paper, data: InvitationsData, invited: Invited): TextStyle {
  const styles = SIZES.map((size): TextStyle => ({ font: 'regular', size }))
  const fitting = styles.find((style) => {
    const height = paper.heightOf(() => {
      drawHead(paper, data, style)
      drawAddress(paper, invited, style)
      drawBody(paper, data, style)
    })
    return height + endHeight(paper, data, style) <= paper.roomLeft
  })
  return fitting ?? { font: 'regular', size: SIZES.at(-1) ?? 9 }
}

/** Nomor, Sifat, Lampiran, Hal at the left; place and date at the right of the first line. */
function drawHead(paper: Paper, data: InvitationsData, style: TextStyle): void {
  const date = paper.measurer.lineWidth(data.placeAndDate, style)
  paper.line(data.placeAndDate, paper.right - date, paper.y, style)
  drawLabels(paper, data.head, style, { width: paper.width - date - mm(6) })
  paper.y += mm(5)
}

function drawAddress(paper: Paper, { name, address }: Invited, style: TextStyle): void {
  const greeting = paper.measurer.lineWidth('Yth. ', style) + mm(0.6)
  const x = paper.left + greeting
  const width = paper.width * 0.6
  paper.line('Yth.', paper.left, paper.y, style)
  for (const text of [name, ...address]) {
    paper.y += paper.lines(paper.measurer.wrap(text, style, width), { x, y: paper.y, width }, style)
  }
  paper.line('di –', x, paper.y, style)
  paper.y += lineHeight(style)
  paper.line('Tempat', x + mm(6), paper.y, style)
  paper.y += lineHeight(style) + mm(6)
}

function drawBody(paper: Paper, data: InvitationsData, style: TextStyle): void {
  const spaced = { align: 'justify', lineGap: lineHeight(style) * 0.15, spaceAfter: mm(2) } as const
  paper.paragraph(data.opening, style, spaced)
  drawLabels(paper, data.facts, style, { x: paper.left + INDENT })
  paper.y += mm(2.5)
  for (const text of data.closing) paper.paragraph(text, style, spaced)
  paper.y += mm(5)
}

function endHeight(paper: Paper, data: InvitationsData, style: TextStyle): number {
  return Math.max(signaturesHeight(paper, data.signatures, style), QR + 2 * QR_MARGIN + mm(6))
}

/** The code for the door at the left of the signature, with what it is for. */
function drawTicket(paper: Paper, invited: Invited, y: number): void {
  const top = y + mm(1)
  drawQr(paper, invited.code, { x: paper.left + QR_MARGIN, y: top, size: QR })
  const code: TextStyle = { font: 'bold', size: 10 }
  const codeWidth = paper.measurer.lineWidth(invited.shortCode, code)
  paper.line(invited.shortCode, paper.left + QR_MARGIN + (QR - codeWidth) / 2, top + QR + QR_MARGIN, code)
  const x = paper.left + QR + 2 * QR_MARGIN
  const width = paper.width / 2 - mm(6) - (x - paper.left)
  const text = `Mohon undangan ini dibawa. Kode ini milik pribadi, dipindai petugas di meja presensi; bila tidak terbaca, sebutkan ${invited.shortCode}.`
  paper.lines(paper.measurer.wrap(text, NOTE, width), { x, y: top, width }, NOTE, 'left', GREY)
}
