/**
 * Numbers of papers made from a pattern, e.g. "800.1/{urut}/{unit}/{BULAN_ROMAWI}/{tahun}". Offices number
 * in many ways, so the pattern is free text; what is not known yet stays a row of dots to write on.
 */
import { type CivilDate, dateParts } from './time.ts'
import { roman } from './words.ts'

export const NUMBER_PLACEHOLDERS = ['urut', 'kode', 'unit', 'bulan', 'BULAN_ROMAWI', 'tahun'] as const
export type NumberPlaceholder = (typeof NUMBER_PLACEHOLDERS)[number]

export const NUMBER_PLACEHOLDER_LABELS: Readonly<Record<NumberPlaceholder, string>> = {
  urut: 'nomor urut',
  kode: 'kode klasifikasi',
  unit: 'kode unit',
  bulan: 'bulan dengan angka, misalnya 09',
  BULAN_ROMAWI: 'bulan dengan angka Romawi, misalnya IX',
  tahun: 'tahun',
}

/** What fills a pattern; null or '' is not known yet. */
export type NumberParts = {
  sequence: number | null
  /** The sequence has at least so many digits, zeros in front. */
  digits?: number
  code?: string
  unit?: string
  date: CivilDate | null
}

const DOTS = '………'
const PLACEHOLDER = /\{([^{}]*)\}/g

/** "800.1/{urut}/BKD" with sequence 7 and 3 digits is "800.1/007/BKD". Unknown placeholders stay as they are. */
export function writeNumber(pattern: string, parts: NumberParts): string {
  const values = valuesOf(parts)
  return pattern.trim().replace(PLACEHOLDER, (written, name: string) => {
    const value = isPlaceholder(name) ? values[name] : written
    return value === '' ? DOTS : value
  })
}

export type NumberPatternProblem =
  | { code: 'unknown_placeholder'; name: string }
  /** Everybody would get the same number. */
  | { code: 'no_sequence' }

/** What is wrong with a pattern by which a register is numbered; null where nothing is. */
export function numberPatternProblem(pattern: string): NumberPatternProblem | null {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
  const unknown = names.find((name) => !isPlaceholder(name))
  if (unknown !== undefined) return { code: 'unknown_placeholder', name: unknown }
  return names.includes('urut') ? null : { code: 'no_sequence' }
}

function valuesOf({
  sequence,
  digits = 1,
  code,
  unit,
  date,
}: NumberParts): Record<NumberPlaceholder, string> {
  const parts = date === null ? undefined : dateParts(date)
  return {
    urut: sequence === null ? '' : String(sequence).padStart(digits, '0'),
    kode: code?.trim() ?? '',
    unit: unit?.trim() ?? '',
    bulan: parts ? String(parts.month).padStart(2, '0') : '',
    BULAN_ROMAWI: parts ? roman(parts.month) : '',
    tahun: parts ? String(parts.year) : '',
  }
}

function isPlaceholder(name: string): name is NumberPlaceholder {
  return NUMBER_PLACEHOLDERS.some((known) => known === name)
}
