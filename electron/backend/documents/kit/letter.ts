/** What letters have in common: number and date at the top, whom they go to, and the copies at their end. */
import { drawLabels, type Label } from './label-block.ts'
import { mm } from './page-size.ts'
import type { Paper } from './paper.ts'
import { SIGNATURES_GAP } from './signatures.ts'
import { lineHeight, type TextStyle } from './text.ts'

/** Nomor, Sifat, Lampiran, Hal at the left; place and date at the right of the first line. */
export type LetterTop = { head: Label[]; placeAndDate: string }

/** A letter that is too long for its page is set a little smaller. */
export const LETTER_STYLES = [11, 10.5, 10, 9.5, 9, 8.5].map((size): TextStyle => ({ font: 'regular', size }))
const INDENT = mm(6)

/** The largest style in which `heightAt` fits the rest of the page; the smallest where none does. */
export function letterStyle(paper: Paper, heightAt: (style: TextStyle) => number): TextStyle {
  const fitting = LETTER_STYLES.find((style) => heightAt(style) <= paper.roomLeft)
  return fitting ?? LETTER_STYLES.at(-1) ?? { font: 'regular', size: 8.5 }
}

export function drawLetterTop(paper: Paper, { head, placeAndDate }: LetterTop, style: TextStyle): void {
  const date = paper.measurer.wrap(placeAndDate, style, paper.width / 2)
  const width = Math.max(0, ...date.map((line) => line.width))
  const x = paper.right - width
  const top = paper.y
  const dateHeight = paper.lines(date, { x, y: top, width }, style)
  drawLabels(paper, head, style, { width: paper.width - width - mm(6) })
  paper.y = Math.max(paper.y, top + dateHeight) + mm(5)
}

/** "Yth." with the lines below each other, then "di – Tempat". */
export function drawAddressee(paper: Paper, lines: readonly string[], style: TextStyle): void {
  const x = paper.left + paper.measurer.lineWidth('Yth. ', style) + mm(0.6)
  const width = paper.width * 0.6
  paper.line('Yth.', paper.left, paper.y, style)
  for (const text of lines) {
    paper.y += paper.lines(paper.measurer.wrap(text, style, width), { x, y: paper.y, width }, style)
  }
  paper.line('di –', x, paper.y, style)
  paper.y += lineHeight(style)
  paper.line('Tempat', x + INDENT, paper.y, style)
  paper.y += lineHeight(style) + mm(6)
}

export function drawLetterParagraph(paper: Paper, text: string, style: TextStyle): void {
  paper.paragraph(text, style, {
    align: 'justify',
    lineGap: lineHeight(style) * 0.15,
    spaceAfter: mm(2),
  })
}

/** Tembusan, below the signatures: numbered where there is more than one. Nothing where there is none. */
export function drawCopies(paper: Paper, copies: readonly string[], style: TextStyle): void {
  if (copies.length === 0) return
  paper.need(copiesHeight(paper, copies, style) - SIGNATURES_GAP)
  paper.line('Tembusan:', paper.left, paper.y, style)
  paper.y += lineHeight(style)
  wrapped(paper, copies, style).forEach((lines, index) => {
    if (copies.length > 1) paper.line(`${index + 1}.`, paper.left, paper.y, style)
    const x = paper.left + (copies.length > 1 ? INDENT : 0)
    paper.y += paper.lines(lines, { x, y: paper.y, width: paper.right - x }, style)
  })
}

/** With the gap that the signatures leave above them. */
export function copiesHeight(paper: Paper, copies: readonly string[], style: TextStyle): number {
  if (copies.length === 0) return 0
  const lines = wrapped(paper, copies, style).reduce((sum, one) => sum + one.length, 1)
  return SIGNATURES_GAP + lines * lineHeight(style)
}

function wrapped(paper: Paper, copies: readonly string[], style: TextStyle) {
  const width = paper.width - (copies.length > 1 ? INDENT : 0)
  return copies.map((copy) => paper.measurer.wrap(copy, style, width))
}
