/** The short line at the top of every page but the first: which paper a loose sheet belongs to. */
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import type { TextStyle } from './text.ts'

const STYLE: TextStyle = { font: 'regular', size: 8 }
const GREY = '#444444'

/** Holds for the pages that begin from now on; '' ends it. */
export function setRunningHead(paper: Paper, text: string): void {
  paper.onNewPage = () => {
    if (text === '') return
    const lines = paper.measurer.wrap(text, STYLE, paper.width)
    paper.y +=
      paper.lines(lines, { x: paper.left, y: paper.y, width: paper.width }, STYLE, 'left', GREY) + mm(2)
  }
}
