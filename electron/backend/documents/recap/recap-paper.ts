/** Rekap lintas kegiatan on paper: what the screen shows, under the letterhead of an office. */
import type { PaperData } from '../document.ts'
import { TITLE } from '../event-facts.ts'
import { drawFlow, FLOW_SIZE } from '../kit/flow.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { drawFooters } from '../kit/footer.ts'
import { drawLabels, type Label } from '../kit/label-block.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { type Bar, type ChartColumn, drawBars, drawColumns } from './bars.ts'
import { drawHeatTable, type HeatTable } from './heat-table.ts'

export type RecapPart =
  | { kind: 'flow'; blocks: FlowBlock[] }
  | { kind: 'bars'; heading: string; note: string; bars: Bar[] }
  | {
      kind: 'columns'
      heading: string
      note: string
      columns: ChartColumn[]
      mark: { before: number; words: string } | null
    }
  | { kind: 'heat'; heading: string; note: string; table: HeatTable }

export type RecapPaperData = PaperData & {
  /** Which events it is about. */
  subject: string
  labels: Label[]
  parts: RecapPart[]
}

export function layOutRecap(data: RecapPaperData, paper: Paper): void {
  setRunningHead(paper, `${data.title} · ${data.subject}`)
  drawLetterhead(paper, data.letterhead)
  paper.paragraph(data.title.toUpperCase(), TITLE, { align: 'center' })
  paper.paragraph(data.subject, { font: 'regular', size: FLOW_SIZE }, { align: 'center', spaceAfter: mm(4) })
  drawLabels(paper, data.labels, { font: 'regular', size: FLOW_SIZE })
  for (const part of data.parts) drawPart(paper, part)
  drawFooters(paper, () => data.label)
}

/** A heading never stands at the foot of a page without its picture. */
const PICTURE_ROOM = { bars: mm(24), columns: mm(60), heat: mm(36) }

function drawPart(paper: Paper, part: RecapPart): void {
  if (part.kind === 'flow') return drawFlow(paper, part.blocks)
  paper.need(PICTURE_ROOM[part.kind])
  drawFlow(paper, [
    { kind: 'heading', text: part.heading },
    { kind: 'paragraph', text: part.note },
  ])
  paper.y += mm(1)
  if (part.kind === 'bars') drawBars(paper, part.bars)
  else if (part.kind === 'columns') drawColumns(paper, part.columns, part.mark)
  else drawHeatTable(paper, part.table)
}
