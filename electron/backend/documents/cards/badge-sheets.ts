/** How cards lie on paper: many on a sheet with cut marks, or one on a page of its own size. */
import type { CardSize } from '#shared/contract/document-options/badges.ts'
import {
  type Badge,
  CARD_INSET,
  cardHead,
  drawCard,
  drawQrWithCode,
  drawWords,
  GREY,
  QUIET,
  wordsOf,
} from './badge-card.ts'
import { drawFitted, fitTexts } from '../kit/fitted-text.ts'
import { boxesOf, type Grid } from '../kit/grid.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import type { TextStyle } from '../kit/text.ts'

export type BadgeSheet = { event: string; when: string; card: CardSize; badges: Badge[] }

/** ID-1 after ISO/IEC 7810, as bank cards are. */
const CARDS_MM: Readonly<Record<CardSize, { width: number; height: number }>> = {
  standard: { width: 90, height: 55 },
  id1: { width: 85.6, height: 54 },
}
/** Printers don't reach the outermost edge. */
const UNPRINTED = mm(6)
const MARK = mm(3)

/** Two across, as many down as the sheet holds. */
export function drawCardSheets(paper: Paper, { event, card, badges }: BadgeSheet): void {
  const [width, height] = [mm(CARDS_MM[card].width), mm(CARDS_MM[card].height)]
  const rows = Math.floor((paper.pageHeight - 2 * UNPRINTED) / height)
  const grid: Grid = { columns: 2, rows, width, height, columnGap: 0, rowGap: 0 }
  const boxes = boxesOf(paper, grid)
  const head = cardHead(paper, event, width - 2 * CARD_INSET)
  badges.forEach((badge, index) => {
    const place = index % boxes.length
    if (place === 0) {
      if (index > 0) paper.newPage()
      drawCutMarks(paper, grid)
    }
    const box = boxes[place]
    if (box) drawCard(paper, badge, head, box)
  })
}

/** Short strokes outside the grid and crosses inside it: nothing of them stays on a card that is cut well. */
function drawCutMarks(paper: Paper, grid: Grid): void {
  const [first] = boxesOf(paper, grid)
  if (!first) return
  const strokes: [number, number, number, number][] = []
  for (let column = 0; column <= grid.columns; column++) {
    for (let row = 0; row <= grid.rows; row++) {
      const [x, y] = [first.x + column * grid.width, first.y + row * grid.height]
      strokes.push([x - MARK, y, x + MARK, y], [x, y - MARK, x, y + MARK])
    }
  }
  paper.strokes(strokes, 0.3, '#888888')
}

/** One plastic card per page, for printers of such cards. */
export function drawSingleCards(paper: Paper, { event, badges }: BadgeSheet): void {
  const box = { x: 0, y: 0, width: paper.pageWidth, height: paper.pageHeight }
  const head = cardHead(paper, event, box.width - 2 * CARD_INSET)
  onePerPage(paper, badges, (badge) => drawCard(paper, badge, head, box))
}

/** A large card to hang around the neck. */
export function drawNeckCards(paper: Paper, { event, when, badges }: BadgeSheet): void {
  const title: TextStyle = { font: 'bold', size: 10 }
  const small: TextStyle = { font: 'regular', size: 8.5 }
  const x = mm(9)
  const width = paper.pageWidth - 2 * x
  const qr = mm(42)
  const qrTop = paper.pageHeight - mm(17) - qr
  onePerPage(paper, badges, (badge) => {
    let y = mm(9)
    y += paper.lines(paper.measurer.wrap(event, title, width), { x, y, width }, title, 'center')
    y += paper.lines(paper.measurer.wrap(when, small, width), { x, y, width }, small, 'center', GREY)
    y += mm(2.5)
    paper.strokes([[x, y, x + width, y]], 0.6, GREY)
    drawWords(paper, badge, { x, y: y + mm(4), width, height: qrTop - y - mm(9) }, 24)
    drawQrWithCode(paper, badge, { x: (paper.pageWidth - qr) / 2, y: qrTop, size: qr })
  })
}

/** Heads of label printers have 203 dots per inch and leave 4 to 5 mm at both edges of the roll. */
const ROLL = { dotsPerInch: 203.2, edge: mm(5), qr: mm(28.2) }

/** On a roll of 58 mm the name stands over the code, on the wider one beside it. */
export function drawLabels(paper: Paper, { badges }: BadgeSheet): void {
  const { dotsPerInch, edge, qr } = ROLL
  const width = paper.pageWidth - 2 * edge
  const isNarrow = paper.pageWidth < paper.pageHeight
  const codeHeight = QUIET + mm(5)
  const place = isNarrow
    ? { x: (paper.pageWidth - qr) / 2, y: paper.pageHeight - mm(2) - codeHeight - qr }
    : { x: paper.pageWidth - edge - qr, y: (paper.pageHeight - qr - codeHeight + QUIET) / 2 }
  const room = isNarrow
    ? { width, height: place.y - QUIET - mm(3), largest: 20 }
    : { width: width - qr - QUIET, height: paper.pageHeight - 2 * mm(3), largest: 20 }
  onePerPage(paper, badges, (badge) => {
    const words = fitTexts(paper, wordsOf(badge), room)
    const y = mm(3) + (room.height - words.height) / 2
    drawFitted(paper, words, { x: edge, y, width: room.width }, isNarrow ? 'center' : 'left')
    drawQrWithCode(paper, badge, { ...place, size: qr, dotsPerInch })
  })
}

function onePerPage(paper: Paper, badges: readonly Badge[], draw: (badge: Badge) => void): void {
  badges.forEach((badge, index) => {
    if (index > 0) paper.newPage()
    draw(badge)
  })
}
