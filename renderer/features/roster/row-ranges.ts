/** Rows that follow each other as ranges: 1, 2, 3, 7 is "1–3, 7". The rows are in order. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const row of rows) {
    const range = ranges.at(-1)
    if (range && row === range[1] + 1) range[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
