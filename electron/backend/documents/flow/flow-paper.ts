/** A paper of running text: put together once, set twice, as PDF and as a Word document. */
import type { PaperData } from '../document.ts'
import { TITLE } from '../event-facts.ts'
import { drawBalanced } from '../kit/balanced.ts'
import { drawContents } from '../kit/contents.ts'
import { drawFlow, FLOW_SIZE } from '../kit/flow.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { drawFooters } from '../kit/footer.ts'
import { drawLabels, type Label } from '../kit/label-block.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { drawSignatures, signaturesHeight, type SignedBlock } from '../kit/signatures.ts'
import type { TextStyle } from '../kit/text.ts'

export type FlowContent = {
  title: string
  /** As bold as the title, below it. */
  subtitle?: string
  /** What stands below the title, e.g. the number; none where empty. */
  under: string[]
  labels: Label[]
  blocks: FlowBlock[]
  signatures: SignedBlock[]
  /** What follows the signatures, e.g. the list of annexes. */
  after: FlowBlock[]
}
export type FlowData = PaperData & {
  content: FlowContent
  /** Stands on the pages that follow the first. */
  runningHead: string
  /** A table of contents on a page of its own, before the text. */
  withContents?: boolean
}

/** A paper that wants to be of one page is set a little smaller before it takes a second. */
const SIZES_OF_ONE_PAGE = [FLOW_SIZE, 10.5, 10, 9.5]

export function layOutFlow(data: FlowData, paper: Paper, wants: { onePage?: boolean } = {}): void {
  setRunningHead(paper, data.runningHead)
  drawLetterhead(paper, data.letterhead)
  const size = wants.onePage ? sizeForOnePage(paper, data.content) : FLOW_SIZE
  drawFlowContent(paper, data.content, size, data.withContents)
  drawFooters(paper, () => data.label)
}

function sizeForOnePage(paper: Paper, content: FlowContent): number {
  // Photos go on behind it.
  const hasPhotos = content.after.some(({ kind }) => kind === 'photos')
  const text = hasPhotos ? { ...content, after: [] } : content
  const fits = (size: number) => paper.heightOf(() => drawFlowContent(paper, text, size)) <= paper.roomLeft
  return SIZES_OF_ONE_PAGE.find(fits) ?? FLOW_SIZE
}

function drawFlowContent(paper: Paper, content: FlowContent, size: number, withContents = false): void {
  const body: TextStyle = { font: 'regular', size }
  paper.paragraph(content.title, TITLE, { align: 'center' })
  if (content.subtitle) drawBalanced(paper, content.subtitle, TITLE)
  for (const line of content.under) paper.paragraph(line, body, { align: 'center' })
  paper.y += mm(4)
  drawLabels(paper, content.labels, body)
  if (withContents) drawContentsPage(paper, content.blocks)
  const signed = content.signatures.length > 0
  const closing = signed ? closingOf(content.blocks) : []
  const signaturesRoom = signed ? mm(6) + signaturesHeight(paper, content.signatures, body) : 0
  const before = content.blocks.slice(0, content.blocks.length - closing.length)
  drawFlow(paper, before, { size, below: signed && closing.length === 0 ? mm(3) + signaturesRoom : 0 })
  if (signed) {
    paper.need(paper.heightOf(() => drawFlow(paper, closing, { size })) + signaturesRoom)
    drawFlow(paper, closing, { size })
    paper.y += mm(6)
    drawSignatures(paper, content.signatures, body)
  }
  drawFlow(paper, content.after, { size })
}

const MOST_CLOSING_POINTS = 5

/**
 * What stays with the signatures, so that they never stand on a page alone: the last paragraph or few points,
 * with the heading. A table keeps its last rows with them by itself.
 */
function closingOf(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  const last = blocks.at(-1)
  if (!last || !isShort(last)) return []
  const before = blocks.at(-2)?.kind
  const isTitled = before === 'chapter' || before === 'heading' || before === 'subheading'
  return blocks.slice(isTitled ? -2 : -1)
}

function isShort(block: FlowBlock): boolean {
  if (block.kind === 'points') return block.points.length <= MOST_CLOSING_POINTS
  if (block.kind === 'list') return block.items.length <= MOST_CLOSING_POINTS
  return block.kind === 'paragraph' || block.kind === 'runs' || block.kind === 'labels'
}

/** Chapters and headings, which the text draws as bookmarks in this very order. */
function drawContentsPage(paper: Paper, blocks: readonly FlowBlock[]): void {
  const entries = blocks.flatMap((block) => {
    if (block.kind !== 'chapter' && block.kind !== 'heading') return []
    return [{ title: block.text, level: block.kind === 'chapter' ? 1 : 2 }]
  })
  const first = paper.bookmarks.length
  paper.y += mm(4)
  paper.paragraph('DAFTAR ISI', { font: 'bold', size: FLOW_SIZE }, { align: 'center', spaceAfter: mm(4) })
  const page = (index: number) => String(paper.bookmarks[first + index]?.page ?? '')
  drawContents(paper, entries, { font: 'regular', size: FLOW_SIZE }, page)
  paper.newPage()
}
