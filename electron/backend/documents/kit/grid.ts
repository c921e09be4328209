/** A sheet of equal boxes in the middle of the page: cards to cut, labels to peel off. */
import type { Paper } from './paper.ts'
import type { Box } from './box.ts'

export type Grid = {
  columns: number
  rows: number
  width: number
  height: number
  columnGap: number
  rowGap: number
}

export function gridSize({ columns, rows, width, height, columnGap, rowGap }: Grid): {
  width: number
  height: number
} {
  return {
    width: columns * width + (columns - 1) * columnGap,
    height: rows * height + (rows - 1) * rowGap,
  }
}

/** The boxes of one page, row by row. */
export function boxesOf(paper: Paper, grid: Grid): Box[] {
  const size = gridSize(grid)
  const left = (paper.pageWidth - size.width) / 2
  const top = (paper.pageHeight - size.height) / 2
  return Array.from({ length: grid.columns * grid.rows }, (_, place) => ({
    x: left + (place % grid.columns) * (grid.width + grid.columnGap),
    y: top + Math.floor(place / grid.columns) * (grid.height + grid.rowGap),
    width: grid.width,
    height: grid.height,
  }))
}
