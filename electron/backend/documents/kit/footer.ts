/** The foot of every page: "Halaman x dari y" left, what the paper is right. */
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import type { TextStyle } from './text.ts'

const STYLE: TextStyle = { font: 'regular', size: 7.5 }
const GREY = '#444444'

/** What the paper is, on a page that stands for itself. */
export function drawLabel(paper: Paper, label: string): void {
  const x = paper.footRight - paper.measurer.lineWidth(label, STYLE)
  paper.line(label, x, paper.pageHeight - mm(13), STYLE, GREY)
}

export function drawFooters(paper: Paper, labelOf: (page: number) => string): void {
  paper.onEveryPage((page, pages) => {
    const y = paper.pageHeight - mm(13)
    const right = labelOf(page)
    paper.line(`Halaman ${page} dari ${pages}`, paper.left, y, STYLE, GREY)
    paper.line(right, paper.footRight - paper.measurer.lineWidth(right, STYLE), y, STYLE, GREY)
  })
}
