/** The one order in which names of OPD, kecamatan, desa and desks stand wherever they are listed. */

// Built once: a sort of thousands asks it tens of thousands of times.
const alphabet = new Intl.Collator('id', { numeric: true, sensitivity: 'base' })

/**
 * "Dinas 2" before "Dinas 10", "dinas" beside "Dinas". Two spellings that differ in their letters' case alone still
 * have an order of their own, so that no list stands differently the next time it is asked for.
 */
export function byAlphabet(a: string, b: string): number {
  return alphabet.compare(a, b) || (a === b ? 0 : a < b ? -1 : 1)
}
