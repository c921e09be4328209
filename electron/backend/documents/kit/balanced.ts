/** Lines of about equal length, for titles: no last line with one word. */
import type { Paper } from './paper.ts'
import type { Line, TextStyle } from './text.ts'

const STEP = 0.97

/** As few lines as fit into `width`, none much longer than the others. */
export function balancedLines(paper: Paper, text: string, style: TextStyle, width: number): Line[] {
  let lines = paper.measurer.wrap(text, style, width)
  const most = lines.length
  if (most === 1) return lines
  for (let narrower = width * STEP; ; narrower *= STEP) {
    const next = paper.measurer.wrap(text, style, narrower)
    // A word that had to be broken to become narrower is no gain.
    if (next.length > most || next.some((line) => line.width > narrower)) return lines
    if (next.map((line) => line.text).join(' ') !== lines.map((line) => line.text).join(' ')) return lines
    lines = next
  }
}

/** Centred, at the cursor. */
export function drawBalanced(paper: Paper, text: string, style: TextStyle): void {
  const lines = balancedLines(paper, text, style, paper.width)
  paper.y += paper.lines(lines, { x: paper.left, y: paper.y, width: paper.width }, style, 'center')
}
