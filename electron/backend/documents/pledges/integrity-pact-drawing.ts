/** Draws pakta integritas. What all of them share is drawn once: with a thousand of them that is nearly everything. */
import { CAPTURED_NOTE } from '../captured-signatures.ts'
import { drawEvidence } from '../evidence/evidence-drawing.ts'
import { DOTS, TITLE } from '../event-facts.ts'
import type { IntegrityPactData, Pact } from './integrity-pact-data.ts'
import { drawLabel } from '../kit/footer.ts'
import type { Form } from '../kit/placed-form.ts'
import { drawLabels } from '../kit/label-block.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { drawPoints } from '../kit/points.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { drawSignatures, signaturesHeight, type SignedBlock } from '../kit/signatures.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'

/** Size and extra space between lines in parts of their height: the first that lets a pact stay on one page. */
const SETTINGS = [
  [11.5, 0.28],
  [11, 0.28],
  [11, 0.12],
  [10.5, 0.12],
  [10, 0.08],
  [9.5, 0],
  [9, 0],
] as const
const IDENTITY_INDENT = mm(8)
/** The widest label: the colons stand below each other on every page alike. */
const WIDEST_LABEL = 'Pangkat, Gol. Ruang'

export function drawPacts(paper: Paper, data: IntegrityPactData): void {
  const settings = SETTINGS.map(([size, gap]) => new PactSetting(paper, data, size, gap))
  data.pacts.forEach((pact, index) => {
    setRunningHead(paper, '')
    if (index > 0) paper.newPage()
    const fitting = settings.find((setting) => setting.fits(pact))
    if (fitting) fitting.draw(pact)
    else settings.at(-1)?.drawOverPages(pact)
  })
  drawEvidence(paper, data.evidence, data.title)
  paper.onEveryPage(() => drawLabel(paper, data.label))
}

/** The text in one size: measured once, drawn once. */
class PactSetting {
  readonly #paper: Paper
  readonly #data: IntegrityPactData
  readonly #style: TextStyle
  readonly #lineGap: number
  readonly #labelWidth: number
  #sharedHeight: number | undefined
  #forms: { head: Form; body: Form } | undefined

  constructor(paper: Paper, data: IntegrityPactData, size: number, gap: number) {
    this.#paper = paper
    this.#data = data
    this.#style = { font: 'regular', size }
    this.#lineGap = gap * lineHeight(this.#style)
    this.#labelWidth = paper.measurer.lineWidth(WIDEST_LABEL, this.#style) + mm(3)
  }

  fits(pact: Pact): boolean {
    const paper = this.#paper
    this.#sharedHeight ??= paper.heightOf(() => {
      this.#head()
      this.#body()
    })
    const own = paper.heightOf(() => this.#identity(pact))
    const end = signaturesHeight(paper, this.#signatures(pact), this.#style)
    return this.#sharedHeight + own + end <= paper.bottom - paper.top
  }

  draw(pact: Pact): void {
    const paper = this.#paper
    this.#forms ??= { head: paper.form(() => this.#head()), body: paper.form(() => this.#body()) }
    paper.show(this.#forms.head)
    this.#identity(pact)
    paper.show(this.#forms.body)
    this.#sign(pact)
  }

  /** A text that is longer than a page. */
  drawOverPages(pact: Pact): void {
    const paper = this.#paper
    setRunningHead(paper, [this.#data.title, pact.name].join(' · '))
    this.#head()
    this.#identity(pact)
    this.#body()
    this.#sign(pact)
  }

  #sign(pact: Pact): void {
    drawSignatures(this.#paper, this.#signatures(pact), this.#style)
    if (pact.captured) drawNote(this.#paper)
  }

  #head(): void {
    const { letterhead, heading, opening } = this.#data
    drawLetterhead(this.#paper, letterhead)
    for (const line of heading) this.#paper.paragraph(line, TITLE, { align: 'center', lineGap: mm(0.8) })
    this.#paper.y += mm(6)
    this.#paragraph(opening, mm(1.5))
  }

  #identity({ identity }: Pact): void {
    const paper = this.#paper
    drawLabels(paper, identity, this.#style, {
      x: paper.left + IDENTITY_INDENT,
      labelWidth: this.#labelWidth,
    })
    paper.y += mm(2.2)
  }

  #body(): void {
    const { statement, points, closing } = this.#data
    if (statement !== '') this.#paragraph(statement, mm(1.2))
    drawPoints(this.#paper, points, this.#style, { lineGap: this.#lineGap, pointGap: mm(0.8) })
    this.#paper.y += mm(1.5)
    this.#paragraph(closing, mm(5))
  }

  #paragraph(text: string, spaceAfter: number): void {
    this.#paper.paragraph(text, this.#style, { align: 'justify', lineGap: this.#lineGap, spaceAfter })
  }

  #signatures({ participantId, captured, name, below }: Pact): SignedBlock[] {
    const { placeAndDate, withSupervisor, dutyStamp } = this.#data
    const own: SignedBlock = {
      ...{ place: placeAndDate, above: 'Yang membuat pernyataan,', office: [], name, below },
      ...(captured ? { captured } : { participantId }),
      ...(dutyStamp ? { inGap: DUTY_STAMP } : {}),
      inkOnly: true,
    }
    return withSupervisor ? [SUPERVISOR, own] : [own]
  }
}

/** At the foot, where it takes no room from the text. */
function drawNote(paper: Paper): void {
  paper.line(CAPTURED_NOTE, paper.left, paper.pageHeight - mm(13), NOTE, '#444444')
}

const NOTE: TextStyle = { font: 'regular', size: 7.5 }
const DUTY_STAMP = 'Meterai Rp10.000'
const SUPERVISOR: SignedBlock = {
  place: null,
  above: 'Mengetahui,',
  office: ['Atasan langsung,'],
  name: DOTS,
  below: [],
  inkOnly: true,
}
