/** Draws certificates. What all of them share stands in the file once. */
import type { Material } from '#shared/contract/document-content/certificates.ts'
import type { Certificate, CertificatesData } from './certificates-data.ts'
import { drawFitted, fitTexts } from '../kit/fitted-text.ts'
import { drawLabel } from '../kit/footer.ts'
import type { Form } from '../kit/placed-form.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { drawSignatures, signaturesHeight } from '../kit/signatures.ts'
import { drawTable } from '../kit/table.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'

const HEADING: TextStyle = { font: 'bold', size: 28 }
const ROLE: TextStyle = { font: 'bold', size: 17 }
const LARGEST_NAME = 34
/** Points: the first that leaves the name its room. */
const SIZES = [12, 11, 10, 9, 8, 7]
const LEAST_NAME_ROOM = mm(13)
const FRAME = '#0f4f4f'
/** From the edge of the sheet; the foot keeps room for the label and the code of an issued paper. */
const FRAME_MM = { side: 9, foot: 22, gap: 1.4 }

export function drawCertificates(paper: Paper, data: CertificatesData): void {
  let setting: Setting | undefined
  data.certificates.forEach((certificate, index) => {
    if (index > 0) paper.newPage()
    setting ??= new Setting(paper, data)
    setting.draw(certificate)
    if (data.materials) {
      paper.newPage()
      drawMaterials(paper, data.materials)
    }
  })
  paper.onEveryPage(() => drawLabel(paper, data.label))
}

class Setting {
  readonly #paper: Paper
  readonly #style: TextStyle
  readonly #head: Form
  readonly #foot: Form
  readonly #footTop: number

  constructor(paper: Paper, data: CertificatesData) {
    this.#paper = paper
    const head = paper.heightOf(() => drawHead(paper, data))
    const style = (size: number): TextStyle => ({ font: 'regular', size })
    const footOf = (size: number) => paper.heightOf(() => drawFoot(paper, data, style(size)))
    const room = paper.bottom - paper.top - head
    const fits = (size: number) => footOf(size) + fixedHeight(style(size)) + LEAST_NAME_ROOM <= room
    this.#style = style(SIZES.find(fits) ?? SIZES.at(-1) ?? 7)
    const y = paper.y
    this.#head = paper.form(() => drawHead(paper, data))
    paper.y = this.#footTop = paper.bottom - footOf(this.#style.size)
    this.#foot = paper.form(() => drawFoot(paper, data, this.#style))
    paper.y = y
  }

  draw(certificate: Certificate): void {
    const paper = this.#paper
    paper.show(this.#head)
    this.#person(certificate, this.#footTop - paper.y)
    paper.y = this.#footTop
    paper.show(this.#foot)
  }

  /** Number, name as large as fits, identity and role, in the middle of the room between head and foot. */
  #person({ name, identity, role, number }: Certificate, height: number): void {
    const paper = this.#paper
    const style = this.#style
    const { left: x, width } = paper
    const below = fitTexts(
      paper,
      identity.map((text) => ({ text, font: 'regular', share: 1 })),
      {
        width,
        height: Math.max(height - fixedHeight(style) - LEAST_NAME_ROOM, 0) + 2 * lineHeight(style),
        largest: style.size,
      },
    )
    const fixed = fixedHeight(style) - 2 * lineHeight(style) + below.height
    const named = fitTexts(paper, [{ text: name, font: 'bold', share: 1 }], {
      ...{ width, height: Math.max(height - fixed, LEAST_NAME_ROOM) },
      ...{ largest: LARGEST_NAME, mostLines: 1 },
    })
    let y = paper.y + Math.max(0, height - fixed - named.height) / 3
    const centred = (text: string, using: TextStyle) => {
      y += paper.lines(paper.measurer.wrap(text, using, width), { x, y, width }, using, 'center')
    }
    centred(`Nomor: ${number}`, style)
    y += mm(2.5)
    centred('diberikan kepada', style)
    y += mm(1.5)
    drawFitted(paper, named, { x, y, width }, 'center')
    y += named.height + mm(1)
    drawFitted(paper, below, { x, y, width }, 'center')
    y += below.height + mm(2)
    centred('sebagai', style)
    centred(role.toUpperCase(), ROLE)
  }
}

/** Everything between head and foot but the name; two lines of identity. */
function fixedHeight(style: TextStyle): number {
  return 5 * lineHeight(style) + lineHeight(ROLE) + mm(7)
}

function drawHead(paper: Paper, data: CertificatesData): void {
  drawFrame(paper)
  drawLetterhead(paper, data.letterhead)
  paper.paragraph(data.heading, HEADING, { align: 'center', spaceAfter: mm(1) })
}

function drawFoot(paper: Paper, data: CertificatesData, style: TextStyle): void {
  const inset = mm(16)
  const width = paper.width - 2 * inset
  const lines = paper.measurer.wrap(data.statement, style, width)
  paper.y += mm(2)
  paper.y += paper.lines(lines, { x: paper.left + inset, y: paper.y, width }, style, 'center')
  paper.y += mm(4)
  const { y } = paper
  drawSignatures(paper, data.signatures, style)
  paper.y = y + signaturesHeight(paper, data.signatures, style)
}

function drawFrame(paper: Paper): void {
  const foot = paper.pageHeight - mm(FRAME_MM.foot)
  for (const [inset, width] of [
    [mm(FRAME_MM.side), 2],
    [mm(FRAME_MM.side + FRAME_MM.gap), 0.6],
  ] as const) {
    const [left, right, top] = [inset, paper.pageWidth - inset, inset]
    const bottom = foot - (inset - mm(FRAME_MM.side))
    const half = width / 2
    paper.strokes(
      [
        [left - half, top, right + half, top],
        [left - half, bottom, right + half, bottom],
        [left, top, left, bottom],
        [right, top, right, bottom],
      ],
      width,
      FRAME,
    )
  }
}

function drawMaterials(paper: Paper, materials: readonly Material[]): void {
  const style: TextStyle = { font: 'regular', size: 11 }
  const bold: TextStyle = { font: 'bold', size: 11 }
  paper.paragraph('DAFTAR MATERI', { font: 'bold', size: 14 }, { align: 'center', spaceAfter: mm(5) })
  const hours = materials.reduce((sum, material) => sum + (material.hours ?? 0), 0)
  const knowsHours = materials.some((material) => material.hours !== null)
  drawTable(paper, {
    columns: [
      { head: 'No.', widthMm: 14, align: 'center' },
      { head: 'Materi' },
      { head: 'Narasumber', widthMm: 80 },
      { head: 'JP', widthMm: 22, align: 'center' },
    ],
    rows: materials.map(({ title, speaker, hours: own }, index) => ({
      minHeightMm: 9,
      cells: [
        [{ text: String(index + 1) }],
        [{ text: title }],
        speaker === '' ? [] : [{ text: speaker }],
        own === null ? [] : [{ text: String(own) }],
      ],
    })),
    style,
    headStyle: bold,
    ...(knowsHours ? { sums: { style: bold, span: 3, after: () => [String(hours)] } } : {}),
  })
  paper.y += mm(2)
  if (knowsHours) paper.paragraph('JP: jam pelajaran.', { font: 'regular', size: 9 })
}
