/** Draws a surat tugas: Dasar, MEMERINTAHKAN, Kepada, Untuk. */
import { nipLine } from '#shared/domain/signature-block.ts'
import { copiesHeight, drawCopies } from '../kit/letter.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { drawSignatures, signaturesHeight } from '../kit/signatures.ts'
import { drawTable, type Row } from '../kit/table.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'
import type { PaperData } from '../document.ts'
import type { SignedBlock } from '../kit/signatures.ts'

export type Assigned = { name: string; nip: string; rank: string; position: string }
export type AssignmentLetterData = PaperData & {
  number: string
  bases: string[]
  assigned: Assigned[]
  tasks: string[]
  signatures: SignedBlock[]
  /** Tembusan. */
  copies: string[]
}

const TEXT: TextStyle = { font: 'regular', size: 11 }
const STRONG: TextStyle = { font: 'bold', size: 11 }
const TITLE: TextStyle = { font: 'bold', size: 13 }
const CELL: TextStyle = { font: 'regular', size: 10 }
const CELL_HEAD: TextStyle = { font: 'bold', size: 10 }
const CELL_SMALL: TextStyle = { font: 'regular', size: 9 }
const LINE_GAP = lineHeight(TEXT) * 0.12
const TITLE_WORDS = 'SURAT TUGAS'
const LABEL_WIDTH = mm(22)
const NUMBER_WIDTH = mm(7)

export function drawAssignmentLetter(paper: Paper, data: AssignmentLetterData): void {
  setRunningHead(paper, [TITLE_WORDS, data.number].join(' · '))
  drawLetterhead(paper, data.letterhead)
  paper.paragraph(TITLE_WORDS, TITLE, { align: 'center', spaceAfter: mm(0.8) })
  paper.paragraph(data.number, TEXT, { align: 'center', spaceAfter: mm(6) })
  drawLabelledPoints(paper, 'Dasar', data.bases)
  paper.y += mm(3)
  paper.need(6 * lineHeight(TEXT))
  paper.paragraph('MEMERINTAHKAN:', STRONG, { align: 'center', spaceAfter: mm(3) })
  drawAssigned(paper, data.assigned)
  paper.y += mm(4)
  drawLabelledPoints(paper, 'Untuk', data.tasks)
  const closing = 'Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.'
  const endHeight = 2 * lineHeight(TEXT) + mm(8) + signaturesHeight(paper, data.signatures, TEXT)
  paper.need(endHeight + copiesHeight(paper, data.copies, TEXT))
  paper.y += mm(2)
  paper.paragraph(closing, TEXT, { align: 'justify', lineGap: LINE_GAP, spaceAfter: mm(6) })
  drawSignatures(paper, data.signatures, TEXT)
  drawCopies(paper, data.copies, TEXT)
}

/** "Dasar :" with points beside it, numbered where there is more than one. */
function drawLabelledPoints(paper: Paper, label: string, points: readonly string[]): void {
  const step = lineHeight(TEXT) + LINE_GAP
  const numberX = drawLabel(paper, label, 2 * step)
  const x = numberX + (points.length > 1 ? NUMBER_WIDTH : 0)
  const width = paper.right - x
  points.forEach((point, index) => {
    const lines = paper.measurer.wrap(point, TEXT, width)
    paper.need(Math.min(2, lines.length) * step)
    if (points.length > 1) paper.line(`${index + 1}.`, numberX, paper.y, TEXT)
    for (const line of lines) {
      paper.need(step)
      paper.lines([line], { x, y: paper.y, width }, TEXT, 'justify')
      paper.y += step
    }
    paper.y += mm(0.8)
  })
}

/** Answers where what stands beside it begins. */
function drawLabel(paper: Paper, label: string, height: number): number {
  paper.need(height)
  paper.line(label, paper.left, paper.y, TEXT)
  paper.line(':', paper.left + LABEL_WIDTH, paper.y, TEXT)
  return paper.left + LABEL_WIDTH + mm(3)
}

function drawAssigned(paper: Paper, assigned: readonly Assigned[]): void {
  drawTable(paper, {
    columns: [
      { head: 'No.', widthMm: 11, align: 'center' },
      { head: 'Nama / NIP' },
      { head: 'Pangkat, Gol.', widthMm: 36 },
      { head: 'Jabatan', widthMm: 56 },
    ],
    rows: assigned.map(rowOf),
    style: CELL,
    headStyle: CELL_HEAD,
    lead: {
      height: 1.5 * lineHeight(TEXT),
      draw: () => {
        drawLabel(paper, 'Kepada', 0)
        paper.y += 1.5 * lineHeight(TEXT)
      },
    },
  })
}

function rowOf({ name, nip, rank, position }: Assigned, index: number): Row {
  return {
    minHeightMm: 9,
    cells: [
      [{ text: String(index + 1) }],
      [{ text: name }, { text: nip === '' ? '' : nipLine(nip), style: CELL_SMALL }],
      [{ text: rank }],
      [{ text: position }],
    ].map((cell) => cell.filter(({ text }) => text !== '')),
  }
}
