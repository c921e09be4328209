/** Draws a poster of a pledge: its text as large as it fits beside or above the room to sign. */
import { DOTS } from '../event-facts.ts'
import { balancedLines } from '../kit/balanced.ts'
import { LOGO_MM } from '../kit/letterhead.ts'
import { outlineBox } from '../kit/outlined-box.ts'
import { mm } from '../kit/page-size.ts'
import type { Align, Paper } from '../kit/paper.ts'
import type { Box } from '../kit/box.ts'
import { type Line, lineHeight, type TextStyle } from '../kit/text.ts'
import type { OptionsOf } from '../document.ts'
import type { PaperData } from '../document.ts'
import type { FilledPledge } from '#shared/domain/pledge.ts'

export type PledgeBoardData = PaperData & {
  pledge: FilledPledge
  organisers: string[]
  placeAndDate: string
  signatures: OptionsOf<'pledge_board'>['signatures']
}

/** Points; sizes of the running text. */
const SIZES = { largest: 72, smallest: 6, step: 0.5 }
/** Parts of the size of the running text. */
const SHARES = { organiser: 0.8, title: 1.5, place: 0.8 }
/** Of the page below the title, what signatures take upright and lying. */
const SIGNED = { upright: 0.36, lying: 0.38 }
const CELL_MM = { width: 62, height: 26 }
const NUMBER: TextStyle = { font: 'regular', size: 9 }
const LABEL: TextStyle = { font: 'regular', size: 7.5 }
const GREY = '#666666'

export function drawPledgeBoard(paper: Paper, data: PledgeBoardData): void {
  const isLying = paper.pageWidth > paper.pageHeight
  const body: Box = { x: paper.left, y: paper.top, width: paper.width, height: paper.bottom - paper.top }
  const [text, field] = split(
    body,
    data.signatures === 'none' ? 0 : isLying ? SIGNED.lying : SIGNED.upright,
    isLying,
  )
  const blocks = fitting(paper, data, text)
  const free = text.height - heightOf(blocks)
  drawBlocks(paper, blocks, { ...text, y: text.y + Math.max(0, free) / 2 })
  drawLogos(paper, data, text, blocks)
  if (data.signatures === 'open') outlineBox(paper, field, 0.8, GREY)
  if (data.signatures === 'cells') drawCells(paper, field)
  const label = paper.measurer.lineWidth(data.label, LABEL)
  paper.line(data.label, paper.right - label, paper.bottom + mm(4), LABEL, GREY)
}

/** Upright the room to sign lies below, on a lying board at the right. */
function split(body: Box, share: number, isLying: boolean): [text: Box, field: Box] {
  const gap = share === 0 ? 0 : mm(10)
  if (isLying) {
    const width = body.width * share
    const left = { ...body, width: body.width - width - gap }
    return [left, { ...body, x: left.x + left.width + gap, width }]
  }
  const height = body.height * share
  const upper = { ...body, height: body.height - height - gap }
  return [upper, { ...body, y: upper.y + upper.height + gap, height }]
}

type Block = {
  lines: Line[]
  style: TextStyle
  align: Align
  indent: number
  /** Stands before the first line. */
  number: string
  spaceAfter: number
}

/** In the largest size that fits. The smallest always does: a text of forty long points takes an A3 at 6 points. */
function fitting(paper: Paper, data: PledgeBoardData, box: Box): Block[] {
  for (let size = SIZES.largest; size > SIZES.smallest; size -= SIZES.step) {
    const blocks = blocksAt(paper, data, box.width, size)
    if (heightOf(blocks) <= box.height && !breaksWord(paper, blocks, box.width)) return blocks
  }
  return blocksAt(paper, data, box.width, SIZES.smallest)
}

function blocksAt(paper: Paper, data: PledgeBoardData, width: number, size: number): Block[] {
  const style: TextStyle = { font: 'regular', size }
  const title: TextStyle = { font: 'bold', size: size * SHARES.title }
  const organiser: TextStyle = { font: 'bold', size: size * SHARES.organiser }
  const place: TextStyle = { font: 'regular', size: size * SHARES.place }
  const inset = hasLogo(data) ? logoWidth(title.size) * 2.4 : 0
  const numberWidth = paper.measurer.lineWidth('00. ', style)
  const block = (text: string, using: TextStyle, more: Partial<Block> & { inset?: number } = {}): Block => {
    const { inset: sides = 0, ...rest } = more
    const room = width - (rest.indent ?? 0) - sides
    return {
      ...{
        lines:
          using.font === 'bold'
            ? balancedLines(paper, text, using, room)
            : paper.measurer.wrap(text, using, room),
        style: using,
      },
      ...{ align: 'left', indent: 0, number: '', spaceAfter: 0, ...rest },
    }
  }
  const { organisers, pledge } = data
  return [
    ...organisers.map((name, index) =>
      block(name.toUpperCase(), organiser, {
        align: 'center',
        inset,
        spaceAfter: index === organisers.length - 1 ? size * 0.6 : 0,
      }),
    ),
    ...pledge.title.map((line, index) =>
      block(line, title, {
        align: 'center',
        inset,
        spaceAfter: index === pledge.title.length - 1 ? size * 0.9 : 0,
      }),
    ),
    block(pledge.opening, style, { spaceAfter: size * 0.5 }),
    ...pledge.points.map((point, index) =>
      block(point, style, { indent: numberWidth, number: `${index + 1}.`, spaceAfter: size * 0.4 }),
    ),
    block(pledge.closing, style, { spaceAfter: size * 0.8 }),
    block(data.placeAndDate || DOTS, place, { align: 'right' }),
  ]
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { lines, style, spaceAfter }) => sum + lines.length * lineHeight(style) + spaceAfter,
    0,
  )
}

/** A poster never breaks a word. */
function breaksWord(paper: Paper, blocks: readonly Block[], width: number): boolean {
  return blocks.some(({ lines, style, indent }) =>
    lines.some(
      ({ text }) => !text.includes(' ') && paper.measurer.lineWidth(text, style) > (width - indent) * 0.98,
    ),
  )
}

function drawBlocks(paper: Paper, blocks: readonly Block[], box: Box): void {
  let { y } = box
  for (const { lines, style, align, indent, number, spaceAfter } of blocks) {
    if (number !== '') paper.line(number, box.x, y, style)
    y += paper.lines(lines, { x: box.x + indent, y, width: box.width - indent }, style, align) + spaceAfter
  }
}

function hasLogo({ letterhead }: PledgeBoardData): boolean {
  return letterhead !== null && (letterhead.leftLogo !== null || letterhead.rightLogo !== null)
}

/** About as tall as three lines of the title. */
function logoWidth(titleSize: number): number {
  return titleSize * 3
}

function drawLogos(paper: Paper, { letterhead }: PledgeBoardData, box: Box, blocks: readonly Block[]): void {
  const largest = Math.max(...blocks.map(({ style }) => style.size))
  if (!letterhead) return
  const width = logoWidth(largest)
  const height = (width * LOGO_MM.height) / LOGO_MM.width
  const y = box.y + Math.max(0, box.height - heightOf(blocks)) / 2
  if (letterhead.leftLogo) paper.picture(letterhead.leftLogo, { x: box.x, y, width, height })
  if (letterhead.rightLogo)
    paper.picture(letterhead.rightLogo, { x: box.x + box.width - width, y, width, height })
}

/** Numbered cells, as many as have room for a signature and a name. */
function drawCells(paper: Paper, { x, y, width, height }: Box): void {
  const columns = Math.max(1, Math.round(width / mm(CELL_MM.width)))
  const rows = Math.max(1, Math.floor(height / mm(CELL_MM.height)))
  const [cellWidth, cellHeight] = [width / columns, height / rows]
  const strokes: [number, number, number, number][] = []
  for (let column = 0; column <= columns; column++)
    strokes.push([x + column * cellWidth, y, x + column * cellWidth, y + height])
  for (let row = 0; row <= rows; row++)
    strokes.push([x, y + row * cellHeight, x + width, y + row * cellHeight])
  paper.strokes(strokes, 0.8, GREY)
  for (let place = 0; place < columns * rows; place++) {
    const cellX = x + (place % columns) * cellWidth
    const cellY = y + Math.floor(place / columns) * cellHeight
    paper.line(`${place + 1}.`, cellX + mm(1.5), cellY + mm(1.2), NUMBER, GREY)
  }
}
