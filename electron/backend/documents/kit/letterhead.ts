/** Kop naskah: up to two logos, centred lines, a rule. On the first page of a paper only. */
import type { Letterhead } from '#shared/contract/office.ts'
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import { lineHeight, type TextStyle } from './text.ts'

export type LetterheadData = Letterhead & { leftLogo: Uint8Array | null; rightLogo: Uint8Array | null }

/** Points. */
export const LETTERHEAD_SIZES: Readonly<Record<Letterhead['lines'][number]['size'], number>> = {
  small: 8.5,
  normal: 13,
  large: 15,
}
export const LOGO_MM = { width: 19, height: 22 }
const LOGO_WIDTH = mm(LOGO_MM.width)
const LOGO_HEIGHT = mm(LOGO_MM.height)
const LOGO_GAP = mm(3)
const HIGHEST = mm(15)

export function drawLetterhead(paper: Paper, letterhead: LetterheadData | null): void {
  if (!letterhead || (letterhead.lines.length === 0 && !letterhead.leftLogo && !letterhead.rightLogo)) return
  // A letterhead stands nearer to the edge than the text of a page without one.
  const top = paper.y === paper.top ? Math.min(paper.y, HIGHEST) : paper.y
  const hasLogo = letterhead.leftLogo !== null || letterhead.rightLogo !== null
  // Both sides give way, so that the lines stand in the middle of the page with one logo too.
  const inset = hasLogo ? LOGO_WIDTH + LOGO_GAP : 0
  const box = { x: paper.left + inset, width: paper.width - 2 * inset }
  const blocks = letterhead.lines.map((line) => {
    const style: TextStyle = { font: line.bold ? 'bold' : 'regular', size: LETTERHEAD_SIZES[line.size] }
    return { style, lines: paper.measurer.wrap(line.text, style, box.width) }
  })
  const textHeight = blocks.reduce((sum, block) => sum + block.lines.length * lineHeight(block.style), 0)
  const height = Math.max(textHeight, hasLogo ? LOGO_HEIGHT : 0)
  let y = top + (height - textHeight) / 2
  for (const block of blocks) y += paper.lines(block.lines, { ...box, y }, block.style, 'center')
  const logo = { y: top + (height - LOGO_HEIGHT) / 2, width: LOGO_WIDTH, height: LOGO_HEIGHT }
  if (letterhead.leftLogo) paper.picture(letterhead.leftLogo, { x: paper.left, ...logo })
  if (letterhead.rightLogo) paper.picture(letterhead.rightLogo, { x: paper.right - LOGO_WIDTH, ...logo })
  paper.y = top + height + mm(2.5)
  drawRule(paper, letterhead.rule)
  paper.y += mm(5)
}

function drawRule(paper: Paper, rule: Letterhead['rule']): void {
  const { left, right, y } = paper
  if (rule === 'single') paper.strokes([[left, y, right, y]], 1)
  if (rule === 'thick') paper.strokes([[left, y, right, y]], 2.2)
  if (rule === 'double') {
    paper.strokes([[left, y, right, y]], 1.8)
    paper.strokes([[left, y + 2.6, right, y + 2.6]], 0.7)
  }
}
