/** Indonesian telephone numbers, kept as text that begins with 0. */

export type PhoneVerdict =
  /** `others`: further numbers of the same cell, as written. */
  { kind: 'valid'; phone: string; others: string[] } | { kind: 'none' } | { kind: 'odd' }

const mobile = /^08\d{8,11}$/
const landline = /^0[2-79]\d{6,10}$/

/** Reads `0812…`, `+62 812…`, `62812…`, and `812…` whose zero a spreadsheet dropped. */
export function readPhone(written: string): PhoneVerdict {
  const pieces = written.split(/[\n;,/|]|\s(?:dan|atau|&)\s/i).filter((piece) => /\d/.test(piece))
  if (pieces.length === 0) return { kind: 'none' }
  const [first, ...others] = pieces
  const phone = first === undefined ? null : canonicalPhone(first)
  if (phone === null) return { kind: 'odd' }
  return { kind: 'valid', phone, others: others.map((piece) => piece.trim()) }
}

/** One number as `08…` or with its area code, or null where it cannot be one. */
export function canonicalPhone(written: string): string | null {
  const stripped = written.replace(/^[\s'`’]*(?:(?:no\.?|hp|wa|telp?|tlp)[\s.:]*)*/i, '')
  if (/\p{L}/u.test(stripped.replace(/\((?:wa|hp)\)|\b(?:wa|hp)\b/gi, ''))) return null
  const fromFraction = /^\d{9,13}[.,]0$/.test(stripped) ? stripped.slice(0, -2) : stripped
  let digits = fromFraction.replace(/\D/g, '')
  if (digits.startsWith('0062')) digits = digits.slice(2)
  if (digits.startsWith('62')) digits = digits.slice(2).replace(/^0?/, '0')
  if (/^8\d{8,11}$/.test(digits)) digits = `0${digits}`
  return mobile.test(digits) || landline.test(digits) ? digits : null
}

/** As screens show it until somebody asks: `0812******90`; also where it is no number but a word. */
export function maskPhone(phone: string): string {
  if (phone.length < 7) return '*'.repeat(phone.length)
  return `${phone.slice(0, 4)}${'*'.repeat(phone.length - 6)}${phone.slice(-2)}`
}
