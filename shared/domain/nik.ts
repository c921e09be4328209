/** NIK: 16 digits, of which region and birth date need not match anything any more. */

export type NikVerdict =
  | { kind: 'valid'; nik: string }
  | { kind: 'none' }
  | { kind: 'nik_precision' | 'nik_length'; digits: number }

const label = /^[\s'`’"]*(?:no(?:mor)?\.?\s*)?(?:n\s*i\s*k|ktp)?\s*[.:]*\s*/i
const withExponent = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i
const withZeroFraction = /^\d{15,}[.,]0+$/

/** @param numeric the spreadsheet stored the cell as a number: 16 digits do not survive that. */
export function readNik(written: string, numeric = false): NikVerdict {
  const text = written.replace(label, '').trim()
  if (withExponent.test(text) || withZeroFraction.test(text)) return { kind: 'nik_precision', digits: 16 }
  const digits = text.replace(/\D/g, '')
  if (digits === '' || /^0+$/.test(digits)) return { kind: 'none' }
  if (numeric && digits.length > 15) return { kind: 'nik_precision', digits: digits.length }
  if (digits.length !== 16) return { kind: 'nik_length', digits: digits.length }
  return { kind: 'valid', nik: digits }
}

/** Province, day and month of birth stand where a NIK has them (women: day + 40). */
export function looksLikeNik(digits: string): boolean {
  const found = /^(\d{2})\d{4}(\d{2})(\d{2})\d{6}$/.exec(digits)
  if (found === null) return false
  const [province, day, month] = found.slice(1).map(Number)
  if (province === undefined || day === undefined || month === undefined) return false
  const dayOfBirth = day > 40 ? day - 40 : day
  return province >= 11 && province <= 97 && dayOfBirth >= 1 && dayOfBirth <= 31 && month >= 1 && month <= 12
}

/** As screens and papers show it: `5303**********01`. */
export function maskNik(nik: string): string {
  return nik.length < 7 ? nik : `${nik.slice(0, 4)}${'*'.repeat(nik.length - 6)}${nik.slice(-2)}`
}
