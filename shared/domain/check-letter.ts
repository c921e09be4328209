/**
 * The check character of codes that people type: a weighted sum over the field of 32 elements, with another
 * weight at every place and none of them zero. So every single wrong character and every swap of two is found:
 * a wrong character changes the sum by weight × difference, a swap by (weight + weight) × difference, and in a
 * field neither product is zero.
 */

import { CROCKFORD } from './base32.ts'

/** More places would repeat a weight, or use that of the check character itself, which is 1. */
const PLACES_MAX = 30

/** `values` are 0 to 31 each; so is the answer. Throws RangeError for more than 30 of them. */
export function checkValue(values: readonly number[]): number {
  if (values.length > PLACES_MAX) throw new RangeError('a check character guards 30 characters at most')
  let sum = 0
  let weight = 1
  for (const value of values) {
    // The powers of the element x, from the first on.
    weight = product(weight, 2)
    sum ^= product(weight, value)
  }
  return sum
}

/** The letters of these values and of their check character. */
export function withCheckLetter(values: readonly number[]): string {
  return [...values, checkValue(values)].map((value) => CROCKFORD.charAt(value)).join('')
}

/** Whether the last of these capitals and digits is the check character of the others. */
export function isSoundCode(code: string): boolean {
  const values = Array.from(code, (letter) => CROCKFORD.indexOf(letter))
  return checkValue(values.slice(0, -1)) === values.at(-1)
}

/** Polynomials over two elements modulo x^5 + x^2 + 1. */
function product(left: number, right: number): number {
  let result = 0
  for (let bit = 4; bit >= 0; bit--) {
    result <<= 1
    if (result & 32) result ^= 0b100101
    if ((right >> bit) & 1) result ^= left
  }
  return result
}
