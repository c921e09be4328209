/** Notula as a PDF. */
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { findMinutes } from '../store/minutes.ts'
import type { PaperData, PaperDocument } from './document.ts'
import { BODY, BODY_BOLD, TITLE } from './event-facts.ts'
import { drawFooters } from './kit/footer.ts'
import { drawLabels } from './kit/label-block.ts'
import { drawLetterhead } from './kit/letterhead.ts'
import { mm } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import { drawPoints } from './kit/points.ts'
import { setRunningHead } from './kit/running-head.ts'
import { drawSignatures } from './kit/signatures.ts'
import { drawTable } from './kit/table.ts'
import { lineHeight, type TextStyle } from './kit/text.ts'
import type { MinutesBlock } from './minutes-block.ts'
import { type MinutesContent, minutesContent } from './minutes-content.ts'
import { loadTurnout } from './minutes-turnout.ts'

export type MinutesData = PaperData & { content: MinutesContent; runningHead: string }

const NOTHING_WRITTEN: MinutesBody = {
  opening: '',
  discussion: [],
  questions: [],
  conclusions: [],
  followUps: [],
  closing: '',
}

const LINE_GAP = lineHeight(BODY) * 0.16
const CELL: TextStyle = { font: 'regular', size: 9 }
const HEAD: TextStyle = { font: 'bold', size: 9 }

export const minutesPaper: PaperDocument<'minutes', MinutesData> = {
  kind: 'minutes',
  stage: 'after',

  offers: () => [
    {
      title: 'Notula',
      purpose: 'Jalannya acara, tanya jawab, kesimpulan, dan rekapitulasi kehadiran.',
      options: { kind: 'minutes' },
    },
  ],

  load: (db, options, context) => {
    const { event, office, letterhead } = context
    const days = event.days.map((one) => one.day)
    const content = minutesContent({
      event,
      office,
      body: findMinutes(db, event.id)?.body ?? NOTHING_WRITTEN,
      turnout: loadTurnout(db, event.id, days),
      signedOn: days.at(-1) ?? context.day,
    })
    return {
      title: 'Notula',
      label: 'IKR · notula',
      institution: office?.name ?? event.organisers[0] ?? '',
      page: options.paper,
      letterhead,
      content,
      runningHead: ['Notula', daysText(days), event.title].join(' · '),
    }
  },

  countPeople: () => null,

  layout: (data, paper) => {
    const { content } = data
    setRunningHead(paper, data.runningHead)
    drawLetterhead(paper, data.letterhead)
    paper.paragraph(content.title, TITLE, { align: 'center' })
    paper.paragraph(content.number, BODY, { align: 'center', spaceAfter: mm(4) })
    drawLabels(paper, content.labels, BODY)
    content.blocks.forEach((block, index) => drawBlock(paper, block, content.blocks[index + 1]))
    paper.y += mm(6)
    drawSignatures(paper, content.signatures, BODY)
    drawFooters(paper, () => data.label)
  },
}

function drawBlock(paper: Paper, block: MinutesBlock, next: MinutesBlock | undefined): void {
  switch (block.kind) {
    case 'heading':
      paper.y += mm(4)
      keepWithNext(paper, next)
      paper.paragraph(block.text, BODY_BOLD, { spaceAfter: mm(1.2) })
      break
    case 'subheading':
      paper.y += mm(0.8)
      keepWithNext(paper, next)
      paper.paragraph(block.text, BODY_BOLD, { lineGap: LINE_GAP })
      break
    case 'paragraph':
      paper.paragraph(block.text, BODY, { align: 'justify', lineGap: LINE_GAP, spaceAfter: mm(1) })
      break
    case 'points':
      drawPoints(paper, block.points, BODY, { lineGap: LINE_GAP, pointGap: mm(0.6) })
      break
    case 'table':
      drawMinutesTable(paper, block)
      break
  }
}

/** A heading never stands at the foot of a page without what it is about. */
function keepWithNext(paper: Paper, next: MinutesBlock | undefined): void {
  const below = next?.kind === 'table' ? mm(22) : next?.kind === 'subheading' ? mm(16) : 2 * lineHeight(BODY)
  paper.need(lineHeight(BODY) + mm(1.2) + below)
}

function drawMinutesTable(paper: Paper, { columns, rows }: Extract<MinutesBlock, { kind: 'table' }>): void {
  const widthMm = (paper.width * 25.4) / 72
  drawTable(paper, {
    columns: columns.map(({ head, share, align = 'left' }) => ({ head, align, widthMm: share * widthMm })),
    rows: rows.map((cells) => ({ cells: cells.map((text) => (text === '' ? [] : [{ text }])) })),
    style: CELL,
    headStyle: HEAD,
  })
  paper.y += mm(3)
}
