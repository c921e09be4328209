/** A table whose cells are the darker the more people came; the share stands in every cell, so that grey is enough. */
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'

const LABEL: TextStyle = { font: 'regular', size: 8.5 }
const HEAD: TextStyle = { font: 'bold', size: 6.5 }
const CELL: TextStyle = { font: 'regular', size: 7 }
const LINE_COLOR = '#8b949f'
/** From nobody to everybody. */
const SHADES = ['#ffffff', '#f1f2f4', '#e2e5e8', '#cdd2d8', '#b4bcc5', '#9aa5b1']

export type HeatRow = {
  label: string
  /** E.g. "7 dari 9". */
  villages: string
  /** 0 to 1; null where nobody was invited. */
  shares: readonly (number | null)[]
}
export type HeatTable = { head: string; columns: readonly string[]; rows: readonly HeatRow[] }

const LABEL_SHARE = 0.26
const VILLAGES_SHARE = 0.13
const ROW_HEIGHT = mm(5.2)
const WIDEST_CELL = mm(22)

export function drawHeatTable(paper: Paper, { head, columns, rows }: HeatTable): void {
  const place = placesOf(paper, columns.length)
  const drawHead = () => headRow(paper, place, [head, 'Desa hadir', ...columns])
  paper.need(headHeight(paper, place, columns) + 3 * ROW_HEIGHT)
  drawHead()
  for (const row of rows) {
    if (paper.roomLeft < ROW_HEIGHT) {
      paper.newPage()
      drawHead()
    }
    bodyRow(paper, place, row)
  }
  paper.y += mm(3)
}

type Places = {
  labelX: number
  villagesX: number
  villagesWidth: number
  cellsX: number
  cellWidth: number
  /** Where the last cell ends. */
  right: number
}

function placesOf(paper: Paper, columns: number): Places {
  const villagesX = paper.left + paper.width * LABEL_SHARE
  const villagesWidth = paper.width * VILLAGES_SHARE
  const cellsX = villagesX + villagesWidth
  const cellWidth = Math.min(WIDEST_CELL, (paper.right - cellsX) / Math.max(1, columns))
  return {
    ...{ labelX: paper.left, villagesX, villagesWidth, cellsX, cellWidth },
    right: cellsX + columns * cellWidth,
  }
}

function headHeight(paper: Paper, { cellWidth }: Places, columns: readonly string[]): number {
  const most = columns.reduce(
    (lines, column) => Math.max(lines, paper.measurer.wrap(column, HEAD, cellWidth - mm(0.6)).length),
    1,
  )
  return most * lineHeight(HEAD) + mm(2)
}

function headRow(paper: Paper, place: Places, [head = '', villages = '', ...columns]: string[]): void {
  const height = headHeight(paper, place, columns)
  const y = paper.y + mm(1)
  paper.line(head, place.labelX, y, HEAD)
  const centre = (text: string, x: number, width: number) =>
    paper.lines(paper.measurer.wrap(text, HEAD, width), { x, y, width }, HEAD, 'center')
  centre(villages, place.villagesX, place.villagesWidth)
  columns.forEach((column, index) =>
    centre(column, place.cellsX + index * place.cellWidth + mm(0.3), place.cellWidth - mm(0.6)),
  )
  paper.y += height
  paper.strokes([[paper.left, paper.y, place.right, paper.y]], 0.8, LINE_COLOR)
}

function bodyRow(paper: Paper, place: Places, { label, villages, shares }: HeatRow): void {
  const { villagesX, villagesWidth, cellsX, cellWidth } = place
  const middle = paper.y + ROW_HEIGHT / 2
  const textY = middle - lineHeight(LABEL) / 2
  const [first] = paper.measurer.wrap(label, LABEL, paper.width * LABEL_SHARE - mm(1))
  if (first) paper.lines([first], { x: paper.left, y: textY, width: villagesX - paper.left }, LABEL)
  const line = paper.measurer.wrap(villages, CELL, villagesWidth)
  paper.lines(line, { x: villagesX, y: middle - lineHeight(CELL) / 2, width: villagesWidth }, CELL, 'center')
  shares.forEach((share, index) => {
    const x = cellsX + index * cellWidth
    if (share !== null) paper.strokes([[x, middle, x + cellWidth, middle]], ROW_HEIGHT - 0.6, shadeOf(share))
    const text = share === null ? '–' : `${percentOf(share)}`
    const width = paper.measurer.lineWidth(text, CELL)
    paper.line(text, x + (cellWidth - width) / 2, middle - lineHeight(CELL) / 2, CELL)
  })
  paper.y += ROW_HEIGHT
  paper.strokes([[paper.left, paper.y, place.right, paper.y]], 0.3, LINE_COLOR)
}

/** 100 means everybody and 0 nobody, so rounding never reaches either end. */
function percentOf(share: number): number {
  if (share === 0 || share === 1) return share * 100
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}

function shadeOf(share: number): string {
  return SHADES[Math.ceil(share * (SHADES.length - 1))] ?? '#ffffff'
}
