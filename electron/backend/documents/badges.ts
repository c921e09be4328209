/** Kartu peserta: a grid with cut marks on A4 or F4, or one card on A6. The QR holds the ticket, nothing else. */
import type { Participant } from '#shared/contract/participants.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { listTicketCodes } from '../store/tickets.ts'
import type { PaperData, PaperDocument } from './document.ts'
import { mm, NO_MARGINS_MM } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import { drawQr } from './kit/qr.ts'
import { type Line, lineHeight, type TextStyle } from './kit/text.ts'
import { originOf, peopleOf, positionOf, somebody } from './people.ts'

export type Badge = {
  name: string
  position: string
  origin: string
  category: string
  seat: string | null
  code: string
  shortCode: string
}
export type BadgesData = PaperData & { event: string; when: string; badges: Badge[] }

const ACROSS = 2
const CARD_MM = { width: 90, height: 55 }
const INSET = mm(4)
/** 25 cells of six dots at 150 dots per inch. */
const QR = mm(25.4)
/** Four cells. */
const QUIET = mm(4.1)
const GREY = '#444444'
const LARGEST_NAME = 16
/** Parts of the largest size. */
const SMALLEST_UNBROKEN = 0.55
const SMALLEST = 0.25
const HEAD_SIZES = [7.5, 7, 6.5, 6, 5.5]
const HEAD_LINES = 2

export const badges: PaperDocument<'badges', BadgesData> = {
  kind: 'badges',
  stage: 'before',
  marginsMm: NO_MARGINS_MM,

  offers: () => [
    {
      title: 'Kartu peserta',
      purpose: 'Kartu dengan kode QR untuk dipindai di pintu.',
      options: { kind: 'badges' },
    },
  ],

  load: (db, options, context) => {
    const { event, office } = context
    const people = somebody(peopleOf(db, options, context))
    const codes = listTicketCodes(db, event.id)
    return {
      title: 'Kartu Peserta',
      label: 'IKR · kartu-peserta',
      institution: office?.name ?? event.organisers[0] ?? '',
      page: options.paper,
      letterhead: null,
      event: event.title,
      when: [daysText(event.days.map((day) => day.day)), event.venue]
        .filter((part) => part !== '')
        .join(' · '),
      badges: people.flatMap((person) => badgeOf(person, codes.get(person.id))),
    }
  },

  countPeople: (db, options, context) => peopleOf(db, options, context).length,

  layout: (data, paper) => {
    if (data.page === 'A6') layOutOnePerPage(data, paper)
    else layOutGrid(data, paper)
  },
}

function badgeOf(person: Participant, code: string | undefined): Badge[] {
  if (code === undefined) return []
  return [
    {
      name: person.name,
      position: positionOf(person),
      origin: originOf(person),
      category: CATEGORY_LABELS[person.category],
      seat: person.seat,
      code,
      shortCode: showShortCode(person.shortCode),
    },
  ]
}

function layOutGrid(data: BadgesData, paper: Paper): void {
  const [width, height] = [mm(CARD_MM.width), mm(CARD_MM.height)]
  const down = Math.floor((paper.pageHeight - mm(12)) / height)
  const left = (paper.pageWidth - ACROSS * width) / 2
  const top = (paper.pageHeight - down * height) / 2
  const head = headOf(paper, data.event, width - 2 * INSET)
  data.badges.forEach((badge, index) => {
    const place = index % (ACROSS * down)
    if (place === 0) {
      if (index > 0) paper.newPage()
      drawCutMarks(paper, { left, top, width, height, down })
    }
    const x = left + (place % ACROSS) * width
    const y = top + Math.floor(place / ACROSS) * height
    drawCard(paper, badge, head, { x, y, width, height })
  })
}

/** Short strokes outside the grid and crosses inside it: nothing of them stays on a card that is cut well. */
function drawCutMarks(
  paper: Paper,
  {
    left,
    top,
    width,
    height,
    down,
  }: { left: number; top: number; width: number; height: number; down: number },
): void {
  const length = mm(3)
  const strokes: [number, number, number, number][] = []
  for (let column = 0; column <= ACROSS; column++) {
    for (let row = 0; row <= down; row++) {
      const [x, y] = [left + column * width, top + row * height]
      strokes.push([x - length, y, x + length, y], [x, y - length, x, y + length])
    }
  }
  paper.strokes(strokes, 0.3, '#888888')
}

type Box = { x: number; y: number; width: number; height: number }

type Part = { lines: Line[]; style: TextStyle }

/** The title of the event in two lines, smaller if need be; a still longer one ends in dots and stands in full on every other paper. */
function headOf(paper: Paper, event: string, width: number): Part {
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

function drawCard(paper: Paper, badge: Badge, head: Part, box: Box): void {
  const left = box.x + INSET
  const right = box.x + box.width - INSET
  const bottom = box.y + box.height - INSET
  paper.lines(head.lines, { x: left, y: box.y + INSET, width: right - left }, head.style, 'left', GREY)
  const rule = box.y + INSET + mm(7)
  paper.strokes([[left, rule, right, rule]], 0.5, GREY)
  drawQrWithCode(paper, badge, { x: right - QR, y: rule + QUIET, size: QR })
  const y = rule + mm(2.6)
  drawWords(paper, badge, { x: left, y, width: right - left - QR - mm(4), height: bottom - y }, LARGEST_NAME)
}

/** The code for speaking and typing stands below the QR, its signs apart so that none is overlooked. */
function drawQrWithCode(paper: Paper, badge: Badge, place: { x: number; y: number; size: number }): void {
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

/** Name as large as fits, then position, origin and category; long texts shrink, they are never cut off. */
function drawWords(paper: Paper, badge: Badge, box: Box, largest: number): void {
  const lower = [badge.position, badge.origin].filter((text) => text !== '')
  const foot: TextStyle = { font: 'bold', size: 8.5 }
  const footText = badge.seat ? `${badge.category} · Kursi ${badge.seat}` : badge.category
  const footLines = paper.measurer.wrap(footText, foot, box.width)
  const room = box.height - footLines.length * lineHeight(foot) - mm(1)
  const { scale, parts } = fitting(paper, badge.name, lower, { width: box.width, height: room }, largest)
  let y = box.y
  for (const part of parts)
    y += paper.lines(part.lines, { x: box.x, y, width: box.width }, part.style) + mm(0.8) * scale
  paper.lines(
    footLines,
    { x: box.x, y: box.y + box.height - footLines.length * lineHeight(foot), width: box.width },
    foot,
    'left',
    GREY,
  )
}

function fitting(
  paper: Paper,
  name: string,
  lower: readonly string[],
  room: { width: number; height: number },
  largest: number,
): { scale: number; parts: Part[] } {
  for (let scale = 1; ; scale *= 0.92) {
    const nameStyle: TextStyle = { font: 'bold', size: largest * scale }
    const lowerStyle: TextStyle = { font: 'regular', size: largest * 0.6 * scale }
    const parts = [
      { lines: paper.measurer.wrap(name, nameStyle, room.width), style: nameStyle },
      ...lower.map((text) => ({
        lines: paper.measurer.wrap(text, lowerStyle, room.width),
        style: lowerStyle,
      })),
    ]
    const height = parts.reduce(
      (sum, part) => sum + part.lines.length * lineHeight(part.style) + mm(0.8) * scale,
      0,
    )
    // A word is broken only where it would make everything too small to read.
    const breaksName =
      scale > SMALLEST_UNBROKEN &&
      name.split(' ').some((word) => paper.measurer.width(word, nameStyle) > room.width)
    if ((height <= room.height && !breaksName) || scale < SMALLEST) return { scale, parts }
  }
}

function layOutOnePerPage(data: BadgesData, paper: Paper): void {
  const style: TextStyle = { font: 'bold', size: 10 }
  const when: TextStyle = { font: 'regular', size: 8.5 }
  data.badges.forEach((badge, index) => {
    if (index > 0) paper.newPage()
    const margin = mm(9)
    const width = paper.pageWidth - 2 * margin
    let y = mm(9)
    y += paper.lines(paper.measurer.wrap(data.event, style, width), { x: margin, y, width }, style, 'center')
    y += paper.lines(
      paper.measurer.wrap(data.when, when, width),
      { x: margin, y, width },
      when,
      'center',
      GREY,
    )
    y += mm(2.5)
    paper.strokes([[margin, y, margin + width, y]], 0.6, GREY)
    const qr = mm(42)
    const qrTop = paper.pageHeight - mm(17) - qr
    drawWords(paper, badge, { x: margin, y: y + mm(4), width, height: qrTop - y - mm(9) }, 24)
    drawQrWithCode(paper, badge, { x: (paper.pageWidth - qr) / 2, y: qrTop, size: qr })
  })
}
