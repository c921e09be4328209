/** Draws the sheet of what is allowed: two columns and a box for what is disputed, as large as one page takes. */
import { drawFooters } from '../kit/footer.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { type Line, lineHeight, type TextStyle } from '../kit/text.ts'
import { drawHandoutMark } from '../kit/handout-mark.ts'
import type { HandoutLine } from '#shared/domain/handout.ts'
import type { PaperData } from '../document.ts'

export type GuidanceLine = { kind: HandoutLine['kind']; text: string; reference: string }
export type GuidanceSection = { heading: string; lines: GuidanceLine[] }
export type GuidanceData = PaperData & {
  heading: string[]
  opening: string
  sections: GuidanceSection[]
  /** What is disputed, in a box of its own: who said what. */
  disputed: GuidanceSection[]
  closing: string
  /** As of when. */
  dated: string
}

/** Points: the first that lets everything stand on one page, else the last, over as many as it takes. */
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5]
/** Of the size of the lines. */
const SHARES = { title: 1.35, heading: 1.15, reference: 0.82 }
const GUTTER = mm(6)
const INDENT = mm(4.5)
const PADDING = mm(2.5)
const SECTION_BONUS = 0.92
const GREY = '#444444'

/** A heading, or a line with its article and source. */
type Item = {
  mark: GuidanceLine['kind'] | null
  parts: { lines: Line[]; style: TextStyle; color: string }[]
  height: number
}

export function drawGuidance(paper: Paper, data: GuidanceData): void {
  drawLetterhead(paper, data.letterhead)
  const size = SIZES.find((one) => paper.heightOf(() => drawSheet(paper, data, one)) <= paper.roomLeft)
  if (size === undefined) drawOverPages(paper, data)
  else drawSheet(paper, data, size)
  drawFooters(paper, () => data.label)
}

function drawSheet(paper: Paper, data: GuidanceData, size: number): void {
  drawTitle(paper, data, size)
  drawColumns(paper, itemsOf(paper, data.sections, (paper.width - GUTTER) / 2, size))
  drawDisputed(paper, data, size)
  drawClosing(paper, data, size)
}

/** More than a page holds even in the smallest type: one column, so that it can be read in order. */
function drawOverPages(paper: Paper, data: GuidanceData): void {
  const size = SIZES[2] ?? 9
  drawTitle(paper, data, size)
  for (const item of itemsOf(paper, [...data.sections, ...data.disputed], paper.width, size)) {
    paper.need(item.mark === null ? item.height + mm(14) : item.height)
    paper.y += drawItem(paper, item, paper.left, paper.y)
  }
  drawClosing(paper, data, size)
}

function drawTitle(paper: Paper, { heading, opening, dated }: GuidanceData, size: number): void {
  const title: TextStyle = { font: 'bold', size: size * SHARES.title }
  const small: TextStyle = { font: 'italic', size: size * 0.9 }
  for (const line of heading) paper.paragraph(line, title, { align: 'center' })
  paper.y += mm(1.5)
  paper.paragraph([dated, opening].filter((text) => text !== '').join(' '), small, {
    align: 'center',
    spaceAfter: mm(2.5),
  })
}

function drawClosing(paper: Paper, { closing }: GuidanceData, size: number): void {
  paper.paragraph(closing, { font: 'bold', size }, { align: 'center' })
}

function itemsOf(paper: Paper, sections: readonly GuidanceSection[], width: number, size: number): Item[] {
  const head: TextStyle = { font: 'bold', size: size * SHARES.heading }
  const text: TextStyle = { font: 'regular', size }
  const reference: TextStyle = { font: 'italic', size: size * SHARES.reference }
  const item = (mark: Item['mark'], texts: readonly [string, TextStyle, string][]): Item => {
    const room = width - (mark === null ? 0 : INDENT)
    const parts = texts.map(([words, style, color]) => ({
      ...{ lines: paper.measurer.wrap(words, style, room), style, color },
    }))
    const height = parts.reduce((sum, part) => sum + part.lines.length * lineHeight(part.style), 0)
    return { mark, parts, height: height + size * 0.35 }
  }
  return sections.flatMap(({ heading, lines }) => [
    item(null, [[heading.toUpperCase(), head, '#000000']]),
    ...lines.map((line) =>
      item(line.kind, [
        [line.text, text, '#000000'],
        [line.reference, reference, GREY],
      ]),
    ),
  ])
}

function drawItem(paper: Paper, { mark, parts, height }: Item, x: number, y: number): number {
  const first = parts[0]
  if (mark !== null && first) drawHandoutMark(paper, mark, { x, y, style: first.style })
  let top = y
  for (const { lines, style, color } of parts)
    top += paper.lines(
      lines,
      { x: x + (mark === null ? 0 : INDENT), y: top, width: paper.width },
      style,
      'left',
      color,
    )
  return height
}

/** Both columns about equally long; a heading never ends the first. */
function drawColumns(paper: Paper, items: readonly Item[]): void {
  const top = paper.y
  const split = splitOf(items)
  const bottoms = [items.slice(0, split), items.slice(split)].map((column, index) => {
    let y = top
    const x = paper.left + index * ((paper.width - GUTTER) / 2 + GUTTER)
    for (const item of column) y += drawItem(paper, item, x, y)
    return y
  })
  paper.y = Math.max(...bottoms) + mm(1.5)
}

function splitOf(items: readonly Item[]): number {
  const total = heightOf(items)
  let best = { at: items.length, longer: total }
  for (let at = 1; at < items.length; at++) {
    if (items[at - 1]?.mark === null) continue
    const left = heightOf(items.slice(0, at))
    const longer = Math.max(left, total - left)
    // A section that begins a column is worth a little length.
    const felt = items[at]?.mark === null ? longer * SECTION_BONUS : longer
    if (felt < best.longer) best = { at, longer: felt }
  }
  return best.at
}

function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, { height }) => sum + height, 0)
}

function drawDisputed(paper: Paper, { disputed }: GuidanceData, size: number): void {
  if (disputed.length === 0) return
  const items = itemsOf(paper, disputed, paper.width - 2 * PADDING, size)
  const [left, right, top] = [paper.left, paper.right, paper.y]
  let y = top + PADDING
  for (const item of items) y += drawItem(paper, item, left + PADDING, y)
  const bottom = y + PADDING - size * 0.35
  paper.strokes(
    [
      [left, top, right, top],
      [right, top, right, bottom],
      [right, bottom, left, bottom],
      [left, bottom, left, top],
    ],
    1,
  )
  paper.y = bottom + mm(2.5)
}
