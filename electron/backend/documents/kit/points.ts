/** Numbered points with a hanging indent, the way a pledge or a list of conclusions is set. */
import type { Run } from '#shared/domain/rich-text.ts'
import { mm } from './page-size.ts'
import type { Align, Paper } from './paper.ts'
import { drawRuns } from './runs.ts'
import { lineHeight, type TextStyle } from './text.ts'

const INDENT = mm(8)
const NUMBER_GAP = mm(2)

export type PointOptions = {
  align?: Align
  /** Added between lines. */
  lineGap?: number
  /** Added between points. */
  pointGap?: number
}

export function drawPoints(
  paper: Paper,
  points: readonly string[],
  style: TextStyle,
  options: PointOptions = {},
): void {
  const { align = 'justify', lineGap = 0, pointGap = 0 } = options
  const step = lineHeight(style) + lineGap
  points.forEach((point, index) => {
    const lines = paper.measurer.wrap(point, style, paper.width - INDENT)
    // A number never stands with one line alone at the foot of a page, nor a name without its room to sign.
    const together = point.includes('\n\n') ? lines.length : Math.min(2, lines.length)
    paper.need(together * step)
    const number = `${index + 1}.`
    const numberWidth = paper.measurer.lineWidth(number, style)
    paper.line(number, paper.left + INDENT - NUMBER_GAP - numberWidth, paper.y, style)
    for (const line of lines) {
      paper.need(step)
      paper.lines([line], { x: paper.left + INDENT, y: paper.y, width: paper.width - INDENT }, style, align)
      paper.y += step
    }
    paper.y += pointGap
  })
}

const BULLET = '•'

/** The same with bold words in it, or with bullets. */
export function drawList(
  paper: Paper,
  { isNumbered, items }: { isNumbered: boolean; items: readonly (readonly Run[])[] },
  style: TextStyle,
  { lineGap = 0, pointGap = 0 }: PointOptions,
): void {
  items.forEach((runs, index) => {
    const mark = isNumbered ? `${index + 1}.` : BULLET
    const x = paper.left + INDENT - NUMBER_GAP - paper.measurer.lineWidth(mark, style)
    drawRuns(paper, runs, style.size, { indent: INDENT, lineGap, spaceAfter: pointGap }, (y) =>
      paper.line(mark, x, y, style),
    )
  })
}
