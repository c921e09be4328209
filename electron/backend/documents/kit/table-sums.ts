/** Lines of a table that add up: what is carried over at the foot of a page, and brought forward on the next. */
import type { TextStyle } from './text.ts'

export type Sums = {
  style: TextStyle
  /** So many columns at the left are one cell for the words. */
  span: number
  /** What the columns after those say once so many rows stand. */
  after: (rows: number) => readonly string[]
}

export const SUM_WORDS = {
  total: 'Jumlah',
  carried: 'Jumlah dipindahkan',
  brought: 'Jumlah pindahan',
} as const

/** A stroke downwards from `top` to `bottom` that leaves out some stretches. */
export function interrupted(
  x: number,
  { top, bottom }: { top: number; bottom: number },
  gaps: readonly (readonly [from: number, to: number])[],
): [number, number, number, number][] {
  const strokes: [number, number, number, number][] = []
  let from = top
  for (const [start, end] of gaps) {
    if (start > from) strokes.push([x, from, x, start])
    from = end
  }
  if (bottom > from) strokes.push([x, from, x, bottom])
  return strokes
}
