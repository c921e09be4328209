/** The four edges of a box. */
import type { Box } from './box.ts'
import type { Paper } from './paper.ts'

export function outlineBox(paper: Paper, { x, y, width, height }: Box, stroke: number, color?: string): void {
  const [right, bottom] = [x + width, y + height]
  paper.strokes(
    [
      [x, y, right, y],
      [right, y, right, bottom],
      [right, bottom, x, bottom],
      [x, bottom, x, y],
    ],
    stroke,
    color,
  )
}
