/** Daftar isi: titles with a dotted line to the page on which each begins, which is known only at the end. */
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import { lineHeight, type TextStyle } from './text.ts'

/** Level 1 is the outermost. */
export type ContentsEntry = { title: string; level: number }

const INDENT = mm(7)
const NUMBER_WIDTH = mm(14)
const LINE_GAP = mm(1.4)

/** `pageOf` answers what stands at the right of an entry; it is asked when all pages are drawn. */
export function drawContents(
  paper: Paper,
  entries: readonly ContentsEntry[],
  style: TextStyle,
  pageOf: (index: number) => string,
): void {
  entries.forEach(({ title, level }, index) => {
    const own: TextStyle = level === 1 ? { ...style, font: 'bold' } : style
    const x = paper.left + (level - 1) * INDENT
    const lines = paper.measurer.wrap(title, own, paper.right - NUMBER_WIDTH - x)
    paper.need(lines.length * lineHeight(own))
    const used = paper.lines(lines, { x, y: paper.y, width: paper.right - x }, own)
    const last = { end: x + (lines.at(-1)?.width ?? 0), y: paper.y + used - lineHeight(own) }
    paper.onThisPage(() => drawPage(paper, pageOf(index), last, style))
    paper.y += used + LINE_GAP
  })
}

function drawPage(
  paper: Paper,
  page: string,
  { end, y }: { end: number; y: number },
  style: TextStyle,
): void {
  const x = paper.right - paper.measurer.lineWidth(page, style)
  paper.line(page, x, y, style)
  const dot = paper.measurer.lineWidth('.', style)
  const count = Math.floor((x - end - mm(4)) / dot)
  // Dots of all lines end below each other.
  if (count > 0) paper.line('.'.repeat(count), x - mm(2) - count * dot, y, style)
}
