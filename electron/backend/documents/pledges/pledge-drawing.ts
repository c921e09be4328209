/** The text of a pledge above the table in which it is signed. */
import type { FilledPledge } from '#shared/domain/pledge.ts'
import { TITLE } from '../event-facts.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { drawPoints } from '../kit/points.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'

const TEXT: TextStyle = { font: 'regular', size: 11 }
/** One and a half lines, as the classic style of regional governments sets running text. */
const TEXT_GAP = lineHeight(TEXT) * 0.28

export function drawPledge(paper: Paper, pledge: FilledPledge): void {
  for (const line of pledge.title) paper.paragraph(line, TITLE, { align: 'center', lineGap: mm(0.8) })
  paper.y += mm(5)
  const spaced = { align: 'justify', lineGap: TEXT_GAP, spaceAfter: mm(1.6) } as const
  paper.paragraph(pledge.opening, TEXT, spaced)
  drawPoints(paper, pledge.points, TEXT, { lineGap: TEXT_GAP })
  paper.y += mm(1.6)
  paper.paragraph(pledge.closing, TEXT, { ...spaced, spaceAfter: mm(3) })
}
