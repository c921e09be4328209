/** How copies are called, and which of them are kept. */
import type { CopiesState } from '#shared/contract/copies.ts'

export type Copy = CopiesState['copies'][number]
export type Why = Copy['why']

const NAME = /^kegiatan-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(?:-(\d+))?-([a-z]+)\.db$/
const REASONS: readonly string[] = [
  'close',
  'migration',
  'import',
  'timer',
  'manual',
  'restore',
] satisfies Why[]

const NEWEST_KEPT = 20
const DAYS_KEPT = 14

/** "kegiatan-20240927-004107-123-timer.db": UTC to the millisecond, so that names sort by time. */
export function copyName(at: number, why: Why): string {
  const iso = new Date(at).toISOString()
  const date = iso.slice(0, 10).replaceAll('-', '')
  return `kegiatan-${date}-${iso.slice(11, 19).replaceAll(':', '')}-${iso.slice(20, 23)}-${why}.db`
}

/** When and why a file was made, from its name; undefined for a stranger's file. */
export function readCopyName(name: string): { madeAt: number; why: Why } | undefined {
  const match = NAME.exec(name)
  if (!match) return undefined
  const [year, month, day, hour, minute, second, millisecond] = match
    .slice(1, 8)
    .map((part) => Number(part ?? 0))
  const madeAt = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, millisecond)
  const why = match[8] ?? ''
  // Checked against the closed list just here.
  return { madeAt, why: REASONS.includes(why) ? (why as Why) : 'unknown' }
}

/** Left behind by a process that died while it made a copy. */
export const isUnfinishedCopy = (name: string) =>
  /^kegiatan-.+\.db\.belum-selesai(-journal|-wal|-shm)?$/.test(name)

/**
 * Names that may go: beyond the newest twenty only the last copy of each of the last fourteen days stays. What is
 * dated later than the one just made comes from a clock that was ahead: it takes no place of those, of it too the
 * last copy of a day stays.
 */
export function copiesToPrune(
  copies: readonly { name: string; madeAt: number }[],
  justMade: string,
): string[] {
  const newestFirst = [...copies].sort((a, b) => b.madeAt - a.madeAt)
  const now = readCopyName(justMade)?.madeAt ?? Infinity
  const ahead = newestFirst.filter(({ madeAt }) => madeAt > now)
  const past = newestFirst.slice(ahead.length)
  const kept = [...past.slice(0, NEWEST_KEPT), ...lastOfDays(past), ...lastOfDays(ahead)]
  const names = new Set([justMade, ...kept.map(({ name }) => name)])
  return newestFirst.filter(({ name }) => !names.has(name)).map(({ name }) => name)
}

function lastOfDays<Made extends { madeAt: number }>(newestFirst: readonly Made[]): Made[] {
  const days = new Map<string, Made>()
  for (const copy of newestFirst) {
    const day = new Date(copy.madeAt).toISOString().slice(0, 10)
    if (!days.has(day) && days.size < DAYS_KEPT) days.set(day, copy)
  }
  return [...days.values()]
}
