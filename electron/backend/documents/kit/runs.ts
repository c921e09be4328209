/** A paragraph in which some words are bold: wrapped and set piece by piece, as wide as plain text. */
import type { Run } from '#shared/domain/rich-text.ts'
import type { Align, Paper } from './paper.ts'
import { type FontName, lineHeight, type TextStyle } from './text.ts'

type Piece = { text: string; style: TextStyle; width: number }
type Word = { pieces: Piece[]; width: number }
type RunLine = { words: Word[]; width: number }

export type RunOptions = { align?: Align; indent?: number; lineGap?: number; spaceAfter?: number }

/** `mark` stands before the first line, in the indent: a number or a bullet. */
export function drawRuns(
  paper: Paper,
  runs: readonly Run[],
  size: number,
  { align = 'justify', indent = 0, lineGap = 0, spaceAfter = 0 }: RunOptions = {},
  mark?: (y: number) => void,
): void {
  const style: TextStyle = { font: 'regular', size }
  const space = paper.measurer.width(' ', style)
  const width = paper.width - indent
  const lines = wrapped(wordsOf(paper, runs, size, width), width, space)
  paper.need(Math.min(2, lines.length) * (lineHeight(style) + lineGap))
  lines.forEach((line, index) => {
    paper.need(lineHeight(style))
    if (index === 0) mark?.(paper.y)
    const gaps = line.words.length - 1
    const stretch =
      align === 'justify' && index < lines.length - 1 && gaps > 0 ? (width - line.width) / gaps : 0
    let x = paper.left + indent
    for (const { pieces, width: wordWidth } of line.words) {
      drawWord(paper, pieces, x)
      x += wordWidth + space + stretch
    }
    paper.y += lineHeight(style) + lineGap
  })
  paper.y += spaceAfter
}

function drawWord(paper: Paper, pieces: readonly Piece[], x: number): void {
  let at = x
  for (const { text, style, width } of pieces) {
    paper.line(text, at, paper.y, style)
    at += width
  }
}

/** Parted at spaces; a word that is partly bold is one word of several pieces. */
function wordsOf(paper: Paper, runs: readonly Run[], size: number, width: number): Word[] {
  const words: Word[] = []
  let open: Piece[] = []
  const end = () => {
    if (open.length > 0) words.push({ pieces: open, width: open.reduce((sum, one) => sum + one.width, 0) })
    open = []
  }
  for (const { text, bold } of runs) {
    const font: FontName = bold ? 'bold' : 'regular'
    paper.measurer
      .printable(text, font)
      .split(/\s/)
      .forEach((part, index) => {
        if (index > 0) end()
        if (part === '') return
        const style: TextStyle = { font, size }
        // What is longer than a line is broken as plain text is.
        const [first = '', ...others] = paper.measurer.wrap(part, style, width).map((line) => line.text)
        open.push({ text: first, style, width: paper.measurer.width(first, style) })
        for (const other of others) {
          end()
          open.push({ text: other, style, width: paper.measurer.width(other, style) })
        }
      })
  }
  end()
  return words
}

function wrapped(words: readonly Word[], width: number, space: number): RunLine[] {
  const lines: RunLine[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line && line.width + space + word.width <= width) {
      line.words.push(word)
      line.width += space + word.width
    } else lines.push({ words: [word], width: word.width })
  }
  return lines
}
