/** Lines of "label : value", the colons below each other. */
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import { lineHeight, type TextStyle } from './text.ts'

export type Label = { label: string; value: string }

export function drawLabels(
  paper: Paper,
  labels: readonly Label[],
  style: TextStyle,
  place: { x?: number; width?: number; labelWidth?: number } = {},
): void {
  const x = place.x ?? paper.left
  const width = place.width ?? paper.right - x
  const widest = Math.max(0, ...labels.map(({ label }) => paper.measurer.lineWidth(label, style)))
  const labelWidth = place.labelWidth ?? widest + mm(3)
  const valueX = x + labelWidth + mm(3)
  for (const { label, value } of labels) {
    const lines = paper.measurer.wrap(value, style, x + width - valueX)
    const height = lines.length * lineHeight(style)
    paper.need(height)
    paper.line(label, x, paper.y, style)
    paper.line(':', x + labelWidth, paper.y, style)
    paper.lines(lines, { x: valueX, y: paper.y, width: x + width - valueX }, style)
    paper.y += height + 1.2
  }
}
