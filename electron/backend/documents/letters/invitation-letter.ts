/** Draws letters of invitation. What all of them share is set and drawn once: with a thousand of them that is nearly everything. */
import type { InvitationsData, Invited } from './invitation.ts'
import type { Form } from '../kit/placed-form.ts'
import { drawLabels } from '../kit/label-block.ts'
import {
  drawAddressee,
  drawCopies,
  drawLetterParagraph,
  drawLetterTop,
  LETTER_STYLES,
} from '../kit/letter.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { drawQr } from '../kit/qr.ts'
import { drawSignatures } from '../kit/signatures.ts'
import type { TextStyle } from '../kit/text.ts'

/** Twenty-five modules of six dots at 150 per inch. */
const QR = mm(25.4)
const QR_MARGIN = mm(3.5)
const TICKET_HEIGHT = QR + 2 * QR_MARGIN + mm(6)
const NOTE: TextStyle = { font: 'regular', size: 8 }
const CODE: TextStyle = { font: 'bold', size: 10 }
const GREY = '#444444'
const INDENT = mm(10)

/** A letter that is too long for its page is set a little smaller; the smallest runs over pages. */
export function drawLetters(paper: Paper, data: InvitationsData): void {
  const settings = LETTER_STYLES.map((style) => new LetterSetting(paper, data, style))
  data.invited.forEach((invited, index) => {
    if (index > 0) paper.newPage()
    const fitting = settings.find((setting) => setting.fits(invited))
    if (fitting) fitting.draw(invited)
    else settings.at(-1)?.drawOverPages(invited)
  })
}

/** The letter in one size. */
class LetterSetting {
  readonly #paper: Paper
  readonly #data: InvitationsData
  readonly #style: TextStyle
  #sharedHeight: number | undefined
  #forms: { head: Form; body: Form; end: Form } | undefined

  constructor(paper: Paper, data: InvitationsData, style: TextStyle) {
    this.#paper = paper
    this.#data = data
    this.#style = style
  }

  fits(invited: Invited): boolean {
    const paper = this.#paper
    this.#sharedHeight ??= paper.heightOf(() => {
      this.#head()
      this.#body()
      this.#end()
    })
    const own = paper.heightOf(() => this.#addressee(invited))
    return this.#sharedHeight + own <= paper.bottom - paper.top
  }

  draw(invited: Invited): void {
    const paper = this.#paper
    this.#forms ??= {
      head: paper.form(() => this.#head()),
      body: paper.form(() => this.#body()),
      end: paper.form(() => this.#end()),
    }
    paper.show(this.#forms.head)
    this.#addressee(invited)
    paper.show(this.#forms.body)
    if (invited.ticket) drawTicket(paper, invited.ticket)
    paper.show(this.#forms.end)
  }

  /** A text that is longer than a page. */
  drawOverPages(invited: Invited): void {
    const paper = this.#paper
    this.#head()
    this.#addressee(invited)
    this.#body()
    paper.need(paper.heightOf(() => this.#end()))
    if (invited.ticket) drawTicket(paper, invited.ticket)
    this.#end()
  }

  #head(): void {
    drawLetterhead(this.#paper, this.#data.letterhead)
    drawLetterTop(this.#paper, this.#data.top, this.#style)
  }

  #addressee({ name, address }: Invited): void {
    drawAddressee(this.#paper, [name, ...address], this.#style)
  }

  #body(): void {
    const paper = this.#paper
    const { opening, facts, closing } = this.#data
    drawLetterParagraph(paper, opening, this.#style)
    drawLabels(paper, facts, this.#style, { x: paper.left + INDENT })
    paper.y += mm(2.5)
    for (const text of closing) drawLetterParagraph(paper, text, this.#style)
    paper.y += mm(5)
  }

  /** The ticket stands beside the signatures, the copies below both. */
  #end(): void {
    const paper = this.#paper
    const { signatures, copies, invited } = this.#data
    const belowTicket = paper.y + (invited.some(({ ticket }) => ticket !== null) ? TICKET_HEIGHT : 0)
    drawSignatures(paper, signatures, this.#style)
    paper.y = Math.max(paper.y, belowTicket)
    drawCopies(paper, copies, this.#style)
  }
}

/** The code for the door at the left of the signature, with what it is for. */
function drawTicket(paper: Paper, ticket: { code: string; shortCode: string }): void {
  const top = paper.y + mm(1)
  drawQr(paper, ticket.code, { x: paper.left + QR_MARGIN, y: top, size: QR })
  const codeWidth = paper.measurer.lineWidth(ticket.shortCode, CODE)
  paper.line(ticket.shortCode, paper.left + QR_MARGIN + (QR - codeWidth) / 2, top + QR + QR_MARGIN, CODE)
  const x = paper.left + QR + 2 * QR_MARGIN
  const width = paper.width / 2 - mm(6) - (x - paper.left)
  const text = `Mohon undangan ini dibawa. Kode ini milik pribadi, dipindai petugas di meja presensi; bila tidak terbaca, sebutkan ${ticket.shortCode}.`
  paper.lines(paper.measurer.wrap(text, NOTE, width), { x, y: top, width }, NOTE, 'left', GREY)
}
