/** A column that holds NIP or NIK or NRP: what stands in the cell decides which. */
import { looksLikeNik, readNik, type NikVerdict } from './nik.ts'
import { readNip, type NipVerdict } from './nip.ts'

export type IdentityVerdict = { as: 'nip'; verdict: NipVerdict } | { as: 'nik'; verdict: NikVerdict }

/** @param numeric the spreadsheet stored the cell as a number. */
export function readIdentity(written: string, numeric = false): IdentityVerdict {
  if (/\bn\s?i\s?k\b|\bktp\b/i.test(written)) return { as: 'nik', verdict: readNik(written, numeric) }
  if (/\bnip|\bni pppk|\bnrp\b/i.test(written)) return { as: 'nip', verdict: readNip(written, numeric) }
  const exponent = /\de\+?(\d{1,2})$/i.exec(written.trim())
  if (exponent !== null) {
    return Number(exponent[1]) < 17
      ? { as: 'nik', verdict: readNik(written, numeric) }
      : { as: 'nip', verdict: readNip(written, numeric) }
  }
  const digits = written.replace(/\D/g, '')
  if (digits.length === 16 && (looksLikeNik(digits) || !/^(?:19|20)/.test(digits))) {
    return { as: 'nik', verdict: readNik(written, numeric) }
  }
  const isServiceNumber = digits.length >= 5 && digits.length <= 8
  if (isServiceNumber && !numeric) return { as: 'nip', verdict: { kind: 'nrp', digits: digits.length } }
  return { as: 'nip', verdict: readNip(written, numeric) }
}
