/**
 * A table over many pages: the head is repeated, rows are never split, and rows come in groups that stay
 * together. The last group stays with what follows the table, so that no signature stands alone.
 */
import type { Box } from './box.ts'
import { columnEdges } from './column-edges.ts'
import type { Align, Paper } from './paper.ts'
import { mm } from './page-size.ts'
import { interrupted, SUM_WORDS, type Sums } from './table-sums.ts'
import { type Line, lineHeight, type TextStyle } from './text.ts'

/** One column may leave its width out: it takes what the others leave. */
export type Column = { head: string; widthMm?: number; align?: Align }

/** Paragraphs of one cell, below each other. */
export type Cell = readonly { text: string; style?: TextStyle }[]

export type Row = {
  cells: readonly Cell[]
  minHeightMm?: number
}

/** Draws the cell that all rows of a group share at the right: the zig-zag of signatures. */
export type SharedCell = {
  column: Column
  draw: (
    paper: Paper,
    group: { box: Box; rows: readonly { top: number; height: number; index: number }[] },
  ) => void
}

export type TableOptions = {
  columns: readonly Column[]
  rows: readonly Row[]
  style: TextStyle
  headStyle: TextStyle
  /** Rows that stay on one page and share the cell at the right. */
  rowsPerGroup?: number
  shared?: SharedCell
  /** Height of what must stand on the same page as the last two rows. */
  keepWithLast?: number
  /** What stands over the table and never without its first rows. */
  lead?: { height: number; draw: () => void }
  /** Adds up below the rows of every page. */
  sums?: Sums
}

const PADDING = mm(1.4)
const STROKE = 0.6
/** Sums of widths are not exact: a word that just fits must not break. */
const ROUNDING = 0.1

type Measured = { cells: Line[][][]; styles: TextStyle[][]; height: number }

export function drawTable(paper: Paper, options: TableOptions): void {
  const { rows, lead } = options
  const table = new TableDrawing(paper, options)
  let start = 0
  do {
    const group = table.measured(start)
    const needed = heightOf(group) + table.sumHeight + table.closingHeight(start + group.length)
    if (start === 0) {
      paper.need((lead?.height ?? 0) + table.headHeight + needed)
      lead?.draw()
      table.head()
    } else if (needed > paper.roomLeft) table.breakPage(start)
    table.group(group, start)
    start += group.length
  } while (start < rows.length)
  table.sum(SUM_WORDS.total, rows.length)
  table.end()
}

class TableDrawing {
  readonly #paper: Paper
  readonly #options: TableOptions
  readonly #edges: number[]
  readonly #heads: Line[][]
  readonly headHeight: number
  /** Of a line that adds up; 0 where nothing is. */
  readonly sumHeight: number
  #ahead: { start: number; group: Measured[] } | undefined
  #top = 0
  #across: [number, number, number, number][] = []
  /** Where columns are joined for the words of a sum, from top to bottom. */
  #joined: [from: number, to: number][] = []

  constructor(paper: Paper, options: TableOptions) {
    this.#paper = paper
    this.#options = options
    const columns = options.shared ? [...options.columns, options.shared.column] : [...options.columns]
    this.#edges = columnEdges(
      columns.map(({ head, widthMm }) => ({
        asked: widthMm === undefined ? undefined : mm(widthMm),
        least: paper.measurer.leastWidth(head, options.headStyle) + 2 * PADDING + ROUNDING,
      })),
      paper.left,
      paper.width,
    )
    this.#heads = columns.map((column, index) =>
      paper.measurer.wrap(column.head, options.headStyle, this.#innerWidth(index)),
    )
    const lines = Math.max(...this.#heads.map((head) => head.length))
    this.headHeight = lines * lineHeight(options.headStyle) + 2.4 * PADDING
    this.sumHeight = options.sums ? lineHeight(options.sums.style) + 2 * PADDING : 0
  }

  /** The rows from `start` that stay together: a group, or one row of a group that is taller than a page. */
  measured(start: number): Measured[] {
    if (this.#ahead?.start === start) return this.#ahead.group
    const { rows, rowsPerGroup = 1 } = this.#options
    const group = rows.slice(start, start + rowsPerGroup).map((row) => this.#measure(row))
    const pageHeight = this.#paper.bottom - this.#paper.top - this.headHeight - 2 * this.sumHeight
    return heightOf(group) > pageHeight ? group.slice(0, 1) : group
  }

  /** What must fit below the group that ends before `next`: nothing, what follows the table, or that and a last single row. */
  closingHeight(next: number): number {
    const { rows, keepWithLast = 0 } = this.#options
    if (next >= rows.length) return keepWithLast
    if (rows.length - next > 1 || keepWithLast === 0) return 0
    this.#ahead = { start: next, group: this.measured(next) }
    return heightOf(this.#ahead.group) + keepWithLast
  }

  #measure(row: Row): Measured {
    const { style } = this.#options
    const styles = row.cells.map((cell) => cell.map((part) => part.style ?? style))
    const cells = row.cells.map((cell, index) => {
      const width = this.#innerWidth(index)
      return cell.map((part) => this.#paper.measurer.wrap(part.text, part.style ?? style, width))
    })
    const heights = cells.map((cell, index) => contentHeight(cell, styles[index] ?? []))
    return {
      cells,
      styles,
      height: Math.max(mm(row.minHeightMm ?? 0), ...heights.map((height) => height + 2 * PADDING)),
    }
  }

  head(): void {
    const { headStyle } = this.#options
    const paper = this.#paper
    this.#top = paper.y
    this.#heads.forEach((lines, index) => {
      const x = this.#edges[index] ?? 0
      const width = (this.#edges[index + 1] ?? 0) - x
      const free = this.headHeight - lines.length * lineHeight(headStyle)
      paper.lines(
        lines,
        { x: x + PADDING, y: paper.y + free / 2, width: width - 2 * PADDING },
        headStyle,
        'center',
      )
    })
    paper.y += this.headHeight
    this.#across.push(
      [paper.left, this.#top, this.#rightEdge(), this.#top],
      [paper.left, paper.y, this.#rightEdge(), paper.y],
    )
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
  }

  /** After so many rows. */
  breakPage(rows: number): void {
    this.sum(SUM_WORDS.carried, rows)
    this.end()
    this.#paper.newPage()
    this.head()
    this.sum(SUM_WORDS.brought, rows)
  }

  /** What so many rows come to, over the whole width. */
  sum(words: string, rows: number): void {
    const { sums, columns } = this.#options
    if (!sums) return
    const paper = this.#paper
    const { y } = paper
    const put = (text: string, first: number, next: number, align: Align) => {
      const x = (this.#edges[first] ?? 0) + PADDING
      const width = (this.#edges[next] ?? 0) - PADDING - x
      // A sum may be longer than every amount above it; it stays on its one line.
      const shrink = Math.min(1, width / Math.max(width, paper.measurer.lineWidth(text, sums.style)))
      const style = { ...sums.style, size: sums.style.size * shrink }
      const line = { text, width: paper.measurer.lineWidth(text, style), words: 1, lastOfParagraph: true }
      paper.lines([line], { x, y: y + PADDING, width }, style, align)
    }
    put(words, 0, sums.span, 'center')
    sums.after(rows).forEach((text, index) => {
      const column = sums.span + index
      put(text, column, column + 1, columns[column]?.align ?? 'left')
    })
    paper.y += this.sumHeight
    this.#joined.push([y, paper.y])
    this.#across.push([paper.left, paper.y, this.#rightEdge(), paper.y])
  }

  /** Strokes of the part on this page: all at once, since strokes cost more than their length. */
  end(): void {
    const paper = this.#paper
    const span = this.#options.sums?.span ?? 0
    const down = this.#edges.flatMap((x, index) =>
      interrupted(x, { top: this.#top, bottom: paper.y }, index > 0 && index < span ? this.#joined : []),
    )
    paper.strokes([...this.#across, ...down], STROKE)
    this.#across = []
    this.#joined = []
  }

  #row({ cells, styles, height }: Measured): void {
    const paper = this.#paper
    cells.forEach((cell, index) => {
      const x = this.#edges[index] ?? 0
      const width = (this.#edges[index + 1] ?? 0) - x - 2 * PADDING
      let y = paper.y + (height - contentHeight(cell, styles[index] ?? [])) / 2
      cell.forEach((lines, part) => {
        const style = styles[index]?.[part] ?? this.#options.style
        y += paper.lines(
          lines,
          { x: x + PADDING, y, width },
          style,
          this.#options.columns[index]?.align ?? 'left',
        )
      })
    })
    paper.y += height
  }

  #innerWidth(column: number): number {
    return (this.#edges[column + 1] ?? 0) - (this.#edges[column] ?? 0) - 2 * PADDING
  }

  #rightEdge(): number {
    return this.#edges.at(-1) ?? 0
  }
}

function heightOf(group: readonly Measured[]): number {
  return group.reduce((sum, row) => sum + row.height, 0)
}

function contentHeight(cell: readonly Line[][], styles: readonly TextStyle[]): number {
  return cell.reduce((sum, lines, part) => {
    const style = styles[part]
    return sum + (style ? lines.length * lineHeight(style) : 0)
  }, 0)
}
