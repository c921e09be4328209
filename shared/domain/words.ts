/** Numbers as Indonesian papers write them: in words, in Roman numerals, with dots, as money. */

const UNITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const

const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const

/** 999 triliun and a bit: the largest number that `terbilang` speaks. */
export const TERBILANG_MAX = 999_999_999_999_999

/**
 * A whole number in words: 1507 is "seribu lima ratus tujuh".
 * Throws RangeError for a fraction, a negative number or more than `TERBILANG_MAX`.
 */
export function terbilang(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > TERBILANG_MAX) {
    throw new RangeError('only whole numbers from 0 to 999 triliun have words')
  }
  if (value === 0) return 'nol'
  const spoken: string[] = []
  let rest = value
  for (const scale of SCALES) {
    const group = rest % 1000
    rest = Math.floor(rest / 1000)
    if (group === 0) continue
    spoken.unshift(scale === 'ribu' && group === 1 ? 'seribu' : `${belowThousand(group)} ${scale}`.trim())
  }
  return spoken.join(' ')
}

/** 1 to 999. The small numbers have words of their own: sepuluh, sebelas, seratus. */
function belowThousand(value: number): string {
  const small = UNITS[value]
  if (small !== undefined) return small
  if (value < 20) return `${belowThousand(value - 10)} belas`
  if (value < 100) return followed(`${belowThousand(Math.floor(value / 10))} puluh`, value % 10)
  if (value < 200) return followed('seratus', value - 100)
  return followed(`${belowThousand(Math.floor(value / 100))} ratus`, value % 100)
}

function followed(words: string, rest: number): string {
  return rest === 0 ? words : `${words} ${belowThousand(rest)}`
}

/** "pertama", "kedua", "ketiga", … */
export function ordinal(value: number): string {
  return value === 1 ? 'pertama' : `ke${terbilang(value)}`
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** 9 is "IX". Throws RangeError outside 1 to 3999. */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) {
    throw new RangeError('Roman numerals go from 1 to 3999')
  }
  let text = ''
  let rest = value
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}

/** How papers state an amount of things: "2 (dua)", "1.507 (seribu lima ratus tujuh)". */
export function quantity(value: number): string {
  return `${thousands(value)} (${terbilang(value)})`
}

/** 20000 is "20.000". Whole numbers only. */
export function thousands(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError('only whole numbers are written with dots')
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '.')
  return value < 0 ? `-${digits}` : digits
}

/** Whole rupiah: 150000 is "Rp150.000,00", without a space. */
export function rupiah(value: number): string {
  return value < 0 ? `-${rupiah(-value)}` : `Rp${thousands(value)},00`
}

/** A share with one decimal: 153 of 191 is "80,1%". Nothing of nothing is "0%"; whole shares are short. */
export function percentage(part: number, whole: number): string {
  if (whole === 0) return '0%'
  // 100% must mean everybody, and 0% nobody, so rounding never reaches either end.
  const tenths = Math.round((part / whole) * 1000)
  const honest = part === whole || part === 0 ? tenths : Math.min(999, Math.max(1, tenths))
  return `${thousands(Math.floor(honest / 10))}${honest % 10 === 0 ? '' : `,${honest % 10}`}%`
}

/** With its first letter large, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
