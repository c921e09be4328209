/**
 * The code by which an issued paper is proven genuine: a QR at the foot of every page, and the twelve characters
 * for typing beside it. It is drawn once, as a form, and shown on every page.
 */
import { showShortPaperCode } from '#shared/domain/paper-code.ts'
import { type CodePlace, codePlace } from './code-place.ts'
import type { Form } from './placed-form.ts'
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import { drawQr } from './qr.ts'
import type { TextStyle } from './text.ts'

/** `text` is what the QR holds, `short` what a person types. */
export type PaperCode = { text: string; short: string }

const STYLE: TextStyle = { font: 'regular', size: 6 }
const GREY = '#444444'
const NOTE = 'Keaslian: Ikrar, Periksa dokumen'
/** From the lower edge of the page. */
const LINES_MM = [9, 6.6]

/** To be called before or after the layout; pages of one size share a form. */
export function drawPaperCode(paper: Paper, code: PaperCode): void {
  const forms = new Map<string, Form>()
  paper.onAllPages((frame) => {
    const key = JSON.stringify(frame)
    let form = forms.get(key)
    if (!form) forms.set(key, (form = paper.form(() => draw(paper, code, codePlace(frame)))))
    paper.show(form)
  })
}

function draw(paper: Paper, { text, short }: PaperCode, { x, y, size, quiet }: CodePlace): void {
  drawQr(paper, text, { x, y, size })
  const lines = [NOTE, showShortPaperCode(short)]
  lines.forEach((line, index) => {
    const left = x - quiet - paper.measurer.lineWidth(line, STYLE)
    paper.line(line, left, paper.pageHeight - mm(LINES_MM[index] ?? 0), STYLE, GREY)
  })
}
