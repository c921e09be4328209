/**
 * Identity numbers of civil servants. 18 digits: birth YYYYMMDD, year of appointment, then month (PNS) or
 * contract code from 13 on (PPPK), 1 or 2 for man or woman, sequence from 001 (BKN rule of 2007).
 * What cannot be taken over is named, never repaired.
 */
import type { Gender } from './person.ts'

export type NipDoubt = 'nip_gender' | 'nip_appointment'

export type NipVerdict =
  | {
      kind: 'valid'
      nip: string
      /** YYYY-MM-DD. */
      birthDate: string
      gender: Gender | null
      holder: 'pns' | 'pppk'
      doubts: NipDoubt[]
    }
  /** Nothing stood there, or a sign or word for "has none". */
  | { kind: 'none' }
  | { kind: 'nip_precision' | 'nip_length' | 'nip_birth_date' | 'nip_lama' | 'nrp'; digits: number }

const labels =
  /^[\s'`’"]*(?:no(?:mor)?\.?\s*)?(?:nip(?:pppk|baru|lama)?|n\s*i\s*p|ni\s*pppk|nipppk)?\s*[.:)]*\s*/i
const nrpLabel = /\bnrp\b/i
const withExponent = /^\d(?:[.,]\d+)?\s?e\s?\+?\s?\d{1,2}$/i
/** A whole number that went through a floating point value: `198001012005011999.0`. */
const withZeroFraction = /^\d{16,}[.,]0+$/
const separators = /[\s.'`’"_/:;,–—-]+/g

/** @param numeric the spreadsheet stored the cell as a number: beyond 15 digits it has lost some. */
export function readNip(written: string, numeric = false): NipVerdict {
  // Digits of another width are the same digits.
  const text = written.normalize('NFKC').replace(labels, '').trim()
  if (withExponent.test(text) || withZeroFraction.test(text)) return { kind: 'nip_precision', digits: 18 }
  const digits = text.replace(separators, '').replace(/\D/g, '')
  if (digits === '' || /^0+$/.test(digits)) return { kind: 'none' }
  if (nrpLabel.test(written)) return { kind: 'nrp', digits: digits.length }
  if (numeric && digits.length > 15) return { kind: 'nip_precision', digits: digits.length }
  if (digits.length === 9) return { kind: 'nip_lama', digits: 9 }
  if (digits.length !== 18) return { kind: 'nip_length', digits: digits.length }
  return judge(digits)
}

function judge(nip: string): NipVerdict {
  const birthDate = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`
  // Sequences begin at 001: three zeros at the end are the mark of a number cut to 15 digits.
  if (nip.endsWith('000')) return { kind: 'nip_precision', digits: 18 }
  if (!isBirthDate(Number(nip.slice(0, 4)), Number(nip.slice(4, 6)), Number(nip.slice(6, 8)))) {
    return { kind: 'nip_birth_date', digits: 18 }
  }
  const sex = nip[14]
  const gender = sex === '1' ? 'L' : sex === '2' ? 'P' : null
  const doubts: NipDoubt[] = gender === null ? ['nip_gender'] : []
  const monthOrCode = Number(nip.slice(12, 14))
  const ageAtAppointment = Number(nip.slice(8, 12)) - Number(nip.slice(0, 4))
  if (monthOrCode === 0 || ageAtAppointment < 17 || ageAtAppointment > 65) doubts.push('nip_appointment')
  return { kind: 'valid', nip, birthDate, gender, holder: monthOrCode > 12 ? 'pppk' : 'pns', doubts }
}

function isBirthDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}

/** `198001012005011999` as documents print it: `19800101 200501 1 999`. Other texts come back unchanged. */
export function formatNip(nip: string): string {
  const groups = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(nip)
  return groups === null ? nip : groups.slice(1).join(' ')
}
