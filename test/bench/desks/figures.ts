/** Latencies in words. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** 'p50 3.1, p99 14.2, p99.9 20.5 ms' */
export function quantiles(values: readonly number[]): string {
  const [p50, p99, p999] = [0.5, 0.99, 0.999].map((part) => quantile(values, part).toFixed(1))
  return `p50 ${p50}, p99 ${p99}, p99.9 ${p999} ms`
}

export const perSecond = (count: number, tookMs: number) => (count / tookMs) * 1000
