/**
 * A table over many pages: the head is repeated, rows are never split, and rows come in groups that stay
 * together. The last group stays with what follows the table, so that no signature stands alone.
 */
import type { Align, Paper } from './paper.ts'
import { mm } from './page-size.ts'
import { type Line, lineHeight, type TextStyle } from './text.ts'

export type Column = { head: string; widthMm: number; align?: Align }

/** Paragraphs of one cell, below each other. */
export type Cell = readonly { text: string; style?: TextStyle }[]

export type Row = {
  cells: readonly Cell[]
  minHeightMm?: number
}

/** Draws the cell that all rows of a group share at the right: the zig-zag of signatures. */
export type SharedCell = {
  column: Column
  draw: (paper: Paper, group: { box: Box; rows: readonly { top: number; height: number; index: number }[] }) => void
}

export type Box = { x: number; y: number; width: number; height: number }

export type TableOptions = {
  columns: readonly Column[]
  rows: readonly Row[]
  style: TextStyle
  headStyle: TextStyle
  /** Rows that stay on one page and share the cell at the right. */
  rowsPerGroup?: number
  shared?: SharedCell
  /** Height of what must stand on the same page as the last group. */
  keepWithLast?: number
}

const PADDING = mm(1.4)
const STROKE = 0.6

type Measured = { cells: Line[][][]; styles: TextStyle[][]; height: number }

export function drawTable(paper: Paper, options: TableOptions): void {
  const { rows, rowsPerGroup = 1, keepWithLast = 0 } = options
  const table = new TableDrawing(paper, options)
  table.head()
  for (let start = 0; start < rows.length; start += rowsPerGroup) {
    const group = rows.slice(start, start + rowsPerGroup).map((row) => table.measure(row))
    const height = group.reduce((sum, row) => sum + row.height, 0)
    const isLast = start + rowsPerGroup >= rows.length
    const needed = height + (isLast ? keepWithLast : 0)
    if (needed > paper.roomLeft && !table.freshPage) table.breakPage()
    table.group(group, start)
  }
  table.end()
}

class TableDrawing {
  readonly #paper: Paper
  readonly #options: TableOptions
  readonly #edges: number[]
  readonly #heads: Line[][]
  readonly #headHeight: number
  #top = 0
  #across: [number, number, number, number][] = []
  freshPage = true

  constructor(paper: Paper, options: TableOptions) {
    this.#paper = paper
    this.#options = options
    const columns = this.#columns()
    this.#edges = columns.reduce<number[]>((edges, column) => [...edges, (edges.at(-1) ?? 0) + mm(column.widthMm)], [paper.left])
    this.#heads = columns.map((column) =>
      paper.measurer.wrap(column.head, options.headStyle, mm(column.widthMm) - 2 * PADDING),
    )
    const lines = Math.max(...this.#heads.map((head) => head.length))
    this.#headHeight = lines * lineHeight(options.headStyle) + 2.4 * PADDING
  }

  #columns(): Column[] {
    const { columns, shared } = this.#options
    return shared ? [...columns, shared.column] : [...columns]
  }

  measure(row: Row): Measured {
    const { columns, style } = this.#options
    const styles = row.cells.map((cell) => cell.map((part) => part.style ?? style))
    const cells = row.cells.map((cell, index) => {
      const width = mm(columns[index]?.widthMm ?? 0) - 2 * PADDING
      return cell.map((part) => this.#paper.measurer.wrap(part.text, part.style ?? style, width))
    })
    const heights = cells.map((cell, index) => contentHeight(cell, styles[index] ?? []))
    return { cells, styles, height: Math.max(mm(row.minHeightMm ?? 0), ...heights.map((height) => height + 2 * PADDING)) }
  }

  head(): void {
    const { headStyle } = this.#options
    const paper = this.#paper
    if (this.#headHeight + mm(25) > paper.roomLeft) paper.newPage()
    this.#top = paper.y
    this.#heads.forEach((lines, index) => {
      const x = this.#edges[index] ?? 0
      const width = (this.#edges[index + 1] ?? 0) - x
      const free = this.#headHeight - lines.length * lineHeight(headStyle)
      paper.lines(lines, { x: x + PADDING, y: paper.y + free / 2, width: width - 2 * PADDING }, headStyle, 'center')
    })
    paper.y += this.#headHeight
    this.#across.push([paper.left, this.#top, this.#rightEdge(), this.#top], [paper.left, paper.y, this.#rightEdge(), paper.y])
    this.freshPage = true
  }

  group(group: readonly Measured[], start: number): void {
    const paper = this.#paper
    const { shared } = this.#options
    const top = paper.y
    const rows = group.map((row, place) => {
      const placed = { top: paper.y, height: row.height, index: start + place }
      this.#row(row)
      const isLast = place === group.length - 1
      const until = shared && !isLast ? (this.#edges.at(-2) ?? 0) : this.#rightEdge()
      this.#across.push([paper.left, paper.y, until, paper.y])
      return placed
    })
    const x = this.#edges.at(-2) ?? 0
    shared?.draw(paper, { box: { x, y: top, width: this.#rightEdge() - x, height: paper.y - top }, rows })
    this.freshPage = false
  }

  breakPage(): void {
    this.end()
    this.#paper.newPage()
    this.head()
  }

  /** Strokes of the part on this page: all at once, since strokes cost more than their length. */
  end(): void {
    const paper = this.#paper
    const down = this.#edges.map((x): [number, number, number, number] => [x, this.#top, x, paper.y])
    paper.strokes([...this.#across, ...down], STROKE)
    this.#across = []
  }

  #row({ cells, styles, height }: Measured): void {
    const paper = this.#paper
    cells.forEach((cell, index) => {
      const x = this.#edges[index] ?? 0
      const width = (this.#edges[index + 1] ?? 0) - x - 2 * PADDING
      let y = paper.y + (height - contentHeight(cell, styles[index] ?? [])) / 2
      cell.forEach((lines, part) => {
        const style = styles[index]?.[part] ?? this.#options.style
        y += paper.lines(lines, { x: x + PADDING, y, width }, style, this.#options.columns[index]?.align ?? 'left')
      })
    })
    paper.y += height
  }

  #rightEdge(): number {
    return this.#edges.at(-1) ?? 0
  }
}

function contentHeight(cell: readonly Line[][], styles: readonly TextStyle[]): number {
  return cell.reduce((sum, lines, part) => {
    const style = styles[part]
    return sum + (style ? lines.length * lineHeight(style) : 0)
  }, 0)
}
