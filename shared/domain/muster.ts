/** Laporan kekuatan barisan: how many of each unit stand there, how many are missing, and why. */

export const ABSENCE_REASONS = ['sakit', 'izin', 'cuti', 'dinas_luar'] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

export const ABSENCE_LABELS: Readonly<Record<AbsenceReason, string>> = {
  sakit: 'Sakit',
  izin: 'Izin',
  cuti: 'Cuti',
  dinas_luar: 'Dinas luar',
}
export const UNEXPLAINED_LABEL = 'Tanpa keterangan'

export type AbsenceCounts = Readonly<Record<AbsenceReason, number>>
export const NO_ABSENCES: AbsenceCounts = { sakit: 0, izin: 0, cuti: 0, dinas_luar: 0 }

/** Of a unit, or of all: people on the list, those who came, and reasons by name and without names. */
export type Strength = { all: number; present: number; named: AbsenceCounts; unnamed: AbsenceCounts }

export type MusterLine = {
  all: number
  present: number
  missing: number
  reasons: AbsenceCounts
  /** Missing without a reason. */
  unexplained: number
  /** More reasons were reported than people are missing: somebody counted wrongly, or came after all. */
  tooMany: number
}

export function musterLine({ all, present, named, unnamed }: Strength): MusterLine {
  const reasons = addCounts(named, unnamed)
  const missing = all - present
  const explained = sumOf(reasons)
  return {
    ...{ all, present, missing, reasons },
    unexplained: Math.max(0, missing - explained),
    tooMany: Math.max(0, explained - missing),
  }
}

/** The line under the table: what stands in it is added, so that it agrees with what is seen. */
export function musterTotal(lines: readonly MusterLine[]): MusterLine {
  const add = (of: (line: MusterLine) => number): number => lines.reduce((sum, line) => sum + of(line), 0)
  return {
    all: add(({ all }) => all),
    present: add(({ present }) => present),
    missing: add(({ missing }) => missing),
    reasons: lines.reduce((sum, { reasons }) => addCounts(sum, reasons), NO_ABSENCES),
    unexplained: add(({ unexplained }) => unexplained),
    tooMany: add(({ tooMany }) => tooMany),
  }
}

export function sumOf(counts: AbsenceCounts): number {
  return ABSENCE_REASONS.reduce((sum, reason) => sum + counts[reason], 0)
}

function addCounts(one: AbsenceCounts, other: AbsenceCounts): AbsenceCounts {
  return {
    sakit: one.sakit + other.sakit,
    izin: one.izin + other.izin,
    cuti: one.cuti + other.cuti,
    dinas_luar: one.dinas_luar + other.dinas_luar,
  }
}
