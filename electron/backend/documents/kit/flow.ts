/** Sets running text: chapters, headings that stay with what they are about, paragraphs, points, tables. */
import type { FlowBlock } from './flow-block.ts'
import { drawLabels } from './label-block.ts'
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import { drawPhotoRows, PHOTO_HEIGHT_MM } from './photo-rows.ts'
import { drawList, drawPoints } from './points.ts'
import { drawRuns } from './runs.ts'
import { drawTable } from './table.ts'
import { lineHeight, type TextStyle } from './text.ts'

/** Points. */
export const FLOW_SIZE = 11

type FlowTable = Extract<FlowBlock, { kind: 'table' }>
type Look = {
  body: TextStyle
  bold: TextStyle
  cell: TextStyle
  head: TextStyle
  lineGap: number
  /** What must stand on one page with the last rows of a table. */
  below: (table: FlowTable) => number
}

function lookOf(size: number): Omit<Look, 'below'> {
  const body: TextStyle = { font: 'regular', size }
  const cell: TextStyle = { font: 'regular', size: Math.min(size, size * 0.4 + 5.2) }
  return {
    body,
    bold: { font: 'bold', size },
    cell,
    head: { ...cell, font: 'bold' },
    lineGap: lineHeight(body) * 0.16,
  }
}

type FlowOptions = {
  /** Points; of running text. */
  size?: number
  /** Height of what follows a table at the end, and stands on one page with its last rows. */
  below?: number
}

/** Chapters and headings become bookmarks. */
export function drawFlow(
  paper: Paper,
  blocks: readonly FlowBlock[],
  { size = FLOW_SIZE, below = 0 }: FlowOptions = {},
): void {
  const look = { ...lookOf(size), below: (table: FlowTable) => (table === blocks.at(-1) ? below : 0) }
  blocks.forEach((block, index) => {
    if (block.kind === 'table') drawFlowTable(paper, block, look)
    else drawBlock(paper, block, blocks.slice(index + 1, index + 1 + LOOK_AHEAD), look)
  })
}

function drawBlock(
  paper: Paper,
  block: Exclude<FlowBlock, FlowTable>,
  next: readonly FlowBlock[],
  look: Look,
): void {
  switch (block.kind) {
    case 'chapter':
      paper.y += mm(5)
      paper.need(3 * lineHeight(look.bold) + mm(14))
      paper.bookmark(block.text)
      paper.paragraph(block.text, look.bold, { align: 'center', spaceAfter: mm(1.6) })
      break
    case 'heading':
      paper.y += mm(4)
      keepWithNext(paper, next, look)
      paper.bookmark(block.text, 2)
      paper.paragraph(block.text, look.bold, { spaceAfter: mm(1.2) })
      break
    case 'subheading':
      paper.y += mm(0.8)
      keepWithNext(paper, next, look)
      paper.paragraph(block.text, look.bold, { lineGap: look.lineGap })
      break
    case 'paragraph':
      paper.paragraph(block.text, look.body, { align: 'justify', lineGap: look.lineGap, spaceAfter: mm(1) })
      break
    case 'runs':
      drawRuns(paper, block.runs, look.body.size, { lineGap: look.lineGap, spaceAfter: mm(1) })
      break
    case 'points':
      drawPoints(paper, block.points, look.body, { lineGap: look.lineGap, pointGap: mm(0.6) })
      break
    case 'list':
      drawList(paper, block, look.body, { lineGap: look.lineGap, pointGap: mm(0.6) })
      break
    case 'photos':
      drawPhotoRows(paper, block.photos, look.body.size)
      break
    case 'labels':
      drawLabels(paper, block.labels, look.body, labelPlace(paper, block.widest, look))
      paper.y += mm(0.8)
      break
  }
}

function labelPlace(paper: Paper, widest: string | undefined, { body }: Look): { labelWidth?: number } {
  return widest === undefined ? {} : { labelWidth: paper.measurer.lineWidth(widest, body) + mm(3) }
}

/** A heading never stands at the foot of a page without what it is about. */
function keepWithNext(paper: Paper, next: readonly FlowBlock[], look: Look): void {
  paper.need(lineHeight(look.body) + mm(1.2) + heightBelow(paper, next, look))
}

/** At least so much of what follows a heading stands on its page: with a line that leads to a table, the table too. */
function heightBelow(paper: Paper, [next, ...others]: readonly FlowBlock[], look: Look): number {
  const line = lineHeight(look.body)
  if (next?.kind === 'photos') return mm(PHOTO_HEIGHT_MM + 10)
  if (next?.kind === 'table') return Math.max(mm(22), wholeHeight(paper, next, look))
  const leadsToTable =
    next?.kind === 'paragraph' && others[0]?.kind === 'table' && next.text.length <= SHORT_LINE
  if (next?.kind === 'subheading' || leadsToTable) return mm(2) + line + heightBelow(paper, others, look)
  return 2 * line
}

/** A heading with its subheading or line, and the table below it. */
const LOOK_AHEAD = 3
/** Letters of a paragraph of one line. */
const SHORT_LINE = 80

/** A table of a few rows is not parted; a taller one would leave too much of a page empty. */
const WHOLE_ROWS = 9
const WHOLE_HEIGHT = mm(90)

/** With what must stand below it; 0 for a table that may be parted. */
function wholeHeight(paper: Paper, table: FlowTable, look: Look): number {
  if (table.rows.length > WHOLE_ROWS) return 0
  const height = paper.heightOf(() => drawRows(paper, table, look))
  return height > WHOLE_HEIGHT ? 0 : height + look.below(table)
}

function drawFlowTable(paper: Paper, table: FlowTable, look: Look): void {
  paper.need(wholeHeight(paper, table, look))
  drawRows(paper, table, look)
  paper.y += mm(3)
}

function drawRows(paper: Paper, table: FlowTable, look: Look): void {
  const { columns, rows } = table
  const widthMm = (paper.width * 25.4) / 72
  drawTable(paper, {
    columns: columns.map(({ head, share, align = 'left' }) => ({ head, align, widthMm: share * widthMm })),
    rows: rows.map((cells) => ({ cells: cells.map((text) => (text === '' ? [] : [{ text }])) })),
    style: look.cell,
    headStyle: look.head,
    // The last row is often the sum: it never stands on a page alone.
    keepWithLast: Math.max(1, look.below(table)),
  })
}
