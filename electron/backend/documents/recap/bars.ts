/** Charts on paper: printable in grey, every bar with its figure beside it. */
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'

const LABEL: TextStyle = { font: 'regular', size: 8.5 }
const SMALL: TextStyle = { font: 'regular', size: 7 }
const BAR_COLOR = '#4d5a68'
const TRACK_COLOR = '#e4e6e9'
const AXIS_COLOR = '#8b949f'

export type Bar = {
  label: string
  /** 0 to 1 of the width. */
  share: number
  /** What the bar says, e.g. "120 dari 150 · 80%". */
  words: string
}

const LABEL_SHARE = 0.42
const WORDS_SHARE = 0.22
const BAR_HEIGHT = mm(2.6)

/** Lying bars below each other, over as many pages as they take. */
export function drawBars(paper: Paper, bars: readonly Bar[]): void {
  const labelWidth = paper.width * LABEL_SHARE
  const wordsWidth = paper.width * WORDS_SHARE
  const barX = paper.left + labelWidth + mm(2)
  const barWidth = paper.width - labelWidth - wordsWidth - mm(4)
  for (const { label, share, words } of bars) {
    const lines = paper.measurer.wrap(label, LABEL, labelWidth)
    const height = Math.max(lines.length * lineHeight(LABEL), BAR_HEIGHT) + mm(1.2)
    paper.need(height)
    paper.lines(lines, { x: paper.left, y: paper.y, width: labelWidth }, LABEL)
    const middle = paper.y + lineHeight(LABEL) / 2
    paper.strokes([[barX, middle, barX + barWidth, middle]], BAR_HEIGHT, TRACK_COLOR)
    const length = barWidth * Math.min(1, Math.max(0, share))
    if (length > 0) paper.strokes([[barX, middle, barX + length, middle]], BAR_HEIGHT, BAR_COLOR)
    const wordsLine = paper.measurer.wrap(words, LABEL, wordsWidth)
    paper.lines(wordsLine, { x: paper.right - wordsWidth, y: paper.y, width: wordsWidth }, LABEL, 'right')
    paper.y += height
  }
  paper.y += mm(2)
}

export type ChartColumn = {
  value: number
  /** Below the axis; '' for none. */
  label: string
}

const PLOT_HEIGHT = mm(34)
/** Few columns do not become a wall. */
const WIDEST_COLUMN = mm(9)

/** Standing columns over time; the tallest carries its figure, and `mark` draws a line before one of them. */
export function drawColumns(
  paper: Paper,
  columns: readonly ChartColumn[],
  mark: { before: number; words: string } | null,
): void {
  const most = columns.reduce((largest, { value }) => Math.max(largest, value), 0)
  if (most === 0) return
  const height = PLOT_HEIGHT + 2 * lineHeight(SMALL) + mm(4)
  paper.need(height)
  const top = paper.y + lineHeight(SMALL) + mm(1)
  const bottom = top + PLOT_HEIGHT
  const step = paper.width / columns.length
  const tallest = columns.findIndex(({ value }) => value === most)
  columns.forEach(({ value, label }, place) => {
    const x = paper.left + (place + 0.5) * step
    const tall = (value / most) * PLOT_HEIGHT
    if (tall > 0)
      paper.strokes([[x, bottom, x, bottom - tall]], Math.min(step * 0.76, WIDEST_COLUMN), BAR_COLOR)
    if (place === tallest) centred(paper, String(value), x, bottom - tall - lineHeight(SMALL))
    if (label !== '') centred(paper, label, x, bottom + mm(0.8))
  })
  paper.strokes([[paper.left, bottom, paper.right, bottom]], 0.6, AXIS_COLOR)
  if (mark) {
    const x = paper.left + mark.before * step
    paper.strokes([[x, top - mm(1), x, bottom]], 0.8, '#000000')
    paper.line(mark.words, x + mm(0.8), paper.y - mm(0.5), SMALL)
  }
  paper.y += height
}

function centred(paper: Paper, text: string, x: number, y: number): void {
  const width = paper.measurer.lineWidth(text, SMALL)
  const place = Math.min(Math.max(paper.left, x - width / 2), paper.right - width)
  paper.line(text, place, y, SMALL)
}
