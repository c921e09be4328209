/** A hash as people read it. */

/** Eight by eight, as two people compare them. */
export function inGroups(digits: string): string {
  return (digits.match(/.{8}/g) ?? []).join(' ')
}
