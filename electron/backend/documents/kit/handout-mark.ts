/** Signs before the lines of a handout, drawn so that they are told apart without colour. */
import type { Paper } from './paper.ts'
import { lineHeight, type TextStyle } from './text.ts'

export type HandoutMark = 'boleh' | 'tidak_boleh' | 'abu_abu' | 'sanksi'

/** At the left of a line whose top is `y`: a tick, a cross, a question mark, a dash. */
export function drawHandoutMark(
  paper: Paper,
  mark: HandoutMark,
  { x, y, style }: { x: number; y: number; style: TextStyle },
): void {
  const side = style.size * 0.55
  const top = y + (lineHeight(style) - side) / 2
  const [right, bottom, middle] = [x + side, top + side, top + side / 2]
  switch (mark) {
    case 'boleh':
      paper.strokes(
        [
          [x, middle, x + side * 0.4, bottom],
          [x + side * 0.4, bottom, right, top],
        ],
        1.3,
      )
      break
    case 'tidak_boleh':
      paper.strokes(
        [
          [x, top, right, bottom],
          [x, bottom, right, top],
        ],
        1.3,
      )
      break
    case 'abu_abu':
      paper.line('?', x + side * 0.1, y, { ...style, font: 'bold' })
      break
    case 'sanksi':
      paper.strokes([[x, middle, right, middle]], 1.3)
      break
  }
}
