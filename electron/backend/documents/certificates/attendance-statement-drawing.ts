/** Draws statements of attendance. What all of them share stands in the file once. */
import type { AttendanceStatementData, Statement } from './attendance-statement-data.ts'
import { TITLE } from '../event-facts.ts'
import { drawLabel } from '../kit/footer.ts'
import type { Form } from '../kit/placed-form.ts'
import { drawLabels, type Label } from '../kit/label-block.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { drawSignatures, signaturesHeight } from '../kit/signatures.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'

/** Points: the first that keeps a statement on one page. */
const SIZES = [11.5, 11, 10.5, 10, 9.5, 9, 8.5]
const INDENT = mm(8)
/** The widest label: the colons stand below each other on every page alike. */
const WIDEST_LABEL = 'Pangkat, Gol. Ruang'

export function drawStatements(paper: Paper, data: AttendanceStatementData): void {
  const settings = SIZES.map((size) => new Setting(paper, data, { font: 'regular', size }))
  data.statements.forEach((statement, index) => {
    setRunningHead(paper, '')
    if (index > 0) paper.newPage()
    const setting = settings.find((one) => one.fits(statement)) ?? settings.at(-1)
    setting?.draw(statement)
  })
  paper.onEveryPage(() => drawLabel(paper, data.label))
}

class Setting {
  readonly #paper: Paper
  readonly #data: AttendanceStatementData
  readonly #style: TextStyle
  readonly #lineGap: number
  readonly #labelWidth: number
  #sharedHeight: number | undefined
  #forms: { head: Form; opening: Form; middle: Form; end: Form } | undefined

  constructor(paper: Paper, data: AttendanceStatementData, style: TextStyle) {
    this.#paper = paper
    this.#data = data
    this.#style = style
    this.#lineGap = 0.2 * lineHeight(style)
    this.#labelWidth = paper.measurer.lineWidth(WIDEST_LABEL, style) + mm(3)
  }

  fits(statement: Statement): boolean {
    const paper = this.#paper
    this.#sharedHeight ??= paper.heightOf(() => {
      this.#head()
      this.#opening()
      this.#middle()
      this.#end()
    })
    const own = paper.heightOf(() => {
      this.#number(statement)
      this.#labels(statement.identity)
      this.#labels(statement.facts)
    })
    return this.#sharedHeight + own <= paper.bottom - paper.top
  }

  draw(statement: Statement): void {
    const paper = this.#paper
    this.#forms ??= {
      head: paper.form(() => this.#head()),
      opening: paper.form(() => this.#opening()),
      middle: paper.form(() => this.#middle()),
      end: paper.form(() => this.#end()),
    }
    const { head, opening, middle, end } = this.#forms
    paper.show(head)
    this.#number(statement)
    paper.show(opening)
    this.#labels(statement.identity)
    paper.show(middle)
    this.#labels(statement.facts)
    paper.need(end.height)
    paper.show(end)
  }

  #head(): void {
    drawLetterhead(this.#paper, this.#data.letterhead)
    this.#paper.paragraph('SURAT KETERANGAN', TITLE, { align: 'center' })
  }

  #number({ number }: Statement): void {
    this.#paper.paragraph(`Nomor: ${number}`, this.#style, { align: 'center', spaceAfter: mm(6) })
  }

  #opening(): void {
    this.#paragraph('Yang bertanda tangan di bawah ini:')
    this.#labels(this.#data.signer)
    this.#paragraph('dengan ini menerangkan bahwa:')
  }

  #middle(): void {
    this.#paragraph('telah hadir pada:')
  }

  #end(): void {
    const paper = this.#paper
    this.#paragraph(this.#data.closing)
    paper.y += mm(6)
    const { y } = paper
    drawSignatures(paper, this.#data.signatures, this.#style)
    paper.y = y + signaturesHeight(paper, this.#data.signatures, this.#style)
  }

  #paragraph(text: string): void {
    const options = { align: 'justify', lineGap: this.#lineGap, spaceAfter: mm(2) } as const
    this.#paper.paragraph(text, this.#style, options)
  }

  #labels(labels: readonly Label[]): void {
    const paper = this.#paper
    drawLabels(paper, labels, this.#style, { x: paper.left + INDENT, labelWidth: this.#labelWidth })
    paper.y += mm(3)
  }
}
