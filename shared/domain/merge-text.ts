/** Three-way merging of a text, line by line: what only one side changed is taken, where both did both are kept. */

export type MergedPiece =
  | { kind: 'agreed'; lines: readonly string[] }
  | { kind: 'clash'; mine: readonly string[]; theirs: readonly string[] }

/** Above this many comparisons the middle of two texts counts as rewritten. */
const MOST_COMPARISONS = 4_000_000

/** `base` is what both sides began with. */
export function mergeText(base: string, mine: string, theirs: string): MergedPiece[] {
  const [was, here, there] = [base, mine, theirs].map(linesOf) as [string[], string[], string[]]
  const mineOf = keptLines(was, here)
  const theirsOf = keptLines(was, there)
  const pieces: MergedPiece[] = []
  let [atBase, atMine, atTheirs] = [0, 0, 0]
  const take = (untilBase: number, untilMine: number, untilTheirs: number): void => {
    const piece = decidePiece(
      was.slice(atBase, untilBase),
      here.slice(atMine, untilMine),
      there.slice(atTheirs, untilTheirs),
    )
    if (piece) pieces.push(piece)
  }
  for (let at = 0; at < was.length; at++) {
    const [inMine, inTheirs] = [mineOf[at] ?? -1, theirsOf[at] ?? -1]
    if (inMine < 0 || inTheirs < 0) continue
    take(at, inMine, inTheirs)
    pieces.push({ kind: 'agreed', lines: was.slice(at, at + 1) })
    ;[atBase, atMine, atTheirs] = [at + 1, inMine + 1, inTheirs + 1]
  }
  take(was.length, here.length, there.length)
  return pieces
}

/** The whole text; of a clash mine stands before theirs. */
export function textOfPieces(pieces: readonly MergedPiece[]): string {
  return pieces
    .flatMap((piece) => (piece.kind === 'agreed' ? piece.lines : [...piece.mine, ...piece.theirs]))
    .join('\n')
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function decidePiece(base: string[], mine: string[], theirs: string[]): MergedPiece | undefined {
  const [was, here, there] = [base, mine, theirs].map((lines) => JSON.stringify(lines))
  if (here === there || there === was) return mine.length === 0 ? undefined : { kind: 'agreed', lines: mine }
  if (here === was) return theirs.length === 0 ? undefined : { kind: 'agreed', lines: theirs }
  // Taken away on one side and rewritten on the other: what was written stays.
  if (mine.length === 0) return { kind: 'agreed', lines: theirs }
  if (theirs.length === 0) return { kind: 'agreed', lines: mine }
  return { kind: 'clash', mine, theirs }
}

/** For every line of `before` its place in `after`, or -1: the longest common subsequence. */
function keptLines(before: readonly string[], after: readonly string[]): number[] {
  const kept = before.map(() => -1)
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) {
    kept[start] = start
    start += 1
  }
  let [endBefore, endAfter] = [before.length, after.length]
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1
    endAfter -= 1
    kept[endBefore] = endAfter
  }
  const [rows, columns] = [endBefore - start, endAfter - start]
  if (rows * columns <= MOST_COMPARISONS) fillMiddle(before, after, kept, { start, rows, columns })
  return kept
}

type Middle = { start: number; rows: number; columns: number }

function fillMiddle(
  before: readonly string[],
  after: readonly string[],
  kept: number[],
  { start, rows, columns }: Middle,
): void {
  const width = columns + 1
  const longest = new Uint32Array((rows + 1) * width)
  const lengthAt = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      longest[row * width + column] =
        before[start + row] === after[start + column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    if (before[start + row] === after[start + column]) {
      kept[start + row] = start + column
      row += 1
      column += 1
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1
    else column += 1
  }
}
