/** Draws a pledge for reading aloud. */
import { clausesOf } from '#shared/domain/clauses.ts'
import { ordinal } from '#shared/domain/words.ts'
import { drawBalanced } from '../kit/balanced.ts'
import { drawFooters } from '../kit/footer.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'
import type { FilledPledge } from '#shared/domain/pledge.ts'
import type { PaperData } from '../document.ts'

export type PledgeReadingData = PaperData & { pledge: FilledPledge; size: number; callAndResponse: boolean }

const NOTE: TextStyle = { font: 'italic', size: 11 }
const NOTE_TEXT = 'Pembaca mengucapkan satu baris, hadirin menirukannya.'
const GREY = '#555555'
/** The mark before a line stands in this. */
const INDENT = mm(8)
const MARK = mm(2.4)

type Look = { text: TextStyle; bold: TextStyle; lineSpace: number; partSpace: number }

export function drawPledgeReading(paper: Paper, data: PledgeReadingData): void {
  const { pledge, size, callAndResponse } = data
  const look: Look = {
    text: { font: 'regular', size },
    bold: { font: 'bold', size },
    lineSpace: size * (callAndResponse ? 0.75 : 0.3),
    partSpace: size * 0.9,
  }
  setRunningHead(paper, pledge.title.join(' '))
  for (const line of pledge.title) drawBalanced(paper, line, look.bold)
  paper.y += mm(6)
  if (callAndResponse) paper.paragraph(NOTE_TEXT, NOTE, { align: 'center', spaceAfter: mm(6) })
  drawPart(paper, data, look, { head: null, text: pledge.opening })
  pledge.points.forEach((text, index) =>
    drawPart(paper, data, look, { head: spokenOrdinal(index + 1), text }),
  )
  drawPart(paper, data, look, { head: null, text: pledge.closing })
  drawFooters(paper, () => data.label)
}

/** Whole on a page where one holds it; else its head stays with its first line. */
function drawPart(
  paper: Paper,
  { callAndResponse }: PledgeReadingData,
  look: Look,
  { head, text }: { head: string | null; text: string },
): void {
  const width = paper.width - INDENT
  const clauses = clausesOf(text, (line) => paper.measurer.lineWidth(line, look.text) / width)
  const lines = clauses.map((clause) => paper.measurer.wrap(clause, look.text, width))
  const heights = lines.map((one) => one.length * lineHeight(look.text) + look.lineSpace)
  const headHeight = head === null ? 0 : lineHeight(look.bold) + look.lineSpace
  const whole = headHeight + heights.reduce((sum, height) => sum + height, 0) - look.lineSpace
  const least = headHeight + (heights[0] ?? 0) - look.lineSpace
  paper.need(whole <= paper.bottom - paper.top ? whole : least)
  if (head !== null) {
    paper.line(head, paper.left, paper.y, look.bold)
    paper.y += headHeight
  }
  lines.forEach((one, index) => {
    paper.need((heights[index] ?? 0) - look.lineSpace)
    if (callAndResponse) drawMark(paper, look.text)
    paper.lines(one, { x: paper.left + INDENT, y: paper.y, width }, look.text)
    paper.y += heights[index] ?? 0
  })
  paper.y += look.partSpace
}

/** Points at the line that is next. */
function drawMark(paper: Paper, style: TextStyle): void {
  const [x, y] = [paper.left + mm(1), paper.y + lineHeight(style) / 2]
  paper.strokes(
    [
      [x, y - MARK / 2, x + MARK / 1.6, y],
      [x + MARK / 1.6, y, x, y + MARK / 2],
    ],
    1.2,
    GREY,
  )
}

function spokenOrdinal(number: number): string {
  const word = ordinal(number)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)},`
}
