/** What stands on a kartu peserta, and how one card is drawn. The QR holds the ticket, nothing else. */
import { drawFitted, type FitText, fitTexts } from '../kit/fitted-text.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { drawQr, type QrPlace } from '../kit/qr.ts'
import type { Box } from '../kit/box.ts'
import { type Line, lineHeight, type TextStyle } from '../kit/text.ts'

export type Badge = {
  name: string
  position: string
  origin: string
  category: string
  seat: string | null
  code: string
  shortCode: string
}
/** The title of the event, set once for all cards of a size. */
export type CardHead = { lines: Line[]; style: TextStyle }

export const CARD_INSET = mm(4)
export const GREY = '#444444'
/** 25 modules of six dots at 150 dots per inch. */
const QR = mm(25.4)
/** Four modules. */
export const QUIET = mm(4.1)
const LARGEST_NAME = 16
const HEAD_SIZES = [7.5, 7, 6.5, 6, 5.5]
const HEAD_LINES = 2

/** The title of the event in two lines, smaller if need be; a still longer one ends in dots and stands in full on every other paper. */
export function cardHead(paper: Paper, event: string, width: number): CardHead {
  const styles = HEAD_SIZES.map((size): TextStyle => ({ font: 'bold', size }))
  const parts = styles.map((style) => ({ style, lines: paper.measurer.wrap(event, style, width) }))
  const whole = parts.find((part) => part.lines.length <= HEAD_LINES)
  if (whole) return whole
  const style: TextStyle = { font: 'bold', size: HEAD_SIZES.at(-1) ?? 5.5 }
  const [first, second] = paper.measurer.wrap(event, style, width - paper.measurer.width(' …', style))
  return {
    style,
    lines: [first, second].flatMap((line, at) =>
      line ? [at === 0 ? line : { ...line, text: `${line.text} …` }] : [],
    ),
  }
}

export function drawCard(paper: Paper, badge: Badge, head: CardHead, box: Box): void {
  const left = box.x + CARD_INSET
  const right = box.x + box.width - CARD_INSET
  const bottom = box.y + box.height - CARD_INSET
  paper.lines(head.lines, { x: left, y: box.y + CARD_INSET, width: right - left }, head.style, 'left', GREY)
  const rule = box.y + CARD_INSET + mm(7)
  paper.strokes([[left, rule, right, rule]], 0.5, GREY)
  drawQrWithCode(paper, badge, { x: right - QR, y: rule + QUIET, size: QR })
  const y = rule + mm(2.6)
  drawWords(paper, badge, { x: left, y, width: right - left - QR - mm(4), height: bottom - y }, LARGEST_NAME)
}

/** The code for speaking and typing stands below the QR, its signs apart so that none is overlooked. */
export function drawQrWithCode(paper: Paper, badge: Badge, place: QrPlace): void {
  drawQr(paper, badge.code, place)
  const style: TextStyle = { font: 'bold', size: place.size / 7 }
  const spacing = style.size * 0.07
  const widths = [...badge.shortCode].map((sign) => paper.measurer.width(sign, style) + spacing)
  let x = place.x + (place.size + spacing - widths.reduce((sum, width) => sum + width, 0)) / 2
  ;[...badge.shortCode].forEach((sign, at) => {
    paper.line(sign, x, place.y + place.size + QUIET - style.size * 0.15, style)
    x += widths[at] ?? 0
  })
}

/** Name as large as fits, then position, origin and category. */
export function drawWords(paper: Paper, badge: Badge, box: Box, largest: number): void {
  const foot: TextStyle = { font: 'bold', size: 8.5 }
  const footText = badge.seat ? `${badge.category} · Kursi ${badge.seat}` : badge.category
  const footLines = paper.measurer.wrap(footText, foot, box.width)
  const footHeight = footLines.length * lineHeight(foot)
  const room = { width: box.width, height: box.height - footHeight - mm(1), largest }
  drawFitted(paper, fitTexts(paper, wordsOf(badge), room), box)
  paper.lines(
    footLines,
    { x: box.x, y: box.y + box.height - footHeight, width: box.width },
    foot,
    'left',
    GREY,
  )
}

export function wordsOf({ name, position, origin }: Badge): FitText[] {
  return [
    { text: name, font: 'bold', share: 1 },
    { text: position, font: 'regular', share: 0.6 },
    { text: origin, font: 'regular', share: 0.6 },
  ]
}
