/** Draws one letter of invitation. */
import { drawLabels } from './kit/label-block.ts'
import {
  copiesHeight,
  drawAddressee,
  drawCopies,
  drawLetterParagraph,
  drawLetterTop,
  letterStyle,
} from './kit/letter.ts'
import { drawLetterhead } from './kit/letterhead.ts'
import { mm } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import { drawQr } from './kit/qr.ts'
import { drawSignatures, signaturesHeight } from './kit/signatures.ts'
import type { TextStyle } from './kit/text.ts'
import type { InvitationsData, Invited } from './invitation.ts'

/** Twenty-five modules of six dots at 150 per inch. */
const QR = mm(25.4)
const QR_MARGIN = mm(3.5)
const NOTE: TextStyle = { font: 'regular', size: 8 }
const GREY = '#444444'
const INDENT = mm(10)

export function drawLetter(paper: Paper, data: InvitationsData, invited: Invited): void {
  drawLetterhead(paper, data.letterhead)
  const style = letterStyle(
    paper,
    (one) => paper.heightOf(() => drawText(paper, data, invited, one)) + endHeight(paper, data, invited, one),
  )
  drawText(paper, data, invited, style)
  paper.need(endHeight(paper, data, invited, style))
  const end = paper.y + ticketHeight(invited)
  if (invited.ticket) drawTicket(paper, invited.ticket, paper.y)
  drawSignatures(paper, data.signatures, style)
  paper.y = Math.max(paper.y, end)
  drawCopies(paper, data.copies, style)
}

function drawText(paper: Paper, data: InvitationsData, { name, address }: Invited, style: TextStyle): void {
  drawLetterTop(paper, data.top, style)
  drawAddressee(paper, [name, ...address], style)
  drawLetterParagraph(paper, data.opening, style)
  drawLabels(paper, data.facts, style, { x: paper.left + INDENT })
  paper.y += mm(2.5)
  for (const text of data.closing) drawLetterParagraph(paper, text, style)
  paper.y += mm(5)
}

function endHeight(paper: Paper, data: InvitationsData, invited: Invited, style: TextStyle): number {
  const signatures = signaturesHeight(paper, data.signatures, style)
  return Math.max(signatures, ticketHeight(invited)) + copiesHeight(paper, data.copies, style)
}

function ticketHeight({ ticket }: Invited): number {
  return ticket === null ? 0 : QR + 2 * QR_MARGIN + mm(6)
}

/** The code for the door at the left of the signature, with what it is for. */
function drawTicket(paper: Paper, ticket: { code: string; shortCode: string }, y: number): void {
  const top = y + mm(1)
  drawQr(paper, ticket.code, { x: paper.left + QR_MARGIN, y: top, size: QR })
  const code: TextStyle = { font: 'bold', size: 10 }
  const codeWidth = paper.measurer.lineWidth(ticket.shortCode, code)
  paper.line(ticket.shortCode, paper.left + QR_MARGIN + (QR - codeWidth) / 2, top + QR + QR_MARGIN, code)
  const x = paper.left + QR + 2 * QR_MARGIN
  const width = paper.width / 2 - mm(6) - (x - paper.left)
  const text = `Mohon undangan ini dibawa. Kode ini milik pribadi, dipindai petugas di meja presensi; bila tidak terbaca, sebutkan ${ticket.shortCode}.`
  paper.lines(paper.measurer.wrap(text, NOTE, width), { x, y: top, width }, NOTE, 'left', GREY)
}
