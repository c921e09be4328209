/** One comparison, measured side by side in one run. */
export type BenchLine = {
  name: string
  /** Medians in `unit`. */
  ours: number
  base: number
  unit: string
  ratio: number
  /** The most that the ratio may be. */
  goal: number
  note?: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Ours and the base in turn, so that a machine that slows down slows both; the ratio is the median of the pairs. */
export async function sideBySide(
  line: Pick<BenchLine, 'name' | 'unit' | 'goal'>,
  rounds: number,
  ours: (round: number) => Promise<number>,
  base: (round: number) => Promise<number>,
): Promise<BenchLine> {
  const pairs: { ours: number; base: number }[] = []
  for (let round = 0; round < rounds; round++)
    pairs.push({ ours: await ours(round), base: await base(round) })
  return {
    ...line,
    ours: median(pairs.map((pair) => pair.ours)),
    base: median(pairs.map((pair) => pair.base)),
    ratio: median(pairs.map((pair) => pair.ours / pair.base)),
  }
}
